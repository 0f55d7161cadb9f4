import type { Unit } from './calendar.ts';

/** Month names and their short forms, by language, in the order of the year; `|` separates forms. */
const MONTH_NAMES: readonly string[] = [
  'january|jan|januar|jänner|janvier|janv|enero|ene|gennaio|gen|janeiro|januari|styczeń|stycznia|январь|января|січня|tammikuu\\p{L}*|ocak|leden|ledna|ianuarie|január|ιανουαρ\\p{L}*|يناير',
  'february|febr?|februar|feber|février|févr?|fevrier|febrero|febbraio|febb|fevereiro|fev|februari|luty|lutego|февраль|февраля|лютого|helmikuu\\p{L}*|şubat|únor|února|februarie|február|φεβρουαρ\\p{L}*|فبراير',
  'march|mar|märz|maerz|mars|marzo|março|marco|maart|mrt|marts|marzec|marca|март|марта|березня|maaliskuu\\p{L}*|mart|březen|března|martie|március|μαρτ\\p{L}*|مارس',
  'april|apr|avril|avr|abril|abr|aprile|kwiecień|kwietnia|апрель|апреля|квітня|huhtikuu\\p{L}*|nisan|duben|dubna|aprilie|április|απριλ\\p{L}*|أبريل|ابريل',
  'may|mai|mayo|maggio|mag|maio|mei|maj|maja|мая|май|травня|toukokuu\\p{L}*|mayıs|květen|května|május|μαϊ?ου|مايو',
  'june|jun|juni|juin|junio|giugno|giu|junho|czerwiec|czerwca|июнь|июня|червня|kesäkuu\\p{L}*|haziran|červen|června|iunie|június|ιουν\\p{L}*|يونيو',
  'july|jul|juli|juillet|juil|julio|luglio|lug|julho|lipiec|lipca|июль|июля|липня|heinäkuu\\p{L}*|temmuz|červenec|července|iulie|július|ιουλ\\p{L}*|يوليو',
  'august|aug|août|aout|agosto|ago|augustus|augusti|sierpień|sierpnia|август|августа|серпня|elokuu\\p{L}*|ağustos|srpen|srpna|augusztus|αυγουστ\\p{L}*|أغسطس|اغسطس',
  'september|sept?|septembre|septiembre|setiembre|settembre|sett?|setembro|wrzesień|września|сентябрь|сентября|вересня|syyskuu\\p{L}*|eylül|září|septembrie|szeptember|σεπτεμβρ\\p{L}*|سبتمبر',
  'october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|październik|października|октябрь|октября|жовтня|lokakuu\\p{L}*|ekim|říjen|října|octombrie|október|οκτωβρ\\p{L}*|أكتوبر|اكتوبر',
  'november|nov|novembre|noviembre|novembro|listopad|listopada|ноябрь|ноября|листопада|marraskuu\\p{L}*|kasım|listopadu|noiembrie|νοεμβρ\\p{L}*|نوفمبر',
  'december|dec|dezember|dez|décembre|déc|decembre|diciembre|dic|dicembre|dezembro|grudzień|grudnia|декабрь|декабря|грудня|joulukuu\\p{L}*|aralık|prosinec|prosince|decembrie|δεκεμβρ\\p{L}*|ديسمبر',
];

const WEEKDAY_NAMES: readonly string[] = [
  'sundays?|sun|sonntags?|dimanche|domingo|domenica|zondag|söndag|søndag|niedziel[ai]|воскресень[ея]|日曜日?|星期日|周日',
  'mondays?|mon|montags?|lundi|lunes|lunedì|lunedi|segunda(?:-feira)?|maandag|måndag|mandag|poniedział\\p{L}+|понедельника?|月曜日?|星期一|周一',
  'tuesdays?|tues?|dienstags?|mardi|martes|martedì|martedi|terça(?:-feira)?|dinsdag|tisdag|tirsdag|wtor\\p{L}+|вторника?|火曜日?|星期二|周二',
  'wednesdays?|wed|mittwochs?|mercredi|miércoles|miercoles|mercoledì|mercoledi|quarta(?:-feira)?|woensdag|onsdag|środ\\p{L}+|сред[ауы]|水曜日?|星期三|周三',
  'thursdays?|thurs?|donnerstags?|jeudi|jueves|giovedì|giovedi|quinta(?:-feira)?|donderdag|torsdag|czwart\\p{L}+|четверга?|木曜日?|星期四|周四',
  'fridays?|fri|freitags?|vendredi|viernes|venerdì|venerdi|sexta(?:-feira)?|vrijdag|fredag|piąt\\p{L}+|пятниц[ауы]|金曜日?|星期五|周五',
  'saturdays?|sat|samstags?|sonnabend|samedi|sábado|sabado|sabato|zaterdag|lördag|lørdag|sobot\\p{L}+|суббот[ауы]|土曜日?|星期六|周六',
];

