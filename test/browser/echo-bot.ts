/** The smallest bot that a Playground can talk to: it keeps what it is sent, and answers with a card that has one of everything. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type WireActivity = {
  type: string;
  id: string;
  text?: string;
  name?: string;
  serviceUrl: string;
  replyToId?: string;
  from: { id: string; name?: string };
  recipient: { id: string; name: string };
  conversation: { id: string; conversationType: string };
  value?: { action?: { verb: string } };
};

export type EchoBot = { url: string; received: WireActivity[]; close(): Promise<void> };

export async function startEchoBot(): Promise<EchoBot> {
  const received: WireActivity[] = [];
  const server = createServer((request, response) => void serve(request, response, received));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(request: IncomingMessage, response: ServerResponse, received: WireActivity[]): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  // The page asks with HEAD whether the bot is there.
  if (request.method !== 'POST') return void response.writeHead(405).end();
  const activity = JSON.parse(body) as WireActivity;
  received.push(activity);
  if (activity.type === 'invoke') return answerInvoke(activity, response);
  response.writeHead(200).end();
  if (activity.type === 'message') await answerMessage(activity);
}

/** The verb of the button says which of the answers to an Action.Execute is given. */
async function answerInvoke(activity: WireActivity, response: ServerResponse): Promise<void> {
  const verb = activity.value?.action?.verb ?? '';
  if (verb === 'update') await put(activity, { attachments: [card('Updated for everybody')] });
  const answers: Record<string, unknown> = {
    replace: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('Replaced').content },
    refuse: {
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest', message: 'Refused in words' },
    },
  };
  const message = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Only for you' };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answers[verb] ?? message));
}

async function answerMessage(activity: WireActivity): Promise<void> {
  if (activity.value) await post(activity, { text: `submitted ${JSON.stringify(activity.value)}` });
  else if (activity.text?.includes('card'))
    await post(activity, { attachments: [card(`Card for ${activity.from.name}`)] });
  else await post(activity, { text: `echo: ${activity.text}` });
}

function post(to: WireActivity, message: object): Promise<Response> {
  return connector(to, 'POST', to.id, message);
}

function put(to: WireActivity, message: object): Promise<Response> {
  return connector(to, 'PUT', to.replyToId ?? '', message);
}

function connector(to: WireActivity, method: string, activityId: string, message: object): Promise<Response> {
  const conversation = encodeURIComponent(to.conversation.id);
  return fetch(`${to.serviceUrl}/v3/conversations/${conversation}/activities/${encodeURIComponent(activityId)}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', from: to.recipient, conversation: to.conversation, ...message }),
  });
}

function card(title: string) {
  const execute = (verb: string) => ({
    type: 'Action.Execute',
    title: verb,
    verb,
    data: { request: 'GL-7K3F', version: 1 },
  });
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        { type: 'TextBlock', text: title, weight: 'Bolder', wrap: true },
        { type: 'Input.Text', id: 'comment', label: 'Comment' },
        { type: 'Input.Date', id: 'until', label: 'Until' },
        {
          type: 'Input.ChoiceSet',
          id: 'group',
          label: 'Group',
          value: 'x',
          choices: [
            { title: 'Project X', value: 'x' },
            { title: 'Design Partners', value: 'd' },
          ],
        },
      ],
      actions: [
        ...['tell', 'refuse', 'update', 'replace'].map(execute),
        { type: 'Action.Submit', title: 'submit', data: { verb: 'submit' } },
      ],
    },
  };
}
