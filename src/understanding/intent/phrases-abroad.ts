import type { Intent } from '../../domain/meaning.ts';

/** The phrases of requests in other languages that may hold any words; see `phrases.ts`. Puts each into one word in capitals. */
export function reducedAbroad(text: string, intent: Intent, vetoed: (words: string) => boolean): string {
  const into =
    (name: string) =>
    (found: string): string =>
      vetoed(found) ? found : ` ${name} `;
  const short = intent === 'reject' || intent === 'cancel' ? text.replace(SHORT_REASON, into('REASON')) : text;
  return short
    .replace(WHY, into('REASON'))
    .replace(TOLD, into('TOLD'))
    .replace(WHO, into('PERSON'))
    .replace(FOR, into('PURPOSE'))
    .replace(FIRM, into('PERSON'));
}

const WHY =
  /(?<!\p{L})(?:weil|denn|damit|da(?= (?:sie|er|wir|das|die|der) )|(?:grund|begründung|zweck|motif|raison|motivo|razón|motivo|razão|reden|skäl|grunn|powód|причина)\s*[:=]|car|parce qu[e']|puisqu[e']|afin (?:de|que)|porque|ya que|pues|para que|perché|poiché|affinché|pois|omdat|zodat|eftersom|för att|fordi|slik at|ponieważ|(?<=, ?)bo|żeby|потому что|так как|чтобы)(?!\p{L})[^.!?\n]*/gu;
/** "REQID abgelehnt, Firma unbekannt". */
const SHORT_REASON = /(?<=REQID[^.!?\n,;:]{0,40}[,;:–-]\s?)(?:\p{L}+ ?){1,3}(?=[\s.!]*$)/gu;
const TOLD =
  /(?<=[,.;:–—-]\s?|\) )(?:sie|er|wir|es|elle|il|nous|elles|ils|ella|él|nosotros|lei|lui|noi|ela|ele|nós|zij|ze|hij|we|hon|han|hun|vi|ona|on|oni|она|он|мы)(?!\p{L})(?:(?!EMAIL|REQID|BADMAIL)[^.!?,;\n–—])*/gu;
const WHO =
  /(?<!\p{L})(?:unser(?:e[nmrs]?)?|mein(?:e[nmrs]?)?|notre|nos|mon|ma|nuestr[oa]|mi|(?:il |la )?nostr[oa]|(?:il |la )?mi[oa]|(?:o |a )?noss[oa]|(?:o |a )?(?:meu|minha)|onze|ons|mijn|vår[at]?|min|naszego|naszą|нашего|нашу)(?: (?!(?:van|von|vom|de|d|di|da|del|do|av|från|fra|od|от|mit|met|con|com|avec|med|für|voor|pour|para|per)(?!\p{L}))[\p{L}'-]+){1,4}?,?(?= (?:,|\()? ?(?:NAME|EMAIL))/gu;
const FOR =
  /(?<!\p{L})(?:für|zum|zur|beim|pour|para|por|per|voor|för|for|til|dla|do|для|im rahmen|bei)(?: (?:die|das|den|dem|der|unser\p{L}*|le|la|les|l'|notre|el|los|las|nuestr[oa]|il|lo|gli|nostr[oa]|o|a|os|nosso|nossa|de|het|ons|onze|vårt?|vår))?(?: [\p{L}\p{N}-]+){0,2}? ?\p{L}*(?:proje[kc]?t|proyecto|progetto|projeto|проект|prosjekt|audit|аудит|prüfung|prüfen|revisi|test|migra|workshop|umzug|relaunch|website|einführung|schulung|formation|campa|kampa|campagn|integra|support|übersetzung|traduc|traduz|wartung|entwicklung|beratung|auswertung|review|abschluss|abnahme|planung|pilot|rollout)\p{L}*/gu;
/** "… von der Firma Proseware", "de Proseware": a firm behind whom it sends. */
const FIRM =
  /(?<=(?:NAME|EMAIL|PERSON) ?\)? ?,? ?)(?:von|bei|aus|de chez|chez|de la empresa|da empresa|van|från|fra|z firmy|из)(?: (?:der firma|firma))?(?: (?!(?:der|dem|den|die|das|le|la|les|el|il|lo|o|a|de|het|den|det|un|une|una|uno|um|uma|een|en|ett|ein\p{L}*|mein\p{L}*|unser\p{L}*)(?!\p{L}))[\p{L}&-]+){1,2}(?=\s*[,.;:!?)\n]|\s*$| (?:bis|als|ins|in|zu|zum|bitte|jusqu|comme|como|hasta|come|fino|até|als|tot|som|till|til|REASON|TOLD)(?!\p{L}))/gu;

/** "Supprime le mail de EMAIL": what is somebody's and no access is not ours to take or prolong. The thing, or undefined. */
export const thingOfHis = (text: string): string | undefined => OF_HIS.exec(text)?.groups?.['thing'];

const OF_HIS =
  /(?<!\p{L})(?<thing>(?!(?:acc[eè]s(?:o|so)?|accesso|acesso|acceso|l'accès|compte|cuenta|conta|account|konto|gast\p{L}*|zugang|zugangs|zugriff|berechtigung\p{L}*|rechte|droits|permisos|permessi|permissões|toegang|rechten|åtkomst\p{L}*|tillgång\p{L}*|tilgang\p{L}*|adgang\p{L}*|dostęp|доступ|invit\p{L}+|convid\p{L}+|ospite|gäst\p{L}*|gjest\p{L}*|gæst\p{L}*|gościa|гостя|aufenthalt|séjour|DATE|EMAIL|NAME|PLACE)(?!\p{L}))\p{L}+) (?:de|d'|von|vom|van|di|da|do|från|av|fra|od|от) (?:NAME )?EMAIL/u;
