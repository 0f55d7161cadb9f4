import { editDistance } from '../slash/distance.ts';

/** Words that are worth mending, because an intent hangs on them. */
const TARGETS: readonly string[] =
  'invite invitation invitations onboard approve reject decline cancel withdraw remove revoke delete extend prolong resend remind status pending requests request guests guest outsiders externals external access please people group channel team settings policy whoami help commands rules until another everyone register state language show list accept accepted reason waiting approval approved'.split(
    ' ',
  );
const TARGET_SET = new Set(TARGETS);

/** Words one slip away from a target that are no slips. */
const REAL = new Set(
  'offboard offboards offboarding deadline deadlines invited invites inviting invita invitar invitare inviter invitez invitees invitee onboarded onboards onboarding approves approving approver approvers approva approuve rejects rejected rejecting declined declines cancels cancelled canceled canceling cancela cancelar withdrawn withdraws withdrew removes removed removing remover remote revoked revokes revoking deleted deletes deleting extends extended extending extent extents expend intend prolonged resends resent resending resend present reminds reminded reminding reminder remained remain reminders pendant spending bending sending lending requested requester requesters quest quests guess guessed guesses best rest test west guesthouse outsider outside insiders external externe externals externally accessed accesses assess excess lease pleased pleases pleas peoples purple groups grouped channels teams teamed tea steam term them then than heat setting policies police polite helped helps helper held hell heap shell hemp command commander rule ruled ruler roles until another brother mother others everyone registers registered registry states stated stating estate stare status statue stadium languages shows showed shown shoe slow snow shop how lists listed listen last lost least lift accepts accepting accepting except expect excepted expected reasons season treason person waiting writing wanting approvals disapprove improve improved prove proved statues show shots short invent invents intive remind resend rename gjest gjester gast gasten gaster geste gesten gesto accepter accepte acceptez accepteer accepteren accepta acceptar requete requetes liste lista listen listar statut statuts estado estatus canale cancele cancelez canceler annule revoca revoque revoquer revogue removal remota extiende extende extender extienda approuver approuvez approvare aprobar personnes aprove aprova aproba invitée invitado invitada invito inviti invitare acceso accès acces accessi gruppo gruppe grupo equipo chanel canal politica politique polite pendiente extern externe externen extra decide decline recline online line define unveil untie tile settling selling getting letting betting sitting meeting acces'.split(
    ' ',
  ),
);
REAL.delete('intive');
REAL.delete('acces');

/** Slips in words too short to be measured. */
const SHORT: Readonly<Record<string, string>> = {
  shw: 'show',
  sho: 'show',
  shwo: 'show',
  al: 'all',
  teh: 'the',
  hte: 'the',
  wat: 'what',
  wats: "what's",
  whats: "what's",
  hw: 'how',
  hlp: 'help',
  hepl: 'help',
  hlep: 'help',
  halp: 'help',
  gest: 'guest',
  gust: 'guest',
  gusts: 'guests',
  gests: 'guests',
  guset: 'guest',
  pls: 'please',
  plz: 'please',
  plss: 'please',
  pleas: 'please',
  plese: 'please',
  u: 'you',
  ur: 'your',
  lsit: 'list',
  lst: 'list',
  extnd: 'extend',
  invt: 'invite',
  remv: 'remove',
  staus: 'status',
  stauts: 'status',
  lits: 'list',
  tema: 'team',
  taem: 'team',
  ad: 'add',
  adn: 'and',
  addd: 'add',
  wiht: 'with',
  cna: 'can',
  cn: 'can',
  lt: 'let',
  chek: 'check',
  chk: 'check',
  aprv: 'approve',
  rjct: 'reject',
  colud: 'could',
  woudl: 'would',
  im: "i'm",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  cant: "can't",
  wont: "won't",
  shouldnt: "shouldn't",
  mustnt: "mustn't",
  isnt: "isn't",
  hasnt: "hasn't",
  havent: "haven't",
  lets: 'let',
  shes: "she's",
  hes: "he's",
  theyre: "they're",
  thats: "that's",
  whos: "who's",
  invit: 'invite',
  invte: 'invite',
  inv: 'invite',
  apprve: 'approve',
  untl: 'until',
  req: 'request',
  ppl: 'people',
  accs: 'access',
  acces: 'access',
  rmv: 'remove',
  rm: 'remove',
  del: 'delete',
  delte: 'delete',
  dlete: 'delete',
  pendign: 'pending',
};

/** Mends slips in words that matter; every other word stays. Plain Latin words only: other scripts are matched as they are. */
export function mendSpelling(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}'’])[a-z]{2,14}(?![\p{L}\p{N}'’])|(?<![\p{L}\p{N}'’]|(?:kunt|kan|zou|wilt|wil|zoudt|bent|dank|mag ik) )u(?![\p{L}\p{N}'’])/gu,
    mendWord,
  );
}

function mendWord(word: string): string {
  const short = SHORT[word];
  if (short !== undefined) return short;
  if (word.length < 5 || TARGET_SET.has(word) || REAL.has(word)) return word;
  const allowed = word.length >= 7 ? 2 : 1;
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const target of TARGETS) {
    if (target.length < 5 || Math.abs(target.length - word.length) > allowed || !sameStart(word, target)) continue;
    const distance = editDistance(word, target);
    const limit = target.length >= 7 ? allowed : 1;
    if (distance <= limit && (!best || distance < best.distance)) best = { word: target, distance };
  }
  return best?.word ?? word;
}

/** People rarely miss the first letter; they may swap it with the second. */
function sameStart(word: string, target: string): boolean {
  return word[0] === target[0] || (word[0] === target[1] && word[1] === target[0]);
}
