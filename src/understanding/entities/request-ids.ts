const PREFIXED =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}-])#?((?:REQ|GL|GR|INV|TKT|REQUEST|R|G)[-–_]?(?=[A-Z0-9]*\d)[A-Z0-9]{1,10})(?![\w.-]*@)(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])/giu;
const SHAPED = /(?<![\p{Script=Latin}\p{N}-])#?([A-Z]{2,4}-[A-Z0-9]{2,8})(?![\p{Script=Latin}\p{N}@-])/gu;
const HASHED = /(?<![\p{L}\p{N}])#\s?([\p{L}\p{N}-]{1,12})(?![\p{L}\p{N}@])/gu;
const NUMBERED =
  /\b(?:request|req|ticket|number|no\.?|nr\.?|num(?:ber)?|anfrage|antrag|demande|solicitud|petici[oó]n|richiesta|pedido|aanvraag|verzoek|wniosek|заявк\p{L}*|запрос\p{L}*)\s(?:(?:number|no\.?|nr\.?|id|nummer|num[eé]ro|n[uú]mero)\s)?(\d{1,6})\b(?!\s*(?:days?|weeks?|months?))/giu;
const BARE = /^(?:and|und|et|y|e|en|&|,)?\s?(\d{1,6})$/iu;

/** Request ids in the order of the text, as typed, without `#`. `bareNumbers`: a number alone counts ("approve 12"). */
export function findRequestIds(text: string, bareNumbers: boolean): readonly string[] {
  const found: { readonly at: number; readonly id: string }[] = [];
  const taken = new Uint8Array(text.length + 1);
  for (const pattern of bareNumbers ? [...NAMED, BARE_NUMBER] : NAMED) {
    for (const match of text.matchAll(pattern)) {
      const id = match[1];
      const at = match.index + match[0].indexOf(id ?? '');
      if (id === undefined || !isId(id) || taken[at] === 1) continue;
      taken.fill(1, Math.max(0, at - 1), at + id.length);
      found.push({ at, id });
    }
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map((one) => one.id))];
}

const NAMED = [PREFIXED, SHAPED, HASHED, NUMBERED];
/** "approve 12 and 13", "reject REQ-1, 2": numbers that no unit and no date claims. */
const BARE_NUMBER =
  /(?<![\p{L}\p{N}./:€$£-])(\d{1,6})(?![\p{L}\p{N}%€$£@-]|[./:]\d|\s?(?:days?|weeks?|months?|years?|hours?|min))/giu;

function isId(id: string): boolean {
  return (/\d/.test(id) || /^GL-[A-Z]{4}$/.test(id)) && !/^(?:utf|iso|sha|covid|h[1-6]$|q[1-4]$)/i.test(id);
}

/** True when a word is a request id by itself. */
export function isRequestId(word: string): boolean {
  const bare = word.replace(/^#/, '').replace(/[.,;:!?]+$/, '');
  return (
    BARE.test(bare) ||
    /^[a-z]{1,8}[-_]?(?=[a-z0-9]*\d)[a-z0-9]{1,10}$/i.test(bare) ||
    /^[A-Z]{2,4}-[A-Z0-9]{2,8}$/i.test(bare)
  );
}
