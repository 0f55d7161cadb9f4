/** Files come from where Teams keeps them, in one piece of bearable size, and no link leads anywhere else. */
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { afterEach, describe, expect, test } from 'vitest';
import { filesOf } from '../../../src/adapters/teams/envelope.ts';
import type { FileRules } from '../../../src/adapters/teams/files.ts';
import { createFiles } from '../../../src/adapters/teams/files.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((done) => server.once('listening', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const local = (parts: Partial<FileRules> = {}) => createFiles({ mode: 'local', cloud: 'global', log, ...parts });
const refusal = (why: string) => ({ ok: false, problem: { code: 'fileRefused', why, limitKilobytes: 1_024 } });

/** The production rules over a web that is a table; each address that was called is noted. */
function web(pages: Readonly<Record<string, Response>>, cloud: FileRules['cloud'] = 'global') {
  const called: string[] = [];
  const send: typeof fetch = async (input) => {
    called.push(String(input));
    return pages[String(input)] ?? new Response('', { status: 404 });
  };
  return { called, files: createFiles({ mode: 'production', cloud, log, fetch: send }) };
}

const HOME = 'https://contoso-my.sharepoint.com/personal/alex/download.aspx?tempauth=x';

describe('In production', () => {
  test('a file of OneDrive is read', async () => {
    const { files } = web({ [HOME]: new Response('email\njane@fabrikam.example') });
    const read = await files.read(HOME);
    expect(read.ok && Buffer.from(read.value).toString()).toBe('email\njane@fabrikam.example');
  });

  test.each([
    'http://contoso.sharepoint.com/x',
    'https://contoso.sharepoint.com:8443/x',
    'https://user:pass@contoso.sharepoint.com/x',
    'https://sharepoint.com.evil.example/x',
    'https://evilsharepoint.com/x',
    'https://contoso.sharepoint.us/x',
    'https://169.254.169.254/metadata/identity/oauth2/token',
    'http://127.0.0.1:80/',
    'https://[::1]/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'no address',
    '',
  ])('%s is neither read nor written', async (url) => {
    const { called, files } = web({});
    expect(await files.read(url)).toEqual(refusal('elsewhere'));
    expect(await files.write(url, Buffer.from('x'))).toEqual(refusal('elsewhere'));
    expect(called).toEqual([]);
  });

  test('a redirect within SharePoint is followed, one elsewhere is not', async () => {
    const to = (location: string) => new Response('', { status: 302, headers: { location } });
    const inside = web({ [HOME]: to('/next'), 'https://contoso-my.sharepoint.com/next': new Response('inside') });
    expect((await inside.files.read(HOME)).ok).toBe(true);
    const outside = web({ [HOME]: to('http://169.254.169.254/metadata') });
    expect(await outside.files.read(HOME)).toEqual(refusal('elsewhere'));
    expect(outside.called).toEqual([HOME]);
  });

  test('a circle of redirects ends', async () => {
    const called: string[] = [];
    const round = createFiles({
      ...{ mode: 'production', cloud: 'global', log },
      fetch: async (input) => {
        called.push(String(input));
        return new Response('', { status: 307, headers: { location: HOME } });
      },
    });
    expect(await round.read(HOME)).toEqual(refusal('elsewhere'));
    expect(called).toHaveLength(4);
  });

  test.each([
    ['usGov', 'https://contoso.sharepoint.us/x'],
    ['usGov', 'https://contoso.sharepoint-mil.us/x'],
    ['china', 'https://contoso.sharepoint.cn/x'],
  ] as const)('each cloud has its own hosts: %s', async (cloud, url) => {
    expect((await web({ [url]: new Response('x') }, cloud).files.read(url)).ok).toBe(true);
    expect(await web({ [HOME]: new Response('x') }, cloud).files.read(HOME)).toEqual(refusal('elsewhere'));
  });
});

describe('Over a real connection', () => {
  test('what says that it is too large is not read, and what does not say it is cut off', async () => {
    const announced = await serve((_, response) => {
      response.writeHead(200, { 'content-length': String(5_000_000) }).write('x');
    });
    expect(await local().read(announced)).toEqual(refusal('tooLarge'));
    let sent = 0;
    const endless = await serve((_, response) => {
      const piece = Buffer.alloc(64 * 1_024);
      const more = () => {
        sent += piece.length;
        if (!response.destroyed) response.write(piece, () => setImmediate(more));
      };
      more();
    });
    expect(await local().read(endless)).toEqual(refusal('tooLarge'));
    expect(sent).toBeLessThan(8 * 1_024 * 1_024);
  });

  test('a file that drips is given up', async () => {
    const dripping = await serve((_, response) => void response.writeHead(200).write('x'));
    expect(await local({ longestMs: 100 }).read(dripping)).toEqual(refusal('unreachable'));
  });

  test.each([
    [404, 'gone'],
    [410, 'gone'],
    [403, 'gone'],
    [503, 'unreachable'],
  ])('status %i: %s', async (status, why) => {
    const url = await serve((_, response) => void response.writeHead(status).end());
    expect(await local().read(url)).toEqual(refusal(why));
    expect(await local().write(url, Buffer.from('x'))).toEqual(refusal(why));
  });

  test('a file is written in one piece, without a token', async () => {
    const got: { headers?: Record<string, unknown>; text: string } = { text: '' };
    const url = await serve((request, response) => {
      got.headers = request.headers;
      request.on('data', (piece: Buffer) => (got.text += piece.toString()));
      request.once('end', () => response.writeHead(201).end());
    });
    expect(await local().write(url, Buffer.from('a;b'))).toEqual({ ok: true, value: undefined });
    expect(got).toMatchObject({ text: 'a;b', headers: { 'content-range': 'bytes 0-2/3', 'content-length': '3' } });
    expect(got.headers).not.toHaveProperty('authorization');
  });
});

describe('What a message carries', () => {
  const file = (content: unknown, contentType = 'application/vnd.microsoft.teams.file.download.info') => ({
    ...{ contentType, name: 'guests.csv', contentUrl: 'https://contoso.sharepoint.com/guests.csv' },
    content,
  });
  const attached = (...attachments: unknown[]) => filesOf({ type: 'message', attachments } as unknown as Activity);

  test('a file with its name and link', () => {
    expect(attached(file({ downloadUrl: HOME, uniqueId: '1', fileType: 'csv' }))).toEqual({
      files: [{ name: 'guests.csv', url: HOME }],
    });
  });

  test('pictures, text and what is no file are none', () => {
    expect(attached(file({ downloadUrl: HOME }, 'image/png'), file({}), file(null), null, 'x', {})).toEqual({});
    expect(filesOf({ type: 'message' } as Activity)).toEqual({});
  });

  test('a hundred are ten', () => {
    expect(attached(...Array.from({ length: 100 }, () => file({ downloadUrl: HOME }))).files).toHaveLength(10);
  });
});
