import type { Asks } from '../asks.ts';

/** Other Microsoft clouds: China, the US Government, and crossing between them. */
export const cloudsAsks: Asks = {
  'national-clouds': `
de: können wir jemanden aus der amerikanischen Behördencloud aufnehmen
de: Zusammenarbeit mit der US-Regierungscloud
the other side signs in at a .us host, we do not
they are on the commercial cloud and we are on another one
b2b across national clouds
invite a user from azure china
21vianet guest in global tenant
collaborate with azure germany
cross-cloud b2b
microsoft cloud settings
invite a partner in another microsoft cloud
global cloud and government cloud collaboration
can commercial invite gcc high
is b2b supported across clouds
cross cloud collaboration setup
partner tenant is operated by 21vianet
sovereign cloud partner
user in microsoftonline.de
invite chinese branch that uses 21vianet
colleagues of our shanghai office use a separate microsoft
add somebody whose firm is on the chinese edition
partner sits in the american government edition, we are normal
our plant in china has its own microsoft, how do they get in
people in an isolated microsoft environment
a ministry with a separate cloud wants to join us
bleu or delos cloud partner
our partner's tenant is in a different azure environment
the two of us are on separate microsoft worlds
physically isolated instances
invitation to another cloud fails, both sides must enable
allowedCloudEndpoints
enable partner.microsoftonline.cn
invite by upn in another cloud
is cross-cloud switched on here
is that partner in another cloud
which cloud is fabrikam.cn in
can a normal tenant and a national one work together
worldwide versus china edition
natonal cluds
chna cloud gest
the plant in shenzhen uses the chinese microsoft
customer's microsoft is a separate world
our sister firm lives in the other azure
can the two worlds meet
they are on a walled-off microsoft
somebody on azure.cn
branch in Beijing on the local operator's cloud
people in Azure Government and we are commercial
tick the box for the other cloud, then tenant id
microsoft.us account into a .com tenant
germany cloud, still a thing?
de: b2b über nationale clouds hinweg
de: gast aus azure china einladen
de: zusammenarbeit mit nationaler cloud
de: partner in einer anderen microsoft-cloud
fr: b2b entre clouds nationaux
fr: inviter un utilisateur d'azure chine
fr: collaboration inter-cloud
fr: partenaire dans un cloud souverain
es: b2b entre nubes nacionales
es: invitar a un usuario de azure china
es: colaboración entre nubes
es: socio en otra nube de microsoft
ja: 国別クラウド間のB2B
ja: 中国のAzureのユーザーを招待
ja: 別のMicrosoftクラウドのパートナー
ja: 21Vianetとグローバルの間のB2B
de: partner sitzt in der chinesischen cloud
fr: partenaire dans le cloud chinois
es: socio en la nube china
ja: 中国クラウドの取引先を招待
de: Kollegen in der China-Cloud dazuholen
fr: collègues dans le cloud chinois
es: compañeros en la nube china
ja: 中国クラウドの拠点を招待したい
`,
  'china-inside': `
b2b inside 21vianet
which identities work in azure china
can a 21vianet tenant invite microsoft accounts
guests within the china cloud
does email otp work in 21vianet
google users in a chinese tenant
our tenant is operated by 21vianet, whom can we add
we ourselves are on the chinese one, who can be added
our tenant is run by 21Vianet, whom can we onboard
which identities work inside the Chinese cloud
de: b2b innerhalb von 21vianet
fr: b2b à l'intérieur de 21vianet
es: b2b dentro de 21vianet
ja: 21Vianet内でのB2B
`,
  'cross-cloud-meetings': `
can commercial and gcc high people meet
cross-cloud meeting without a guest account
teams meeting between government and commercial
guest in teams across clouds
does power bi work for cross-cloud guests
what works for a cross-cloud guest
join a call hosted in gcc high
video call with a colonel on the us gov service
chat and calls across government and commercial
meet with people in gcc high without onboarding them
what works for people from the other cloud
de: besprechung zwischen clouds
fr: réunion entre clouds
es: reunión entre nubes
ja: クラウド間の会議
`,
  'us-government-cloud': `
may somebody with gmail come into our government tenant
whom can a us government tenant invite
azure us government b2b
gcc high guests
dod tenant invite
can a government tenant invite commercial users
b2b between government tenants
google users in azure government
us gov tenant social identities
invite from azure government fails
limitations of b2b in us gov
government tenants that both support b2b
what about dod
in azure government who can be a guest
our agency uses the government service and wants to add a vendor
defence contractor tenant, can we add outsiders
federal department adds a company person
the us public sector edition, which people are accepted
il5 environment and external people
can a gcc high organisation add gmail folks
guest in a fairfax tenant
can the air force tenant add somebody of ours
our department is on .us, who can be let in
state agency in gcc, normal or special
us authorities environment collaboration partners
is gcc the same as commercial for guests
government l4 l5 inviting
us goverment clod
gcc hgh gests
navy office wants to add a shipyard
the ministry's separate microsoft, who gets in
pentagon supplier question: who can be a visitor with us
we're on the us state service, can a gmail person come in
customs agency adds a contractor from industry
we are GCC High, can a hotmail person come in
army contractor with a gmail mailbox in our tenant
agency to agency onboarding
il5 tenant and vendors from the commercial world
de: wen kann ein us-government-mandant einladen
de: b2b in azure us government
de: gcc high gäste
de: us-behörde möchte externe einladen
fr: b2b dans azure us government
fr: invités gcc high
fr: un locataire du gouvernement américain peut inviter qui
fr: administration américaine et invités
es: b2b en azure us government
es: invitados en gcc high
es: a quién puede invitar un inquilino del gobierno
es: nube gubernamental de estados unidos
ja: 米国政府クラウドのB2B
ja: GCC Highのゲスト
ja: 米国政府テナントは誰を招待できますか
ja: Azure Governmentで招待できる相手
de: us-behörde mit gcc high, wer darf gast sein
fr: agence fédérale gcc high, qui inviter
es: agencia federal gcc high, a quién invitar
ja: 米国政府機関のテナントに招待できる人
de: wen darf eine US-Behörde aufnehmen
fr: qui une agence fédérale américaine peut-elle accueillir
es: a quién puede invitar una agencia federal
ja: 米政府機関は誰を受け入れられるか
`,
  'us-gov-msa-portal': `
msa guests in us government portal
microsoft account guest cannot sign in to azure government portal
direct link to portal.azure.us fails for msa
personal microsoft account in a government tenant
hotmail guest in us gov
existing msa guest can't log in to the gov portal
newly invited msa guest direct link invitation
known limitation msa azure government
outlook.com guest of a federal tenant and the admin center
person with a live account opens portal.azure.us and fails
private microsoft login at a government agency
agency invited someone with hotmail, portal says no
can private accounts reach the management site of azure government
personal login does not work for the .us console
msa and entra.microsoft.us
gov portal refuses personal accounts
why does the government console reject my outlook login
consumer microsoft identity in gcc high portal
xbox style account and the federal management site
msa gov portl
agency helper with an xbox login can't get into the cockpit
private login at a ministry fails on the admin site
old hotmail helper of the navy is turned away at portal.azure.us
hotmail people of a federal tenant get nowhere with a direct link
personal account at portal.azure.us
live.com users and the government console
de: microsoft-konto als gast im us-government-portal
de: msa-gäste azure government portal anmeldung
fr: compte microsoft invité dans le portail us government
fr: msa et portail azure government
es: cuenta microsoft invitada en el portal de us government
es: msa y portal de azure government
ja: 米国政府ポータルとMSAゲスト
ja: Microsoftアカウントのゲストが政府ポータルに入れない
de: hotmail-gast kommt in der us-regierungscloud nicht ins portal
fr: invité hotmail bloqué au portail du gouvernement
es: invitado hotmail no entra al portal del gobierno
ja: 政府クラウドで個人アカウントがポータルに入れない
de: private Konten am Behörden-Portal
`,
  'check-gov-tenant-b2b': `
how do i tell if b2b is available in my us government tenant
tenant_region_scope
USGOV vs USG
openid-configuration to check government tenant
does my gov tenant support b2b
tenant_region_sub_scope DOD DODCON
well-known url for the tenant
check support for b2b in azure government
find out whether the government directory has b2b
which json value shows that collaboration is on
which address do i open to see whether our agency is enabled
test if our federal directory can have outsiders
look up the region of a tenant
discovery document field region
login.microsoftonline.com/tenant/v2.0/.well-known
what does USG mean in the json
is my agency ready for b2b
verify that the government environment can do external collaboration
metadata says usgov, good or bad
region scope of the directory
a field in the discovery json says USGov
chek gov tennant
tenant regoin scpe
which line of the metadata shows we can do it, we're federal
how would a ministry know whether the feature is there
look something up at a url to see if the agency can
is there a test for our federal tenant
is our agency's directory ready for externals, how can I see
tenant_sub_scope DODCON meaning
curl the discovery document to learn the region
USG or USGov in the json
de: prüfen ob us-government-mandant b2b unterstützt
de: tenant_region_scope bedeutung
de: wie erkenne ich b2b in azure government
fr: vérifier si le locataire us government prend en charge b2b
fr: valeur tenant_region_scope
fr: signification usgov usg
es: comprobar si el inquilino us government admite b2b
es: valor de tenant_region_scope
es: significado de usgov y usg
ja: 政府テナントがB2B対応か確認する
ja: tenant_region_scopeとは
ja: USGOVとUSGの違い
de: steht usgov oder usg in der json
fr: lire usgov ou usg dans le json
es: leer usgov o usg en el json
ja: JSONのUSGOVとUSGの意味
de: woran sehe ich, ob unsere Behörde Externe aufnehmen kann
fr: comment voir si le tenant fédéral accepte les externes
`,
  'us-gov-variations': `
premium feature differences in azure government
which entra features are missing in us government
what else differs in the government cloud
feature variations of p1 and p2 for government
premium features missing in the government edition
de: abweichungen von p1 p2 in azure government
fr: différences p1 p2 dans azure government
es: diferencias p1 p2 en azure government
ja: 米国政府クラウドのP1とP2の違い
p1 p2 variations in us government
`,
};
