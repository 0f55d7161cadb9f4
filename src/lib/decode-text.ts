/**
 * The text of a file whose encoding nobody names: UTF-8 or UTF-16 by its mark, UTF-8 where it is valid, else what Excel
 * writes as "CSV" on Windows in Western Europe. https://encoding.spec.whatwg.org/#decode
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
