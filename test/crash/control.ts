/** One of the sandbox tenant's controls for tests. */
export async function control(sandboxUrl: string, method: string, name: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${sandboxUrl}/_sandbox/${name}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${name}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? undefined : answer.json();
}
