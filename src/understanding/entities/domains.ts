import { hasTopLevel } from './addresses.ts';

const HOST =
  /(?<![@\p{L}\p{N}._%+-])@?((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,24})(?![@\p{L}\p{N}])/gu;

/** The first domain that stands alone in the text (`example.net`, `@example.net`), in lower case. */
export function findDomain(text: string): string | undefined {
  for (const match of text.matchAll(HOST)) {
    const domain = (match[1] ?? '').toLowerCase();
    if (hasTopLevel(domain) && !FILES.test(domain)) return domain;
  }
  return undefined;
}

/** `guests.md` and `run.sh` are files to a reader, though both endings are top-level domains. */
const FILES = /\.(?:md|sh|py|zip|mov|ps|rs|cc)$/;
