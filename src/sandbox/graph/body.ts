import { z } from 'zod';
import { badRequest } from './errors.ts';

/** Reads a request body as its shape; refuses with Graph's words, naming the property. */
export function readBody<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  if (body === undefined) throw badRequest('Write requests must contain a request body of JSON.');
  const result = shape.safeParse(withoutTypes(body));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    throw badRequest(`Property '${issue.keys.join("', '")}' is invalid: no such property can be set by this request.`);
  }
  const path = issue?.path.join('.') ?? '';
  if (!path) throw badRequest('The request body is not valid for this request.');
  throw badRequest(`Invalid value specified for property '${path}': ${issue?.message ?? 'not valid'}.`);
}

/** `@odata.type` may stand anywhere and changes nothing here. */
function withoutTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.endsWith('@odata.type'))
      .map(([key, inner]) => [key, withoutTypes(inner)]),
  );
}

/** The id at the end of a reference such as https://graph.microsoft.com/v1.0/directoryObjects/{id}. */
export function referencedId(url: string): string {
  const [, id] = /\/(?:v1\.0|beta)\/(?:directoryObjects|users|groups)\/([0-9a-f-]{36})$/i.exec(url) ?? [];
  if (!id) throw badRequest(`The reference '${url}' is not valid.`);
  return id.toLowerCase();
}

export const referenceShape = z.strictObject({ '@odata.id': z.string() });
