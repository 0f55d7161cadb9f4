/** Reads a press on a request's card; undefined when its data is not what these cards carry. */
export function readPress(data: unknown): { readonly id: string; readonly comment?: string } | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id, comment } = data as { readonly id?: unknown; readonly comment?: unknown };
  if (typeof id !== 'string' || id.length > 20) return undefined;
  const said = typeof comment === 'string' ? comment.trim() : '';
  return said === '' ? { id } : { id, comment: said };
}
