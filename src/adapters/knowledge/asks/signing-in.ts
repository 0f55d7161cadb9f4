import type { Asks } from '../asks.ts';

/** How a guest proves who he is: passwords, codes, identity providers, multi-factor authentication, Conditional Access. */
export const signingInAsks: Asks = {
  'signin-page-branding': `
company branding for guests
customize the sign-in page for b2b users
can we have our logo on the login page
our background picture on the logon screen for externals
guests see the branding of their own company
which branding does an external user get at login
sign-in page shows the home tenant's branding
after july 2025 the guest sees another sign-in page
make the login page intuitive for external users
they are confused by the login page, can it look like us
the page where they enter credentials looks foreign
people do not recognise the logon page as ours
can visitors get a page in our house style
colours and picture on the page where partners authenticate
help text on the login screen for suppliers
change the look of the logon form
put our name at the place where externals type their credentials
the external lands on a login screen of another firm
white-label the login
custom sign in text for externals
does our banner appear for people from elsewhere
why did our artwork vanish for partner users
signin brnding
logo on lgin page
clients think they are on a fake page when they type their password
our crest should be visible where customers log on
they see the other firm's wallpaper when logging on
how do visitors recognise that it is us when they log on
put a hint for clients on the logon form
dress up the door
the picture behind the password box
our logo for the freelancers' login
externals see their own firm's background picture when they log on
custom css and banner where externals type their address
make the entry page look like us
why is it their wallpaper and not ours
de: anmeldeseite für gäste anpassen
de: firmenlogo auf der loginseite
de: branding der anmeldung
de: gäste sehen falsches logo beim anmelden
fr: personnaliser la page de connexion
fr: logo de l'entreprise sur la page de connexion
fr: image de marque pour les invités
fr: habillage de l'écran d'authentification
es: personalizar la página de inicio de sesión
es: logotipo en la página de acceso
es: personalización de marca para invitados
es: aspecto de la pantalla de login
ja: サインインページのブランドをカスタマイズ
ja: ログイン画面に会社のロゴを表示したい
ja: ゲストのサインイン画面のブランド
ja: 会社のブランディング
de: unser logo für externe beim login
de: sehen gäste unsere farben bei der anmeldung
fr: l'invité voit-il notre logo à la connexion
fr: adapter l'écran de connexion aux invités
es: el invitado ve nuestro logo al entrar
es: adaptar la pantalla de acceso
ja: ゲストに自社ロゴのログイン画面を見せる
ja: サインイン画面のカスタマイズ
de: unser Logo auf der Seite, wo Externe sich anmelden
fr: notre logo quand les externes se connectent
es: nuestro logo cuando entran los externos
ja: 社外の人のログイン画面に自社ロゴ
`,
  'initial-password-lifetime': `
lifetime of the initial password for a guest
does a new guest get an initial password
when does the first password of a guest expire
password policy for b2b users
password complexity for external users
account lockout rules for guests
temporary password for a newly created guest
how long can a newly invited user keep the first password
do externals have a password in our directory
start password for the supplier
is there a temporary secret we must hand to the consultant
which complexity rules hold for folks with a foreign login
do we force them to change credentials every 90 days
how long before their first credential dies
where is the password of a guest stored
password expiration of external accounts
does our password policy cover people from elsewhere
what credential does somebody have who was just added
do i need to send the new person a password
must a new outsider change the secret at first login
minimum length for passwords of externals
federated guests and password rules
guest user created, what is his password
one-time start credential
initail pasword
pasword polcy gest
what credential do i hand over to the architect on day one
do we make up a starter word for clients
how strong must the secret of a client be
after how many days must the client change it the first time
is there something like a temporary key for the new person
do our complexity rules bite for customers
does an external ever need to change his first secret with us
90 day rotation, does it apply to people from elsewhere
nobody told the freelancer a start credential, is there one
password never expires flag for externals
de: wie lange gilt das anfangskennwort
de: kennwortrichtlinie für gäste
de: erstes passwort eines gastes
de: startpasswort externer benutzer läuft ab
fr: durée de vie du mot de passe initial
fr: politique de mot de passe des invités
fr: premier mot de passe d'un invité
fr: l'invité reçoit-il un mot de passe temporaire
es: duración de la contraseña inicial
es: política de contraseñas de invitados
es: primera contraseña de un invitado
es: contraseña temporal para invitados
ja: 初期パスワードの有効期間
ja: ゲストのパスワードポリシー
ja: ゲストの最初のパスワードは
ja: 新しいゲストに仮パスワードはありますか
de: bekommt ein gast ein startkennwort
de: ablauf des ersten kennworts
fr: quand expire le premier mot de passe
fr: mot de passe provisoire d'un nouvel invité
es: cuándo vence la primera contraseña
es: contraseña provisional del nuevo invitado
ja: 最初のパスワードはいつ切れますか
ja: 仮パスワードの期限
de: muss der Dienstleister sein Startkennwort wechseln
fr: le premier mot de passe d'un prestataire expire quand
es: cuándo vence la primera clave de un externo
ja: 最初のパスワードはいつ切れますか 社外の人
`,
  'sspr-guests': `
self-service password reset for guests
sspr b2b
guest forgot password
can we reset the password of an external user
how does an external reset his password
password reset for b2b collaboration users
does sspr work in the resource tenant
admin wants to reset a guest's password, button missing
reset password option is greyed out for external user
where should a guest go to change a forgotten password
the partner's user can't remember the password
supplier phoned, cannot recall how to log on
he typed the wrong secret five times and is locked out
she has no idea what her password is
consultant needs a new password, do we issue it
is their password our business
can our service desk help an outsider who forgot the login
does the home organisation handle forgotten credentials
partner employee locked out of his account, who helps
register for sspr as a guest fails
google user forgot the password, where to reset
microsoft account guest forgot password
do you plan password reset for b2b users
external can't get in because the passphrase slipped her mind
change password as a guest
pw reset for outside people
sspr gest
forgt pasword extrnal user
the lawyer can't recall how she logs on
client rang the service desk: forgot everything
customer needs a fresh password, are we to make it
whose helpdesk is it when the architect is locked out
he hit the limit of wrong tries at his own firm
can we hand the auditor a new secret
the forgot my password link doesn't work for the client
external forgot his credentials, can our helpdesk set new ones
auditor typed it wrong too often and is locked out
the can't access your account link refuses him
reset button for externals is disabled
his firm or ours: who gives him a new one
de: gast hat kennwort vergessen
de: kennwort zurücksetzen für externe
de: sspr für gäste
de: kann unser helpdesk das passwort eines gastes ändern
fr: réinitialisation du mot de passe pour les invités
fr: mot de passe oublié d'un utilisateur externe
fr: sspr pour les invités
fr: où réinitialiser le mot de passe d'un invité
es: restablecimiento de contraseña para invitados
es: el invitado olvidó su contraseña
es: dónde restablece la contraseña un externo
es: sspr usuarios b2b
ja: ゲストのパスワードリセット
ja: ゲストがパスワードを忘れました
ja: 外部ユーザーのパスワードを再設定できますか
ja: ゲストはSSPRを使えますか
de: externer kommt nicht rein, passwort weg
de: wo ändert der gast sein passwort
fr: où l'invité change-t-il son mot de passe
fr: le partenaire a perdu son mot de passe
es: dónde cambia el invitado su contraseña
es: el socio perdió su contraseña
ja: ゲストのパスワードは誰が変更しますか
ja: パスワードを忘れた外部の人
de: Kann unser Support dem Dienstleister ein neues Kennwort geben?
fr: le prestataire ne se rappelle plus son code secret
es: el proveedor no recuerda su contraseña
ja: 社外の人がパスワードを忘れた
`,
  'viral-tenant-password-reset': `
password reset in a viral tenant
jit tenant password
just-in-time tenant forgotten password
unmanaged azure ad account password reset
self-service sign-up tenant, user lost password
guest with an unmanaged account can't log in
email verified user reset password
tenant nobody administers, password forgotten
takeover of an unmanaged directory and passwords
account was made during redemption without a tenant, now forgot the password
their firm has no admin, the account was created on the fly
directory that appeared by itself when they signed up
it says there is no administrator to help with my password
accepted years ago with a work mail at a firm without azure ad
shadow directory of a small firm, someone is locked out
company never set up entra but people have logins there, password lost
viral user cannot sign in
no it department over there, account came about automatically, credential lost
who resets in a directory without owner
automatically created account for a partner domain, forgotten secret
orphan tenant password
dark tenant lost login
virl tenant pasword
jit tennant rest
tiny club whose members once signed up with their mail, one lost the secret
nobody ever administered their directory and now she can't log on
their account sprang into being by itself years ago
no admin to ask over there because there is none
a two-man shop got accounts automatically, one of them forgot his
her company has no IT and the account just appeared, now she can't log on
self-made directory without an admin, lost credentials
someone signed up years ago by mail and nobody owns that directory
orphan directory, forgotten secret
de: kennwort in einem viralen mandanten zurücksetzen
de: nicht verwalteter mandant passwort vergessen
de: just-in-time mandant kennwort
fr: mot de passe dans un locataire viral
fr: locataire non géré mot de passe oublié
fr: réinitialiser le mot de passe locataire just-in-time
es: contraseña en un inquilino viral
es: inquilino no administrado olvidé la contraseña
es: restablecer contraseña en tenant just-in-time
ja: バイラルテナントのパスワードリセット
ja: 管理されていないテナントのパスワードを忘れた
ja: JITテナントのパスワード再設定
de: mandant ohne administrator, passwort weg
fr: locataire sans administrateur, mot de passe perdu
es: inquilino sin administrador, contraseña perdida
ja: 管理者がいないテナントでパスワードを忘れた
de: Firma ohne IT, Konto entstand von selbst, Kennwort weg
fr: annuaire sans administrateur, mot de passe perdu
`,
  'email-otp': `
the person has no microsoft login of any kind, neither work nor private
somebody without any account at microsoft, how does he get in
email one-time passcode
what is the one time passcode mail
otp sign-in for guests
how does otp work for external users
one-time code sent by mail to sign in
passcode valid how many minutes
otp session duration
turn off email otp
is email one-time passcode on by default
guest has no microsoft or google account, how do they sign in
code by mail instead of a password
eight digits arrived in my inbox, what do i do with them
a pin was mailed to the supplier
i don't have any account, can i still get in
the person has neither microsoft nor google
login using a number that was mailed
what if the invited person has no account at all
the code i got is no longer accepted
they ask me for a code that should be in my mail
temporary number to log on
small craft business with only a mailbox at the local provider
person whose firm has no identity system
need a fresh code every day
must enter a new code after 24 hours
passwordless way for people without account
sign-in with just an inbox
viral accounts replaced by what
microsoft sent me numbers to type in
disable otp for guests
the passcode never arrives
otp pascode gest
emial onetime code
the old lady of the club only has an isp mailbox, how will she log on
six or eight figures popped up in his mailbox
a number by post, electronically, each time
the plumber has no account of any kind
no password, just figures sent to the mailbox
why must he fetch a new number every morning
how long are the figures good for
the translator never gets the numbers
without signing up anywhere
each time they come they have to fetch digits from their mailbox
person without any Microsoft or Google login
how many minutes are the digits good for
code by mail never shows up
can we turn off the code by mail
login without an account, just a number sent
someone with an own domain and no tenant, how does he prove who he is
session ended after a day and a fresh code is wanted
de: einmalkennung per e-mail
de: einmalpasscode für gäste
de: code per mail zur anmeldung
de: wie lange gilt der einmalcode
fr: code secret à usage unique par e-mail
fr: connexion avec un code reçu par e-mail
fr: durée de validité du code à usage unique
fr: otp par courriel pour les invités
es: código de un solo uso por correo
es: inicio de sesión con código por email
es: cuánto dura el código de acceso
es: otp para invitados
ja: 電子メールのワンタイムパスコード
ja: メールで届くコードでサインインする
ja: パスコードの有効時間
ja: アカウントがない人はどうやってサインインしますか
de: gast hat kein konto, wie meldet er sich an
de: was ist der code, der per mail kommt
fr: l'invité n'a aucun compte, comment se connecte-t-il
fr: un code arrive par mail, à quoi sert-il
es: el invitado no tiene ninguna cuenta, cómo entra
es: llega un código al correo, para qué es
ja: アカウントを持たない人のサインイン方法
ja: メールに届いた番号は何ですか
de: Ziffern per Mail, wie lange gültig
fr: le code reçu par mail, combien de minutes
es: cuántos minutos sirve el código que llega por correo
ja: メールで届く番号は何分使えますか
`,
  'google-federation': `
their whole firm is on google workspace, may they keep that login
the supplier uses google for everything, does that do
partner firm has g suite, how do their people come in
google federation
add google as identity provider
gmail users sign in with their google account
sign in with google for guests
configure google client id and client secret
google workspace domain as identity provider
federation with google for b2b
let gmail people use their own login
can invitees log on through google
use the g account to log on
google developer console credentials for entra
outsider wants to use his existing google login
people with a google account, no extra password
gmail user should not need a microsoft account
external identities all identity providers google
googlemail.com guests
set up social sign-in by google
consumer google accounts for b2b collaboration
redirect uri in google cloud project for entra
does workspace count as google federation
remove google federation, what happens
gogle idp
signin with gmal
the school runs on google, pupils should use that
our ngo partners all have g suite logins
let them press the coloured g
use what they have at google already
the start-up lives in google workspace
let workspace users enter with what they have at google
private mailbox folks want to use their G account
client id and secret from the google console
gmail button at our entry page
de: google-verbund einrichten
de: anmeldung mit google für gäste
de: google als identitätsanbieter
de: gmail benutzer mit google konto anmelden
fr: fédération google
fr: se connecter avec google pour les invités
fr: ajouter google comme fournisseur d'identité
fr: utilisateurs gmail et compte google
es: federación con google
es: iniciar sesión con google
es: google como proveedor de identidad
es: invitados con cuenta de google
ja: Googleフェデレーション
ja: Googleアカウントでサインイン
ja: GoogleをIDプロバイダーとして追加
ja: GmailユーザーがGoogleでログイン
de: gäste sollen sich mit ihrem google-konto anmelden
fr: les invités utilisent leur compte google
es: los invitados usan su cuenta de google
ja: ゲストに自分のGoogleアカウントを使わせたい
de: mit dem privaten Google-Konto reinkommen
fr: entrer avec son compte gmail perso
es: entrar con la cuenta personal de google
ja: 個人のGmailでログインさせたい
`,
  'google-webview': `
google sign-in blocked in embedded web view
gmail guest cannot sign in to the teams desktop client
disallowed useragent
google ended support for webviews
power apps on windows and google login
gmail user fails in the desktop app but browser works
teams on windows refuses gmail login
works in the browser but the windows client throws the gmail man out
this browser or app may not be secure, gmail user in teams desktop
403 disallowed_useragent
gmail person can enter on the web but not in the desktop program
de: gmail gast kann sich in der desktop-app nicht anmelden
fr: connexion google bloquée dans l'application de bureau
es: google bloqueado en la aplicación de escritorio
ja: デスクトップアプリでGmailゲストがサインインできない
`,
  'saml-idp-federation': `
saml federation with a partner
ws-fed direct federation
direct federation
partner uses okta as idp
partner uses ping identity
federate with the partner's identity provider
guests sign in with their own saml idp
set up saml/ws-fed idp for b2b
metadata url and issuer uri of the partner idp
DNS TXT record for federation
passive authentication endpoint
saml attributes required for b2b
how many federations are allowed
does direct federation take precedence over otp
partner has keycloak, can they use it to log on
supplier with onelogin
their identity system is not from microsoft
can people arrive via shibboleth
a university with its own login server
trust the assertions of their login service
connect someone else's sign-on system
use a third party login service for their folks
their staff should authenticate against their auth0
we got an xml file from the partner's it for sign-in
external idp certificate for partner users
federation for a domain not in entra
partner wants to keep own sso portal
duo sso as the partner's login
custom identity provider for guests
smal fedration
wsfed idp
the hospital has its own login system and wants to use that
university federation, shibboleth people
their security team insists on their own sign-on box
the bank will only log on through its own gateway
hook their okta up with us
exchange metadata with the customer's identity team
their own single sign-on, not microsoft's
vendor has Okta, connect it straight
their login server speaks SAML, can we trust it directly
metadata url and issuer of the partner's idp
several domains on one federation
ceiling for connected identity providers
passive endpoint, certificate renewal of a partner idp
de: saml-verbund mit partner
de: direkter verbund einrichten
de: partner verwendet okta
de: anmeldung über den eigenen identitätsanbieter des partners
fr: fédération saml avec un partenaire
fr: fédération directe
fr: le partenaire utilise okta
fr: fournisseur d'identité tiers pour les invités
es: federación saml con un socio
es: federación directa
es: el socio usa okta
es: proveedor de identidad propio del socio
ja: SAMLフェデレーション
ja: 直接フェデレーションの設定
ja: パートナーがOktaを使っている
ja: パートナーの独自IdPで認証
de: partner will sich über sein eigenes login anmelden
de: eigenes anmeldesystem des partners anbinden
fr: le partenaire veut son propre système de connexion
fr: relier l'idp du partenaire
es: el socio quiere su propio sistema de acceso
es: conectar el idp del socio
ja: 相手の認証システムを使ってサインイン
ja: 他社のIdPと連携したい
de: Partner hat eigenen SAML-Server, direkt anbinden
fr: brancher directement leur serveur SAML
es: conectar directamente su servidor SAML
ja: 取引先のSAMLと直接つなぐ
`,
  'partner-federation-onprem': `
partner federated with ad fs
partner uses on-premises authentication
partner with its own active directory federation
what if the partner has no azure ad
invited company without a tenant
single sign-on with the partner's on-prem ad
partner without microsoft 365
do adfs users get sso
does an account get created when the partner has no entra tenant
customer still runs everything in the server room
their logins live on servers in their own building
local domain logon at the supplier, does it continue to work
the other side never moved to the cloud
company only has windows server and no cloud subscription
client uses hybrid with federation, what happens at login
staff over there log on to their own domain
third party has local ad synced and federated
will they be redirected to their own adfs page
how are people handled whose employer has no directory of this kind
firm has only a pop3 mailbox provider
what account does someone from a company without entra get
on-prem sso for partner users
partner company not on azure
the invited organisation doesn't use any microsoft product
federated domain at the partner
partner keeps passwords on own servers
prtner adfs onpremise
the factory's logins sit on a server in the cellar
city council still has no cloud at all
their windows domain, not the cloud, checks passwords
old-fashioned firm with only local servers
the customer isn't a microsoft shop at all
will they be sent to their own logon page at the factory
tiny firm with no it whatsoever
customer without any microsoft login
their user accounts live in a server room with AD FS
vendor without any cloud whatsoever
supplier's domain controller only, can they still come in
five-man workshop with a website mailbox and nothing else
de: partner mit ad fs lokal
de: partner ohne azure ad mandant
de: lokale anmeldung beim partner sso
de: firma hat keinen microsoft-mandanten
fr: partenaire avec ad fs local
fr: partenaire sans locataire azure ad
fr: authentification sur site du partenaire
fr: l'entreprise invitée n'a pas microsoft 365
es: socio con ad fs local
es: socio sin inquilino de azure ad
es: autenticación local del socio
es: la empresa invitada no tiene microsoft 365
ja: パートナーがAD FSを使っている
ja: パートナーにAzure ADテナントがない場合
ja: オンプレミス認証のパートナー
ja: 相手の会社がMicrosoft 365を使っていない
de: partner meldet sich am eigenen server an
de: partner hat gar keine cloud
fr: le partenaire n'a pas de cloud
fr: le partenaire s'authentifie sur ses serveurs
es: el socio no tiene nube
es: el socio se autentica en sus servidores
ja: 相手がクラウドを使っていない場合
ja: 自社サーバーで認証している取引先
de: Partner hat nur ein lokales AD
fr: le partenaire n'a qu'un AD local
es: el socio solo tiene AD en su sala de servidores
ja: 取引先はオンプレのADだけです
`,
  'gmail-outlook-b2b-vs-b2c': `
and with an outlook.com address
can i bring in uncle bob with his live.com address
can i invite a gmail address
outlook.com guest
hotmail account as guest
is b2c needed for personal email addresses
b2b or b2c for gmail users
difference between b2b and b2c
compare b2b collaboration with azure ad b2c
does b2b accept consumer mail domains
when should i use b2c instead of b2b
private email of a freelancer as guest
live.com users
yahoo.com guest possible
someone with an icloud address
web.de or gmx address as guest
i was told private addresses require the consumer product
a person with no company mail, only a private one
self-employed trainer with a free mailbox
volunteers use their private mail
her only address is at a free provider
are free mail providers acceptable
are private mailboxes okay or is another product needed
we thought the customer product is for webmail folks
which product for collaboration with consumers
can a b2c local account be invited
b2c end of sale and guests
is azure ad b2c still sold
microsoft account user as guest
non-business address
do personal inboxes work
gmial guset b2c
hotmal invte
the translator only has a private mailbox
a pensioner with an aol address helps us
somebody insisted private addresses aren't allowed
is the shop-customer product meant for people with free mail
do volunteers with free mailboxes need another microsoft product
private folks or business folks, which offering
consumer side versus business side of external id
private mailbox allowed or do I need the customer product
retiree with an icloud mailbox should help us
is it fine to onboard somebody@live.com
workforce or customers: which of the two products
volunteers all have hotmail
B2C end of sale, what does that mean for private mailboxes
de: kann ich gmail adressen einladen
de: b2b oder b2c für private mailadressen
de: unterschied zwischen b2b und b2c
de: gast mit outlook.com adresse
fr: inviter une adresse gmail
fr: différence entre b2b et b2c
fr: b2c pour les adresses personnelles
fr: invité avec hotmail ou outlook.com
es: invitar una dirección de gmail
es: diferencia entre b2b y b2c
es: cuentas personales de outlook como invitado
es: correo privado b2b o b2c
ja: gmail.comのアドレスは招待できますか
ja: B2BとB2Cの違い
ja: outlook.comのユーザーを招待
ja: 個人のメールアドレスはB2Cが必要ですか
de: darf man private adressen einladen
de: gmx oder web.de adresse als gast
fr: peut-on inviter une adresse personnelle
fr: faut-il b2c pour hotmail
es: se puede invitar un correo personal
es: hace falta b2c para hotmail
ja: 個人メールの人を招待できますか
ja: フリーメールはB2BかB2Cか
de: Ehrenamtliche mit GMX-Adresse, geht das?
fr: bénévole avec une adresse orange.fr
es: voluntaria con correo de hotmail
ja: 個人のメールアドレスの人でも招待できますか
`,
  'mfa-consumer-email-support': `
does b2b support mfa and consumer email accounts
mfa for gmail guests
multi-factor for outlook.com users
otp users and mfa
authentication strength with otp guests
can personal accounts do mfa
guest with a private address and second factor
require mfa from somebody with a hotmail address
phone prompt for people with webmail
second step for folks with free mail
will the extra check function with yahoo
private mailbox plus strong authentication
do individuals with no company get the second check as well
consumer identity and two-factor
freelancers with gmail should approve on their phone
does multi factor authentication work with personal email
is mfa possible with one time passcode accounts
microsoft account guests and mfa in our tenant
both consumer accounts and mfa
verification app for somebody with a private address
can a volunteer with a free mail be asked for a text code
sms check for private accounts
are both private mail and two step supported
mfa consumr acounts
gmal mfa
volunteers with free mail should confirm on their phone as well
can the pensioner's private account get the extra check
does the extra check know about free mailboxes
private mailbox people plus authenticator
can a yahoo person do the extra verification
two-step check for hotmail folks
does the authenticator function for icloud mailboxes
strengths policy and code-by-mail people
de: mfa für private mailkonten
de: unterstützt b2b mfa und privatkonten
de: gmail gast mit mehrstufiger authentifizierung
de: zweiter faktor für gäste mit privater adresse
fr: mfa pour les comptes de messagerie grand public
fr: mfa et comptes personnels pris en charge
fr: authentification multifacteur pour gmail
fr: second facteur avec une adresse privée
es: mfa con cuentas de correo de consumidor
es: mfa para invitados con gmail
es: autenticación multifactor y cuentas personales
es: segundo factor con correo privado
ja: 個人用メールアカウントとMFAの対応
ja: GmailゲストのMFA
ja: コンシューマーアカウントで多要素認証
ja: 個人アドレスのゲストに二段階認証
de: geht mfa auch mit gmail-adressen
fr: la mfa marche-t-elle avec une adresse gmail
es: funciona mfa con correos de gmail
ja: フリーメールのゲストもMFAできますか
de: zweiter Faktor für Leute mit privater Adresse
fr: double vérification avec une adresse privée
`,
  'reset-mfa-method': `
reset mfa method of a guest
guest has a new phone
guest changed the phone number for mfa
require re-register mfa for external user
guest lost authenticator app
can guests reset their mfa method
delete the mfa registration of a b2b user
change the second factor of an external person
partner's mobile was stolen
he got another handset and cannot confirm logins
old phone in the lake, prompts go nowhere
the supplier's device was replaced and approval fails
new sim card, codes go to the wrong number
the app with the codes is gone
external replaced mobile, how to register again
how do i wipe the registered phone of a vendor
prompts go to a device she no longer owns
swap phone for verification
security info of a guest, where to edit
mysignins security info for another organization
authentication methods blade guest
re-enrol second step
he needs to scan the qr code again
contractor with a dead phone can't confirm
move authenticator to another device as external
mfa methods clear guest
change my verification number at the company that invited me
rest mfa gust phon
new fone mfa
the architect dropped his mobile in the sea
auditor's handset was pinched, can't confirm any more
prompts keep going to the phone she sold
client bought another mobile
can't approve, old device is gone
lawyer needs to enrol her new gadget
clear what he registered for confirming
freelancer's smartphone got stolen, codes go nowhere
auditor swapped sim and can't confirm any more
fido key of an external gone
wipe registered methods of a vendor
require re-register for someone from outside
de: mfa-methode eines gastes zurücksetzen
de: gast hat neues handy
de: authenticator des gastes neu registrieren
de: zweiter faktor telefonnummer ändern externer
fr: réinitialiser la méthode mfa d'un invité
fr: l'invité a changé de téléphone
fr: réenregistrer l'authentificateur d'un externe
fr: changer le numéro pour la mfa
es: restablecer el método mfa de un invitado
es: el invitado tiene un teléfono nuevo
es: volver a registrar el autenticador de un externo
es: cambiar el número de mfa
ja: ゲストのMFA方法をリセット
ja: ゲストがスマホを機種変更した
ja: 外部ユーザーの認証アプリを再登録
ja: 多要素認証の方法を変更するゲスト
de: handy verloren, mfa des gastes neu einrichten
de: gast kann sich nicht mehr bestätigen, neues telefon
fr: téléphone perdu, refaire la mfa de l'invité
fr: l'invité ne peut plus valider
es: perdió el móvil, rehacer el mfa del invitado
es: el invitado ya no puede aprobar
ja: スマホをなくしたゲストのMFA
ja: 認証アプリを入れ直したい外部の人
de: Dienstleister hat neues Smartphone, Bestätigung geht nicht
fr: nouveau smartphone, le prestataire ne peut plus confirmer
es: perdió el teléfono y ya no puede confirmar
ja: スマホをなくした社外の人
`,
  'mfa-license-responsibility': `
who needs mfa licenses for guests
which organization is responsible for mfa licensing
do guests need a p1 licence for mfa
does the inviting organisation pay for guest mfa
entra id p1 for external mfa
1:5 ratio licences guest mfa
five guests per licence
is mfa for guests free
licence for conditional access mfa on guests
must the partner buy the mfa subscription
whose premium subscription covers the second factor
partner firm or us, who licenses the phone check
who foots the bill for strong sign-in of suppliers
are we charged for the texts and calls to outsiders
do partner users bring their own entitlement for two-factor
is the second check for vendors paid by their company
do i need to buy seats so partners can use the authenticator
subscription needed when vendors must approve on their phone
which party has to be licensed when guests verify twice
does mfa for external identities count on our contract
responsible company for multifactor seats
who buys aad premium for b2b mfa
licensing of multi factor authentication for externals
cost of mfa for outside users
sms charge for guest mfa
mfa licens gests who
lisence for mfa gest
who settles the bill for the confirming step of clients
does the auditor need to bring his own entitlement for the phone check
finance asks if the second step of outsiders costs per head
must our customer own premium for the confirming step
do we need one paid seat for every five of them
who buys what for the second check
does our budget carry the extra check for externals
is their P1 enough or do we need one too for the check
1:5 rule for the second factor
who is charged when externals get a text message code
de: wer lizenziert mfa für gäste
de: braucht der gast eine lizenz für mfa
de: welche organisation zahlt die mfa-lizenzen
de: p1 lizenzen für mfa externer
fr: qui paie les licences mfa des invités
fr: licences mfa quelle organisation
fr: faut-il une licence p1 pour la mfa des invités
fr: responsabilité des licences mfa
es: quién paga las licencias de mfa de invitados
es: qué organización necesita licencias mfa
es: licencia p1 para mfa de invitados
es: responsable de las licencias de mfa
ja: ゲストのMFAライセンスはどちらの組織が必要ですか
ja: MFAのライセンスは誰が負担しますか
ja: ゲストのMFAにP1は必要ですか
ja: 招待側にMFAライセンスが要りますか
de: wer zahlt die mfa für externe
de: müssen wir mfa-lizenzen für partner kaufen
fr: devons-nous acheter des licences mfa pour les partenaires
fr: la mfa des invités est à la charge de qui
es: debemos comprar licencias mfa para socios
es: a cargo de quién está el mfa de invitados
ja: ゲストのMFA費用は誰が払いますか
ja: 取引先のMFAライセンスを買う必要がありますか
de: wer bezahlt die Zusatzprüfung der Dienstleister
fr: qui paie la double vérification des prestataires
es: quién paga la verificación de los externos
ja: 社外の人の多要素認証の費用はどちら持ち
`,
  'trust-partner-mfa': `
ja: 取引先で行った多要素認証を自社でも有効とみなせますか
ja: パートナー側のMFAを受け入れて二度目を省きたい
es: ¿podemos dar por buena la verificación que ya hizo en su empresa?
fr: accepter la vérification déjà faite dans leur société
trust mfa from the partner
accept the partner's multi-factor authentication
inbound trust settings
trust multifactor authentication from microsoft entra tenants
isMfaAccepted
trust compliant devices from partner
trust hybrid joined devices
can we rely on the home tenant's mfa
partner already has mfa, can we use theirs
use their mfa not ours
exclude specific partners from our mfa
stop asking partner users for mfa since they did it at home
we believe their company's strong check is fine
their employer verified them, enough for us
don't ask them again, they proved it at their own firm
recognise the second step done elsewhere
take over the verification of the supplier
the bank across the street has better sign-in security than us, use theirs
let the claim from their directory count
vendor has managed laptops, accept those
does the phone approval they did at home count here
honour strong authentication from another organisation
acknowledge device compliance of another company
accept authentication strength of home tenant
can we set mfa trust per partner
mfa trust for google users
is trust on by default
does trust require premium p1
is fabrikam's mfa trusted by us
do we trust contoso mfa
mfa trst partner
trust ther mfa
the bank's people already confirm on their phones at the bank, leave it at that
we are happy with how the client checks its own folk
believe what the other side says about the phone check
don't bother the auditors again, their firm is strict
their hardware tokens should do
rely on the customer's own strong login
their laptops are managed as well as ours, count that
they have verified themselves at their firm, that should be enough for us
honour the hybrid joined state of vendor notebooks
accept their managed laptops as if ours
inboundTrust isMfaAccepted
rely on the check that the sister firm did
de: mfa des partners vertrauen
de: vertrauenseinstellungen eingehend mfa
de: mfa vom heimatmandanten akzeptieren
de: partner hat schon mfa, nicht nochmal fragen
fr: approuver la mfa du partenaire
fr: accepter l'authentification multifacteur du locataire d'origine
fr: paramètres d'approbation entrants
fr: se fier à la mfa de l'autre organisation
es: confiar en la mfa del socio
es: aceptar la autenticación multifactor del inquilino de origen
es: configuración de confianza entrante
es: usar la mfa de la otra organización
ja: パートナーのMFAを信頼する
ja: ホームテナントのMFAを受け入れる
ja: 受信の信頼設定
ja: 相手先で済ませたMFAを認める
de: mfa der anderen firma anerkennen
de: der partner prüft schon, reicht uns das
fr: reconnaître la mfa de l'autre société
fr: leur mfa nous suffit-elle
es: reconocer la mfa de la otra empresa
es: su mfa nos basta
ja: 相手企業の多要素認証を認める
ja: 相手のMFAで十分にしたい
de: die Prüfung beim Partner soll uns reichen
fr: leur vérification nous suffit
es: nos basta con su verificación
ja: 相手先で済んだ認証をこちらでも認める
`,
  'force-mfa-partner-without-mfa': `
force mfa for guests
require mfa from b2b users whose company has no mfa
partner does not use mfa, can we demand it
enforce multi-factor on external users
mfa for guests without home mfa
conditional access require mfa for guest users
make outsiders use two-factor
partner organisation lacks mfa
supplier has weak security, we insist on a second factor
oblige externals to register an authenticator with us
their firm only has passwords, but we want the phone check
our security officer insists on a second proof for partners
can we insist on a second step when their employer doesn't care
the client's it has nothing beyond passwords, ask for more when they come here
stronger sign-on for outsiders, whatever their company does
must register a phone with us before getting in
they don't do 2fa over there, can we impose it
mandatory verification app for vendors
no 2fa at the other firm, still want it at ours
compel freelancers to use a second factor
every external has to confirm by phone
where does a guest register for mfa if his organisation has none
mfa registration policy and externals
forse mfa
requre mfa for gests
the club has no second check, we want one nevertheless
clients must confirm by phone even if at home nobody asks them
that customer is careless about logins, be strict here
everyone from outside has to prove it twice, no matter where from
insist on an app for visitors from firms that have nothing
raise the bar for people from lax companies
the vendor is a one-man show without any second check, we want one
make every auditor confirm on the phone when opening our stuff
nobody from outside without a second proof
their IT never introduced two-step, ours must
de: mfa für gäste erzwingen
de: partner hat keine mfa, wir wollen sie verlangen
de: mehrstufige authentifizierung für externe vorschreiben
de: gäste müssen zweiten faktor nutzen
fr: exiger la mfa pour les invités
fr: le partenaire n'a pas de mfa, peut-on l'imposer
fr: forcer l'authentification multifacteur des externes
fr: obliger les invités à un second facteur
es: exigir mfa a los invitados
es: el socio no tiene mfa, podemos obligar
es: forzar autenticación multifactor a externos
es: imponer un segundo factor a invitados
ja: ゲストにMFAを強制する
ja: パートナーがMFAを持っていない場合に要求できますか
ja: 外部ユーザーに多要素認証を必須にする
ja: 相手にMFAがなくても要求したい
de: mfa verlangen obwohl der partner keine nutzt
de: externe zur mfa zwingen
fr: obliger à la mfa même si le partenaire n'en utilise pas
es: obligar a mfa aunque el socio no la use
ja: 相手が使っていなくてもMFAを必須にする
ja: 社外の人に必ず多要素認証させる
de: Dienstleister ohne zweiten Faktor, wir verlangen ihn
fr: imposer une deuxième preuve aux prestataires
es: exigir una segunda prueba a los externos
ja: 相手に多要素認証がなくても必須にする
`,
  'double-mfa': `
tap approve at their place, then tap approve again at ours
suppliers complain that they confirm twice
double mfa for guests
guests are asked for mfa twice
two mfa prompts
mfa at home and again in our tenant
avoid double multi-factor authentication
partner users must authenticate twice
why mfa again although done at home tenant
prompted two times
they have to confirm in two places
second prompt after the first one at their own company
users complain about confirming login twice
two approvals every morning for the same sign-on
partner's staff is annoyed by repeated prompts
approve, approve again, why
they do the phone thing at their employer, then ours wants it too
the same person proves who he is once there and once here
one authenticator entry for their firm and another for ours
vendor has to keep two entries in the app
asked for a code although just entered one at his own company
redundant verification for suppliers
twice the push message
can the repeated challenge be removed
consultant moans about too many codes
possible double multi-factor authentication limitation
mfa loop home and resource
reduce the number of prompts for partner users
duble mfa
mfa twic
auditors sigh about confirming over there and over here
the phone buzzes two times for one login
why does the bank's staff confirm again with us
one login, a pair of confirmations
two different apps to confirm for the same person
can we cut one of the confirmations
first at their place, then again here, they hate it
two entries in the authenticator app for one person
externals have to confirm a second time at our door
prompted at both ends
de: gäste müssen zweimal mfa machen
de: doppelte mfa vermeiden
de: zwei mfa-abfragen hintereinander
de: mfa zuhause und nochmal bei uns
fr: double authentification multifacteur
fr: les invités doivent valider deux fois
fr: éviter la double mfa
fr: demande mfa à deux reprises
es: doble mfa para invitados
es: piden mfa dos veces
es: evitar la doble autenticación multifactor
es: mfa en casa y otra vez aquí
ja: 二重の多要素認証
ja: ゲストがMFAを二回求められる
ja: 二重MFAを避ける方法
ja: 自社と当社で二度認証が必要
de: warum zweimal bestätigen
de: partner muss zuhause und hier den code eingeben
fr: pourquoi valider deux fois
fr: le partenaire doit approuver chez lui et chez nous
es: por qué hay que aprobar dos veces
es: el socio aprueba en su casa y aquí
ja: なぜ二回も認証が必要ですか
ja: 自社でも当社でもMFAを求められる
de: erst zu Hause bestätigen, dann bei uns noch mal
fr: ils valident chez eux puis encore chez nous
es: confirman en su empresa y luego otra vez en la nuestra
ja: 自社と当社で二重に確認させられる
`,
  'conditional-access-guests': `
can we block them by policy
conditional access for guests
ca policy for external users
target guest or external user types
which guest types can be selected in conditional access
terms of use for guests
require compliant device from guests
block guests from certain countries
session lifetime for external users
policies that only hit outsiders
sign-in frequency for b2b users
exclude guests from a conditional access policy
rules for logins of suppliers
different access rules for outsiders than for staff
only let vendors in from our network
people from elsewhere must agree to house rules first
limit vendors to the browser
forbid outsiders downloading on private devices
logins of partner folk from abroad should be denied
policy selecting service provider users and direct connect users
six external user types
b2b collaboration guest versus b2b collaboration member in a policy
does conditional access apply to guests
can i aim a policy at guests of one partner organization
what grant controls work for externals
require managed laptop for contractors
risk-based policy for b2b users
condtional acess gests
ca polcy extrnal
clients only from europe
auditors may come in from managed machines only
visitors must tick the house rules
a rule for outsiders and another for our own
log clients off after an hour
stricter gates for visitors
which sorts of outsiders can a rule name
block legacy clients only for externals
policy with the six kinds of external users
terms of use for everybody from outside
managed device rule hits the auditors
different access rules for staff and externals
de: bedingter zugriff für gäste
de: richtlinie nur für externe benutzer
de: nutzungsbedingungen für gäste
de: ca-richtlinie gasttypen auswählen
fr: accès conditionnel pour les invités
fr: stratégie visant les utilisateurs externes
fr: conditions d'utilisation pour les invités
fr: bloquer les invités de certains pays
es: acceso condicional para invitados
es: directiva solo para usuarios externos
es: términos de uso para invitados
es: bloquear invitados por país
ja: ゲストへの条件付きアクセス
ja: 外部ユーザーだけに適用するポリシー
ja: ゲストに利用規約を適用
ja: 条件付きアクセスでゲストの種類を選ぶ
de: regeln nur für externe anmeldungen
fr: règles de connexion réservées aux externes
es: reglas de acceso solo para externos
ja: 社外の人だけに適用する条件付きアクセス
ja: ゲスト専用のアクセスルール
de: Regeln, die nur für Externe gelten
fr: des règles d'accès seulement pour les externes
ja: 社外の人だけに適用するポリシー
`,
};