const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  day: 'days?|d|tage?n?|jours?|días?|dias?|giorn[oi]|dag(?:en|ar|e)?|dni|dzień|день|дня|дней|днів|päivä\\p{L}*|gün|日間?|天|일|ngày',
  week: 'weeks?|wks?|w|wochen?|semaines?|semanas?|settiman[ae]|we[e]?k(?:en)?|veck(?:a|or)|uger?|uker?|tydzień|tygodni[ea]?|tygodnie|недел[июья]|недель|тижн\\p{L}+|viikko\\p{L}*|viikon|hafta|週間?|周|주|tuần',
  month:
    'months?|mths?|mo|monate?n?|monats|mois|meses|mes|mes[ei]|mês|maand(?:en)?|månad(?:er)?|måneder?|miesi[ąęa]c\\p{L}*|месяц\\p{L}*|місяц\\p{L}*|kuukau\\p{L}+|ay|[かヶカケ箇]月間?|个月|個月|개월|tháng',
  year: 'years?|yrs?|y|jahre?n?|jahres|ans?|années?|años?|ann[oi]|anos?|ja[a]?r(?:en)?|år|rok|lat|год[ау]?|лет|рік|vuosi|vuoden|yıl|年間?|년|năm',
};

const NUMBER_WORDS: readonly (readonly [number, string])[] = [
  [1, 'a|an|one|another|ein(?:e[nrms]?)?|un[eao]?|um[a]?|een|één|en|ett|et|jeden|один|одну|一|yhden|bir'],
  [2, 'two|a couple of|couple of|zwei|deux|dos|due|dois|duas|twee|två|to|dwa|dwóch|два|две|две|дві|二|两|kaksi|iki'],
  [3, 'three|drei|trois|tres|tre|três|drie|tre|trzy|три|三|kolme|üç'],
  [4, 'four|vier|quatre|cuatro|quattro|quatro|fyra|fire|cztery|четыре|чотири|四|neljä|dört'],
  [5, 'five|fünf|fuenf|cinq|cinco|cinque|vijf|fem|pięć|пять|五|viisi|beş'],
  [6, 'six|sechs|seis|sei|zes|sex|seks|sześć|шесть|六|kuusi|altı'],
  [7, 'seven|sieben|sept|siete|sette|sete|zeven|sju|syv|siedem|семь|七'],
  [8, 'eight|acht|huit|ocho|otto|oito|åtta|otte|åtte|osiem|восемь|八'],
  [9, 'nine|neun|neuf|nueve|nove|negen|nio|ni|dziewięć|девять|九'],
  [10, 'ten|zehn|dix|diez|dieci|dez|tien|tio|ti|dziesięć|десять|十'],
  [11, 'eleven|elf|onze|once|undici'],
  [12, 'twelve|zwölf|douze|doce|dodici|doze|twaalf|tolv|двенадцать'],
  [14, 'fourteen|vierzehn|quatorze|catorce|quattordici|veertien'],
  [15, 'fifteen|fünfzehn|quinze|quince|quindici|vijftien'],
  [20, 'twenty|zwanzig|vingt|veinte|venti|vinte|twintig'],
  [30, 'thirty|dreißig|trente|treinta|trenta|trinta|dertig'],
  [60, 'sixty|sechzig|soixante|sesenta|sessanta|sessenta'],
  [90, 'ninety|neunzig|noventa|novanta|quatre-vingt-dix'],
];

export const MONTH = `(?:${MONTH_NAMES.join('|')})`;
export const WEEKDAY = `(?:${WEEKDAY_NAMES.join('|')})`;
export const UNIT = `(?:${Object.values(UNIT_NAMES).join('|')})`;
export const NUMBER = `(?:\\d{1,3}|${NUMBER_WORDS.map(([, words]) => words).join('|')})`;

/** 1 to 12, or undefined when the word is no month. */
export function monthOf(word: string): number | undefined {
  const index = MONTHS.findIndex((pattern) => pattern.test(word));
  return index < 0 ? undefined : index + 1;
}

/** Sunday is 0. */
export function weekdayNamed(word: string): number | undefined {
  const index = WEEKDAYS.findIndex((pattern) => pattern.test(word));
  return index < 0 ? undefined : index;
}

export function unitOf(word: string): Unit | undefined {
  return UNITS.find(([, pattern]) => pattern.test(word))?.[0];
}

export function numberOf(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : NUMBERS.find(([, pattern]) => pattern.test(word))?.[0];
}

const whole = (names: string): RegExp => new RegExp(`^(?:${names})$`, 'iu');
const MONTHS = MONTH_NAMES.map(whole);
const WEEKDAYS = WEEKDAY_NAMES.map(whole);
const UNITS = (['day', 'week', 'month', 'year'] as const).map((unit) => [unit, whole(UNIT_NAMES[unit])] as const);
const NUMBERS = NUMBER_WORDS.map(([value, words]) => [value, whole(words)] as const);
