const PREFIXED =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}-])#?((?:REQ|GL|GR|INV|TKT|REQUEST|R|G)[-–_]?(?=[A-Z0-9]*\d)[A-Z0-9]{1,10})(?![\w.-]*@)(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])/giu;
const SHAPED = /(?<![\p{Script=Latin}\p{N}-])#?([A-Z]{2,4}-[A-Z0-9]{2,8})(?![\p{Script=Latin}\p{N}@-])/gu;
const HASHED = /(?<![\p{L}\p{N}])#\s?([\p{L}\p{N}-]{1,12})(?![\p{L}\p{N}@])/gu;
const NUMBERED =
  /\b(?:request|req|ticket|number|no\.?|nr\.?|num(?:ber)?|anfrage|antrag|demande|solicitud|petici[oó]n|richiesta|pedido|aanvraag|verzoek|wniosek|заявк\p{L}*|запрос\p{L}*)\s(?:(?:number|no\.?|nr\.?|id|nummer|num[eé]ro|n[uú]mero)\s)?(\d{1,6})\b(?!\s*(?:days?|weeks?|months?))/giu;
const BARE = /^(?:and|und|et|y|e|en|&|,)?\s?(\d{1,6})$/iu;

/** Request ids in the order of the text, as typed, without `#`. `bareNumbers`: a number alone counts ("approve 12"). */
export function findRequestIds(text: string, bareNumbers: boolean): readonly string[] {
  const found = new Map<number, string>();
  for (const pattern of [PREFIXED, SHAPED, HASHED, NUMBERED]) {
    for (const match of text.matchAll(pattern)) {
      const id = match[1];
      if (
        id === undefined ||
        (!/\d/.test(id) && !/^GL-[A-Z]{4}$/.test(id)) ||
        /^(?:utf|iso|sha|covid|h[1-6]$|q[1-4]$)/i.test(id)
      )
        continue;
      const at = match.index + match[0].indexOf(id);
      if (![...found].some(([start, other]) => at >= start && at < start + other.length)) found.set(at, id);
    }
  }
  if (bareNumbers) addBareNumbers(text, found);
  return unique([...found].sort(([a], [b]) => a - b).map(([, id]) => id));
}

/** "approve 12 and 13", "reject REQ-1, 2": numbers that no unit and no date claims. */
function addBareNumbers(text: string, found: Map<number, string>): void {
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}./:€$£-])(\d{1,6})(?![\p{L}\p{N}%€$£@-]|[./:]\d|\s?(?:days?|weeks?|months?|years?|hours?|min))/giu,
  )) {
    const id = match[1];
    if (
      id === undefined ||
      [...found].some(([start, other]) => match.index >= start - 1 && match.index < start + other.length)
    )
      continue;
    found.set(match.index, id);
  }
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

function unique(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) === index);
}
