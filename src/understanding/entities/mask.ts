/** Stands for one character of an address: no word, no date and no name can hold it. */
const MASK = '§';

/** The text with some places blotted out, every other character where it was. */
export function maskPlaces(text: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  let masked = '';
  let at = 0;
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, Math.min(place.start, text.length));
    const end = Math.max(start, Math.min(place.end, text.length));
    masked += text.slice(at, start) + MASK.repeat(end - start);
    at = end;
  }
  return masked + text.slice(at);
}
