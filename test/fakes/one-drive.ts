import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A person's OneDrive, as far as bots meet it: places that Teams makes, each good for one file. */
export class OneDrive {
  readonly files: { readonly name: string; readonly content: string }[] = [];
  /** Every place that was written to, with the answer. */
  readonly calls: { readonly path: string; readonly status: number }[] = [];
  readonly #open = new Map<string, string>();
  readonly #server: Server;
  #failures: number[] = [];
  #next = 1;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<OneDrive> {
    const server = createServer((request, response) => void drive.#serve(request, response)).listen(0, '127.0.0.1');
    const drive = new OneDrive(server);
    await new Promise((done) => server.once('listening', done));
    // Nobody has to wait for it.
    server.unref();
    return drive;
  }

  /** What Teams sends with a yes. */
  newPlace(name: string) {
    const id = String(this.#next++);
    this.#open.set(`/upload/${id}`, name);
    const { port } = this.#server.address() as AddressInfo;
    const base = `http://127.0.0.1:${port}`;
    return {
      ...{ name, uniqueId: id, fileType: name.split('.').at(-1) ?? '' },
      ...{ contentUrl: `${base}/files/${id}/${name}`, uploadUrl: `${base}/upload/${id}` },
    };
  }

  /** The next writes are refused so. */
  fails(...statuses: number[]): void {
    this.#failures = statuses;
  }

  /** The time for writing to what was made so far has run out. */
  forgetsPlaces(): void {
    this.#open.clear();
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const path = request.url ?? '';
    const name = this.#open.get(path);
    const status = this.#failures.shift() ?? (request.method !== 'PUT' || name === undefined ? 404 : 201);
    if (status === 201 && name !== undefined) {
      this.files.push({ name, content: Buffer.concat(pieces).toString('utf8') });
      this.#open.delete(path);
    }
    this.calls.push({ path, status });
    response.writeHead(status).end();
  }
}
