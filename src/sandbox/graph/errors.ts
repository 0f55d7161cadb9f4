/** An answer in Graph's own error shape; thrown by handlers, drawn once by the pipeline. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const badRequest = (message: string): GraphError => new GraphError(400, 'Request_BadRequest', message);

export const badQuery = (message: string): GraphError => new GraphError(400, 'BadRequest', message);

export const unsupportedQuery = (message: string): GraphError =>
  new GraphError(400, 'Request_UnsupportedQuery', message);

export const denied = (message = 'Insufficient privileges to complete the operation.'): GraphError =>
  new GraphError(403, 'Authorization_RequestDenied', message);

/** The id may be unknown for good or only not here yet: Graph does not tell them apart. */
export const notFound = (id: string): GraphError =>
  new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** A write to an object that this replica does not know yet. */
export const notReadable = (): GraphError =>
  new GraphError(404, 'Directory_ObjectNotFound', 'Unable to read the company information from the directory.');
