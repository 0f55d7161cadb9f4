import type { Asks } from '../asks.ts';

/** Between organisations, what it costs, and where things are found. */
export const tenantsAsks: Asks = {
  'cross-tenant-access-settings': `
keep our employees from becoming visitors of strange companies
our own people should only be able to be guests at approved firms
restrict where our staff may go as guests
cross-tenant access settings
inbound access settings
outbound access settings
configure settings for a partner organization
default settings for all external organizations
block outbound b2b collaboration
add an organization in cross-tenant access settings
crossTenantAccessPolicy graph
allow only specific users of ours to be guests elsewhere
tenant restrictions and outbound
per partner configuration
who of theirs may come in, who of ours may go out
forbid our employees from joining foreign tenants
stop our staff from being invited by others
control which outside apps our people can reach at another firm
company-specific rules in both directions
restrict a certain firm to two apps
settings that apply between two tenants
open up for just one partner, closed for the rest
where do i say which partner may come in
rules for incoming partner users
rules for our own folk at other firms
allow incoming from company x only for group y
xtap
b2b policy per organisation
whitelist tenants by id inbound
how are default and organisation-specific settings combined
block all external tenants except one
our users cannot accept invitations from others
can employees of ours be visitors elsewhere
cros tennant acces
outbund setings
steer who of the bank may enter and where ours may go
a sheet of rules per firm, both ways
our folks shouldn't wander into strange companies
open the gate for one firm only and only to one program
fence for in and out
our staff being visitors elsewhere, stop that
which firms may come in and to which firms may ours go
only finance people may be externals elsewhere
settings per partner and for everybody else
de: mandantenübergreifende zugriffseinstellungen
de: eingehender und ausgehender zugriff
de: einstellungen pro partnerorganisation
de: unsere mitarbeiter sollen nicht woanders gast sein
fr: paramètres d'accès interlocataires
fr: accès entrant et sortant
fr: configuration par organisation partenaire
fr: empêcher nos employés d'être invités ailleurs
es: configuración de acceso entre inquilinos
es: acceso de entrada y salida
es: configuración por organización asociada
es: impedir que nuestros empleados sean invitados en otros
ja: クロステナントアクセス設定
ja: 受信と送信のアクセス設定
ja: パートナー組織ごとの設定
ja: 社員が他社のゲストになるのを防ぐ
de: festlegen, wer zu welchem partner darf
fr: définir qui peut aller chez quel partenaire
es: definir quién puede ir a qué socio
ja: 取引先ごとに出入りを決める設定
`,
  'cross-tenant-limit': `
how many partners can be added to cross-tenant settings
limit on organizations in cross-tenant access
policy object too large cross-tenant
25 KB limit cross-tenant access policy
maximum number of partner organisations
is there an end to the partners list
policy object too big when adding one more partner
how many firms can be configured one by one
de: wie viele partner in den mandantenübergreifenden einstellungen
fr: combien d'organisations dans les paramètres interlocataires
es: cuántas organizaciones en la configuración entre inquilinos
ja: クロステナント設定に登録できる組織数
`,
  'cross-tenant-sync': `
joiners of our sister firm should turn up here without anybody lifting a finger
cross-tenant synchronization
sync users between two tenants
automatically create guests from another tenant
provision users across tenants
multitenant organization sync
difference between sync and invitation
configure cross-tenant sync
delete users automatically when they leave the source tenant
two companies merged, share people automatically
acquired a company, want their people in our directory by themselves
mirror staff from the parent company
keep both directories aligned
affiliates should appear and disappear automatically
holding with five tenants, everybody everywhere
replicate accounts from one tenant to another
push our users into the sister organisation
account lifecycle driven by the home company
avoid inviting each colleague of the other group company
people of the parent firm should be available without anybody adding them
source tenant and target tenant provisioning
does cross-tenant sync need p1
can groups be synced across tenants
attribute mapping cross tenant
synchronise subsidiaries
automatic provisioning of partner employees
cros tenant snc
sync usrs betwen tennants
people of the holding should pop up here and go again by themselves
two firms under one roof, one list of people
after the takeover keep both sides level
the mother's staff copied over every night
no more adding each colleague of the sister firm by hand
holding with six firms, everybody should be in each directory
feed our people automatically into the parent's tenant
multitenant organization
accounts follow from one of our tenants to the other
de: mandantenübergreifende synchronisierung
de: benutzer zwischen mandanten synchronisieren
de: konten der tochterfirma automatisch anlegen
de: zwei verzeichnisse abgleichen
fr: synchronisation interlocataire
fr: synchroniser des utilisateurs entre locataires
fr: créer automatiquement les comptes de la filiale
fr: provisionner entre deux locataires
es: sincronización entre inquilinos
es: sincronizar usuarios entre dos inquilinos
es: crear automáticamente cuentas de la filial
es: aprovisionamiento entre tenants
ja: テナント間同期
ja: 二つのテナント間でユーザーを同期
ja: 子会社のアカウントを自動作成
ja: クロステナント同期の設定
de: leute der schwesterfirma automatisch bei uns anlegen
fr: les gens de la société sœur créés automatiquement
es: crear automáticamente a la gente de la empresa hermana
ja: グループ会社の社員を自動で取り込む
de: alle Leute der Gruppe in jedem Mandanten
fr: tout le personnel du groupe dans chaque tenant
es: todo el personal del grupo en cada tenant
ja: グループ会社全員を各テナントに
`,
  'direct-connect-vs-collaboration': `
b2b direct connect
direct connect versus b2b collaboration
shared channels external
do shared channels create guests
difference between guest access and direct connect
when to use direct connect
guest cannot use a shared channel
teams connect shared channels
mutual trust for direct connect
collaborate in a channel without a guest account
without switching tenants in teams
supplier works in one channel from his own environment
our partner shall write in a channel yet have no account here
no user object in our directory but still chat in a channel
work together in a channel while staying in one's own company
stay logged on at home and still see one channel of ours
partner should not need to change organisation to read a channel
one channel opened to a second company
joint channel with the law firm
should i add them or open a channel to them
which is better: account in our directory or shared channel
can guests be put in a shared channel
both sides must enable for shared channels
is direct connect possible across clouds
conversation space across two firms with no accounts
connect two companies' teams
direct conect
shard chanel
law firm should read along in one thread but stay at home
a common thread with the bank, no accounts
they don't want to hop between companies in the app
account here or shared thread, which
talk in one place while everyone stays put
one channel together with the agency, without new accounts
channel shared with another firm does not take our external
shared or private channel for the vendor
external is in our directory but the shared channel refuses him
de: direktverbindung b2b
de: unterschied direktverbindung und gast
de: freigegebene kanäle mit externen
de: kanal teilen ohne gastkonto
fr: connexion directe b2b
fr: différence entre connexion directe et collaboration
fr: canaux partagés avec des externes
fr: partager un canal sans compte invité
es: conexión directa b2b
es: diferencia entre conexión directa e invitado
es: canales compartidos con externos
es: compartir un canal sin cuenta de invitado
ja: B2B直接接続
ja: 直接接続とコラボレーションの違い
ja: 共有チャネルに社外の人を入れる
ja: ゲストアカウントなしでチャネルを共有
de: gemeinsamer kanal ohne kontowechsel
fr: un canal commun sans changer de compte
es: un canal común sin cambiar de cuenta
ja: アカウントを切り替えずに同じチャネルを使う
de: geteilter Kanal nimmt unseren Externen nicht
fr: canal partagé et externe déjà dans l'annuaire
es: canal compartido y externo ya dado de alta
ja: 共有チャネルに社外の人が入れない
`,
  'what-is-b2b': `
b2b collaboration explained briefly
explain azure ad b2b
what is entra external id for workforce
b2b overview
what does b2b mean
what is a guest user
introduction to guest collaboration
what is the purpose of guests in entra
basics of external collaboration
how does b2b work in general
tell me about b2b
what are external identities
definition of guest account
in simple words, how do outside people get access here
what is all this about people from other companies using our stuff
give me the short story about letting partners in
i have to explain to the board what this is
newcomer needs an introduction to working with outsiders
whats the concept of having outside people in our directory
what's a guest
why would we use b2b
benefits of b2b collaboration
where is the documentation for b2b
links to further articles about b2b
what is it good for
meaning of the abbreviation
summary of the feature
wat is b2b
explan b2b
explain like i'm five
my boss asks what this is about
what does letting clients in mean technically
short intro please
tell a board member what this is about
one paragraph on externals in our tenant
what goes on under the hood when somebody outside joins
de: b2b-zusammenarbeit kurz erklärt
de: erklärung azure ad b2b
de: was ist ein gastbenutzer
de: überblick externe zusammenarbeit
fr: qu'est-ce que la collaboration b2b
fr: expliquer azure ad b2b
fr: qu'est-ce qu'un utilisateur invité
fr: présentation de la collaboration externe
es: qué es la colaboración b2b
es: explicar azure ad b2b
es: qué es un usuario invitado
es: introducción a la colaboración externa
ja: B2Bコラボレーションとは
ja: ゲストユーザーとは何ですか
ja: Azure AD B2Bの概要
ja: 外部コラボレーションの説明
de: worum geht es bei b2b eigentlich
fr: à quoi sert b2b
es: para qué sirve b2b
ja: B2Bって何ですか
de: kurz und einfach: worum geht es hier
fr: en deux mots, c'est quoi
es: en dos palabras, qué es esto
ja: 簡単に言うと何ですか ゲスト機能
`,
  'classic-portal': `
is b2b available in the classic portal
azure classic portal
manage.windowsazure.com
old portal b2b
where do i manage b2b now
which portal has the b2b features
access panel and azure portal
is the silverlight portal still used for guests
where is the b2b feature located
entra admin center instead of the old portal
old management site gone
the screens in the manual look different from what i have
where has external collaboration gone in the menu
which website do i open to administer outsiders
myapps for guests
the legacy console, does it do this
can i do this in the portal from 2015
azure management portal v1
does the former portal still know guests
where do guests find their apps
former azure site and partner users
is the access panel the same as my apps
what replaced the classic portal
place where admins handle partner accounts
clasic azur portal
the button from the 2015 handbook isn't there any more
old blue site where one did all this
which site do i open for this today
the screenshots in my guide are outdated
where has the old screen gone
which site do I open nowadays to manage externals
the blade I used years ago is missing
de: klassisches azure-portal b2b
de: altes portal für gäste
de: wo verwalte ich b2b heute
fr: portail azure classique b2b
fr: ancien portail pour les invités
fr: où gérer b2b aujourd'hui
es: portal clásico de azure b2b
es: portal antiguo para invitados
es: dónde se administra b2b ahora
ja: Azureクラシックポータル
ja: 旧ポータルでゲストを管理
ja: B2Bは今どこで管理しますか
de: gibt es die funktion noch auf der alten seite
fr: la fonction existe-t-elle encore sur l'ancien site
es: sigue la función en el sitio antiguo
ja: 古い管理画面でもできますか
de: wo ist die alte Verwaltungsseite hin
fr: où est passée l'ancienne page de gestion
`,
  'community-feedback': `
b2b community
where can i discuss b2b
tech community azure ad b2b
submit an idea for b2b
feature request
feedback to microsoft about guests
vote for features
user voice b2b
forum for b2b questions
share best practices with others
where do other admins talk about this
i want to propose an improvement
tell microsoft what is missing
suggest something to the makers
a place to swap experiences with people doing the same
where do i complain about a missing feature
discussion board for external collaboration
who listens to wishes
is there somewhere to ask peers
idea portal
can i request a new capability from the vendor
post a suggestion
where is the community
exchange with other companies using guests
how do i give feedback on b2b collaboration
comunity b2b
sugest ida
i miss something, whom do i tell at microsoft
where do people like me swap tips
a place to cast a vote for improvements
moan about a gap in the product
to whom do I complain about a missing feature
suggestion box of the product team
is there a forum with other admins
uservoice
de: community für b2b
de: ideen einreichen zu b2b
de: forum für azure ad b2b
de: feedback an microsoft geben
fr: communauté b2b
fr: proposer une idée pour b2b
fr: forum azure ad b2b
fr: donner un avis à microsoft
es: comunidad b2b
es: proponer una idea sobre b2b
es: foro azure ad b2b
es: enviar comentarios a microsoft
ja: B2Bコミュニティ
ja: アイデアを投稿する場所
ja: 機能要望はどこに出せますか
ja: フィードバックを送りたい
de: wo kann ich verbesserungen vorschlagen
fr: où suggérer une amélioration
es: dónde propongo una mejora
ja: 改善案はどこに送ればいいですか
de: wo schlage ich eine Verbesserung vor
fr: où proposer une amélioration
ja: 改善を提案する場所
`,
  'documents-moved': `
link to docs.microsoft.com active-directory-b2b is dead
where did microsoft put the documentation about guests
official docs for external id
i have old bookmarks to the b2b articles, all 404
active-directory-b2b-what-is-azure-ad-b2b page not found
next steps links on the old page do not open
further reading on guest collaboration
where do i read more
microsoft learn address of the b2b pages
current manual for externals
which page replaced the azure ad b2b code samples article
is there an official guide i can read
documentation moved, where to
de: wo steht die offizielle Dokumentation dazu
de: die alten Links in die Doku gehen nicht mehr
fr: où se trouve la documentation officielle
fr: les anciens liens de la doc ne marchent plus
es: dónde está la documentación oficial
es: los enlaces antiguos de la documentación no abren
ja: 公式ドキュメントはどこにありますか
ja: 古いドキュメントのリンクが切れている
`,
  'b2b-licensing': `
what licenses do we need for b2b
b2b licensing
is b2b free
do guests need a licence
which licence is required to invite
does a guest need an office licence
entra id free and guests
premium p1 for guests
cost of guest users
what does it cost to have guests
price of external users
pricing of b2b collaboration
do we pay for externals
what must we buy to work with partners
do visitors consume our seats
does a supplier cost us a subscription
how expensive are outside people
what will the bill be for letting partners in
purchasing wants to know what to order for outsiders
is there a charge for adding a freelancer
do contractors need a seat
budget for external accounts
can we add people from outside at no charge
which plan includes guests
is a subscription needed to let suppliers in
guest license requirement
e3 needed for guests?
licence for external teams users
lisence b2b
wich licens for gests
what does it take money-wise to let a client in
do auditors cost us anything
is there a price tag on outsiders
does the architect eat up one of our seats
must we buy something first
must I buy something for every auditor
is the one for five rule still alive
free or paid: having externals
premium features for outsiders, who needs what
do vendors need an E3
de: welche lizenz braucht man für b2b
de: was kosten gäste
de: brauchen gäste eine lizenz
de: ist b2b kostenlos
fr: quelle licence pour b2b
fr: combien coûtent les invités
fr: les invités ont-ils besoin d'une licence
fr: b2b est-il gratuit
es: qué licencia necesita b2b
es: cuánto cuestan los invitados
es: los invitados necesitan licencia
es: es gratis b2b
ja: B2Bに必要なライセンス
ja: ゲストの費用はいくらですか
ja: ゲストにライセンスは必要ですか
ja: B2Bは無料ですか
de: müssen wir für gäste etwas kaufen
fr: faut-il acheter quelque chose pour les invités
es: hay que comprar algo para los invitados
ja: ゲストを入れるのにお金はかかりますか
de: muss ich pro Dienstleister etwas kaufen
fr: faut-il acheter quelque chose par prestataire
es: hay que comprar algo por cada externo
ja: 社外の人ごとに何か買う必要がありますか
`,
  'mau-billing': `
one person signs in on several days, is he charged several times
she logged in twice this month, do we pay twice
does the second sign-in cost again
same visitor on monday and friday: one or two on the bill
counted per person or per sign-in
mau billing
monthly active users guests
50,000 free monthly active users
how is external id billed
link tenant to an azure subscription for billing
are inactive guests billed
when does a guest count as active
price per mau
billing by monthly active users
free tier for external identities
first 50000 are free
mau count in a multitenant organisation
guest usage billing azure subscription
how are visitors counted for the bill
do people who never log on cost money
counts per calendar month
what is counted: accounts or logins
is somebody who signs in twice counted twice
how many outsiders can sign in per month for nothing
threshold before we get charged
from which number on do we pay for externals
usage-based invoice for partner logins
how does microsoft count active outsiders
bill based on activity
invoice depends on how many log on each month
is there a free allowance
metered price for external people
mua biling
montly activ users
is somebody who never shows up on the bill
how is usage of clients counted
what if only ten of a thousand log on
when does the free amount end
each login counts or each head
where does the free part end
link a subscription to the tenant for outsiders
do inactive externals cost anything
how is a month with many externals charged
de: abrechnung nach monatlich aktiven benutzern
de: mau abrechnung gäste
de: wie viele aktive gäste sind kostenlos
de: ab wann kosten gäste geld
fr: facturation par utilisateurs actifs mensuels
fr: mau invités
fr: combien d'invités actifs gratuits
fr: à partir de quand paie-t-on les invités
es: facturación por usuarios activos mensuales
es: mau invitados
es: cuántos invitados activos son gratis
es: a partir de cuándo se paga por invitados
ja: 月間アクティブユーザーの課金
ja: MAU課金とゲスト
ja: 無料の月間アクティブユーザー数
ja: ゲストの請求の仕組み
de: ab wie vielen gästen wird es teuer
fr: comment compte-t-on les utilisateurs actifs
es: cómo se cuentan los usuarios activos
ja: アクティブユーザーの数え方
de: ab wie vielen Externen kostet es
fr: à partir de combien d'externes faut-il payer
es: a partir de cuántos externos se paga
ja: 何人まで無料ですか 社外の人
`,
  'governance-charge': `
do guest lifecycle workflows cost extra
id governance for guests meter
governance add-on for guests price
billed per guest with a governance action
entitlement management for guests billing
is there a free tier for guest governance
are access reviews for guests billed
do the fancy lifecycle features for clients come with a price
is certifying externals every quarter billed on top
entitlement management for outsiders price
lifecycle workflows meter
de: kosten governance für gäste
fr: coût de la gouvernance des invités
es: coste de governance para invitados
ja: ゲストのガバナンス機能の課金
`,
};
