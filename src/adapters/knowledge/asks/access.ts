import type { Asks } from '../asks.ts';

/** What a guest reaches and sees: SharePoint, Teams, portals, apps, roles, the directory and the address book. */
export const accessAsks: Asks = {
  'sharepoint-onedrive-access': `
can guests access sharepoint online
can b2b users open onedrive files
guest in the sharepoint people picker
people picker does not find guests
ShowPeoplePickerSuggestionsForGuestUsers
Set-SPOTenant ShowPeoplePickerSuggestionsForGuestUsers $true
Set-SPOSite people picker
share a site with an external
share a folder with a partner
external sharing in sharepoint for guests
let an outsider read our documents
give a consultant access to a document library
can a supplier work on our word files
can they see the files in our cloud drive
is it possible to share a folder with a lawyer outside
the name of the external does not come up when i share
nobody is suggested when i type a partner's name in the sharing dialog
i cannot pick the person from outside when granting access to a site
documents for an external reviewer
guest opens a shared file
odsp and b2b integration
searching existing guests while sharing
work with external people on spreadsheets in our intranet
client wants to look at the folder
file exchange with an agency
does a tenant change reach sites that already exist
can people from elsewhere be found in the site permissions
onedrive folder shared with somebody not at our firm
sharpoint acces gest
onedrve for gests
the lawyer must read the contract folder
auditor should look at our papers
let a client put drawings in our folder
i type the architect's name when sharing and get nothing
she should be able to open the budget sheet
can a customer be on our intranet pages
the box for picking people stays empty for outsiders
the lawyer should read one folder of mine
people picker does not propose the auditor
share a document library with a vendor
external can't open the file link I sent
name of an external isn't suggested when I share
de: können gäste sharepoint nutzen
de: onedrive ordner mit externen teilen
de: personenauswahl findet gäste nicht
de: dateien mit einem gast teilen
fr: les invités peuvent-ils accéder à sharepoint
fr: partager un dossier onedrive avec un externe
fr: le sélecteur de personnes ne trouve pas l'invité
fr: accès des invités aux fichiers
es: los invitados pueden acceder a sharepoint
es: compartir onedrive con externos
es: el selector de personas no encuentra al invitado
es: acceso de invitados a archivos
ja: ゲストはOneDriveを使えますか
ja: SharePointのユーザー選択ウィンドウにゲストが出ない
ja: 外部ユーザーとファイルを共有
ja: ゲストがSharePointサイトを開けるか
de: darf ein gast unsere dokumente sehen
de: name des gastes wird beim teilen nicht vorgeschlagen
fr: un externe peut-il lire nos documents
fr: le nom de l'invité n'apparaît pas au partage
es: puede un externo ver nuestros documentos
es: no aparece el nombre del invitado al compartir
ja: 社外の人に資料を見せたい
ja: 共有時にゲストの名前が出てこない
de: Anwältin soll einen Ordner von mir lesen
fr: l'avocate doit lire un dossier dans mon onedrive
es: la abogada debe leer una carpeta mía
ja: 社外の人とフォルダーを共有
`,
  'sharepoint-otp-retired': `
sharepoint one-time passcode retired
why do sharing links now create guest accounts
old file links stop working july 2026
sharepoint otp ends
sharing a file makes a b2b guest now
external people who used a code for a shared file are locked out
links we shared last year no longer open for clients
EnableAzureADB2BIntegration
file share with code is going away
clients who used to get a number for a folder can't open it now
since summer every share produces an account
sending a file link suddenly creates a directory object
old links with codes stopped functioning in summer
file recipients appear among our users
sharing from onedrive adds people to entra, since when
de: sharepoint einmalcode abgeschaltet
fr: fin du code à usage unique sharepoint
es: fin del código de un solo uso en sharepoint
ja: SharePointのワンタイムパスコード廃止
`,
  'guest-cant-access-teams': `
guest cannot access teams
guest does not see the team
external user added to team but nothing shows
team not visible for the guest
guest can't open the team
guest access in teams not working
accepted the invitation but no teams
switch organization in teams to see the guest team
how long until the guest sees the team
teams says you don't have access
channels are empty for the external
she joined but the app shows nothing
our supplier opens the chat program and nothing of us is there
the partner does not find our workspace in his app
added him to the squad but it does not appear on his side
external colleague cannot read the posts
he logs on, sees only his own company
the agency lady can't get into our channel conversations
nothing of our company in his left-hand list
he can't get to our conversations at all
guest can't sign into microsoft teams
admin center teams guest access switch
guest missing in team member list
member of the m365 group but not in teams
Teams membership takes hours to show
error when guest opens teams link
external was put into the team yesterday and still waits
tems gest not see
gest cant opn team
the architect opens the app and finds nothing of ours
client is in but his list is empty
auditor stares at a blank left side
put the lawyer in yesterday, still sees zilch
she only gets her own firm in the purple app
he can't read what we post
customer says he is not part of anything
vendor accepted but the team list is empty
auditor can't switch organisation in the app
the workspace does not show up for the freelancer
where do externals pick our company in teams
he only sees his own firm in the client
teams says you don't have access, yet he was added
de: gast kann teams nicht öffnen
de: externer sieht das team nicht
de: gastzugriff teams funktioniert nicht
de: team wird dem gast nicht angezeigt
fr: l'invité ne peut pas accéder à teams
fr: l'équipe n'apparaît pas pour l'externe
fr: accès invité teams ne marche pas
fr: l'invité n'arrive pas à ouvrir l'équipe
es: el invitado no puede acceder a teams
es: el externo no ve el equipo
es: acceso de invitado en teams no funciona
es: no aparece el equipo para el invitado
ja: ゲストがTeamsにアクセスできない
ja: ゲストにチームが表示されない
ja: Teamsのゲストアクセスが動作しない
ja: 招待を承諾したのにチームが見えない
de: der externe findet unser team nicht
de: gast hat angenommen, sieht aber nichts
fr: il a accepté mais ne voit rien dans teams
fr: notre équipe n'apparaît pas chez lui
es: aceptó pero no ve nada en teams
es: no encuentra nuestro equipo
ja: 承諾済みなのにTeamsに何も出ない
ja: 取引先がチームを開けません
de: Dienstleister sieht unser Team nicht
fr: le prestataire ne voit pas l'équipe
es: el proveedor no encuentra nuestro equipo
ja: 社外の人にチームが表示されない
`,
  'azure-portal-access': `
can guests access the azure portal
do b2b users get into the azure portal
what can a guest see in the azure portal
guest signs in to entra admin center
can an external open portal.azure.com
does a guest with an admin role see the portal
guest without role opens the portal
are outsiders able to open the admin site
what happens if a supplier browses to the admin site
a partner can look into the admin screens, why
is the management site visible to externals
can a visitor get at our cloud resources screen
do partner engineers need the console
outside dev opened the cloud dashboard, what does he get to see
which parts of the portal are visible to an external without a role
vendor can view things in azure, expected?
can he reach subscription settings as outsider
guest access to azure resources
is the portal open for externals by default
external person logs on to entra, allowed?
managing azure as a guest
portal for b2b collaboration users
does b2b allow the portal
azur portl gest acces
cn gest see portal
the developer from outside typed in the azure address and got in, hm
is the control room open for visitors
what would a client find in the cloud cockpit
could the auditor wander into our settings pages
do customers get anything on the admin website
freelancer opened the admin centre and browsed users
what does an auditor see in portal.azure.com
can people from outside get into the console
de: können gäste das azure-portal öffnen
de: was sieht ein gast im azure-portal
de: gast im entra admin center
de: zugriff externer auf das portal
fr: un invité peut-il accéder au portail azure
fr: que voit un invité dans le portail
fr: accès au centre d'administration entra par un invité
fr: le portail est-il ouvert aux externes
es: puede un invitado entrar al portal de azure
es: qué ve un invitado en el portal
es: acceso de externos al portal de azure
es: centro de administración entra invitado
ja: ゲストはAzureポータルにアクセスできますか
ja: ゲストはポータルで何が見えますか
ja: Entra管理センターにゲストが入れるか
ja: 外部ユーザーがポータルを開く
de: kommen externe in die azure-verwaltung
fr: un externe entre-t-il dans le portail azure
es: un externo entra en el portal de azure
ja: 社外の人はAzureポータルに入れますか
de: Dienstleister kommt in die Konsole
fr: un externe peut-il ouvrir la console
`,
  'block-azure-portal': `
block azure portal for guests
deny guests access to the portal
prevent external users from opening the entra admin center
conditional access policy to block the portal for guests
microsoft admin portals block guest
windows azure service management api block guests
how to stop guests signing into azure
lock guests out of the portal
hide the admin center from externals
no externals in the management site
deny outsiders the admin screens
close the console to vendors
how do we make sure partners can't browse our azure
forbid suppliers to enter the management screens
keep partner people away from the cloud dashboard
only employees may use the admin sites
make portal.azure.com off limits for people from elsewhere
exclude externals from the management tool
bar contractors from the admin pages
guests must not reach azure portal
restrict portal to members
shut guests out of azure management
turn off portal access for b2b users
lock down admin consoles against strangers
blok portl
deny gest azur portal
the auditor should not even see the cockpit
close the control room for outsiders
no client in our settings pages
visitors have no business on the admin website
curious customers, keep them off azure
close the admin centre for externals
keep vendors off portal.azure.com and entra.microsoft.com
nobody from outside may open the management console
de: azure-portal für gäste sperren
de: gästen den zugang zum portal verwehren
de: externe vom admin center ausschließen
de: portal blockieren per bedingtem zugriff
fr: bloquer le portail azure pour les invités
fr: interdire le portail aux externes
fr: empêcher les invités d'ouvrir le centre d'administration
fr: refuser l'accès au portail azure
es: bloquear el portal de azure para invitados
es: impedir que los invitados entren al portal
es: denegar el acceso al centro de administración
es: prohibir el portal a externos
ja: ゲストのAzureポータルアクセスをブロック
ja: ゲストに管理センターを使わせない
ja: ポータルへの外部ユーザーのアクセスを禁止
ja: Azureポータルをゲストに対して遮断する
de: externe aus dem azure-portal fernhalten
fr: tenir les invités à l'écart du portail
es: mantener a los invitados fuera del portal
ja: ゲストをポータルに入れたくない
de: Konsole für Externe zumachen
fr: fermer la console aux externes
es: cerrar la consola a los externos
ja: 社外の人に管理センターを開かせない
`,
  'supported-apps-services': `
which apps support guests
what applications work with b2b users
can guests use our enterprise applications
saas apps for guests
does servicenow work with guests
guest access to power bi
are all entra integrated apps usable by guests
saml claims for guest users in an app
app does not accept guest users
tenanted endpoint for guests
can partners use our line of business app
give outsiders an application through single sign-on
which tools can external folks open
does the ticket system work for vendors
can an outsider open jira with our login
our internal app, will it take people from elsewhere
software list usable by partners
do third-party cloud programs accept such accounts
what else besides files and chat can they use
can they use planner
will the timesheet tool take contractors' logins
the app uses the common endpoint and guests fail
which microsoft services support external users
assign an app to a guest
does box or dropbox accept our externals
in which programs may partners work
own web app login for partners
aps for gests
wich servces wrk with b2b
could the client log on to our ticketing
which of our programs may an auditor open
does our wiki take people from elsewhere
is our self-made tool able to take clients
what works for clients apart from chat
can our home-made ticketing tool take people from outside
which programs accept externals
custom web application and people from another firm
does a SaaS from the gallery work with vendors
de: welche apps unterstützen gäste
de: können gäste unsere anwendungen nutzen
de: welche dienste funktionieren mit b2b
de: saas-anwendung für externe freigeben
fr: quelles applications prennent en charge les invités
fr: les invités peuvent-ils utiliser nos applications
fr: services compatibles avec b2b
fr: donner une application à un externe
es: qué aplicaciones admiten invitados
es: pueden los invitados usar nuestras aplicaciones
es: servicios compatibles con b2b
es: dar una aplicación a un externo
ja: ゲストが使えるアプリはどれですか
ja: B2B対応のサービス
ja: ゲストに社内アプリを使わせたい
ja: どのアプリケーションがゲストに対応していますか
de: mit welchen programmen können gäste arbeiten
fr: avec quels logiciels les invités travaillent
es: con qué programas trabajan los invitados
ja: ゲストが利用できるサービス一覧
de: welche Programme vertragen Externe
fr: quels logiciels acceptent les externes
es: qué programas admiten externos
ja: 社外の人が使えるアプリはどれ
`,
  'dynamics-crm-support': `
does dynamics 365 support b2b
dynamics crm online guests
guest users in dynamics
can an external use the crm
can partners work in dynamics 365 sales
b2b guest in model-driven app
dynamics crm and azure ad b2b
invite a reseller into the crm system
outside agents in our customer database
dealers need to enter leads in our customer tool
let the call centre provider into customer service app
is the customer relationship system open to externals
can distributors log on to the sales tool
dynamics 365 finance external user
field service contractors in dynamics
does microsoft's erp and crm take outsiders
agency should maintain contacts in our sales system
crm for partner people
external salespeople in our opportunity pipeline
d365 b2b user
does CRM online work with guest accounts
dynamcs crm gest
dealers should enter their leads in our customer system
can the call centre agency work in our crm
outside reps in the sales pipeline
field partner wants to see opportunities
dealers entering opportunities in our crm
external service technicians in field service
customer engagement for people from outside
de: dynamics 365 mit gästen
de: können externe unser crm nutzen
de: dynamics crm unterstützung b2b
fr: dynamics 365 prend-il en charge les invités
fr: un externe dans le crm
fr: dynamics crm et b2b
es: dynamics 365 admite invitados
es: externos en el crm
es: dynamics crm y b2b
ja: Dynamics 365はゲストに対応していますか
ja: CRMを外部ユーザーに使わせる
ja: Dynamics CRMとB2B
de: gäste im dynamics-system
fr: invités dans dynamics
es: invitados en dynamics
ja: 取引先にDynamicsを使わせたい
de: Händler sollen in unserem CRM arbeiten
fr: un revendeur dans notre CRM
`,
  'usertype-claim-app-experience': `
usertype claim in the token
how does my app know if a user is a guest
distinguish guests from members in an application
acct optional claim
is there a claim for guest in the id token
use graph to read userType
identity provider claim to detect guests
different experience for guests in my app
show other content to external users
developer question: is the signed-in person external
our program should treat outsiders differently
site should behave otherwise for people from elsewhere
which attribute tells a program that a person is no employee
how do we recognise visitors in code
detect contractors in the web application
how can software tell employees and partners apart
show a different home page to partner people
hide salary menu from non-staff
idp claim versus usertype
access token guest flag
saml token attribute usertype
does the jwt say who is a guest
check in c# whether user is external
app logic for b2b users
code path for outsiders
application must know internal or external
usertyp claim
how app knos gest
programmer asks how to see that a caller is a client
hide the buttons when the caller isn't one of us
our portal should greet customers differently
where in the ticket does it say outsider
tell staff from clients in code
a flag that says not one of us
in the id token, how do I see who is external
our portal should show less to people from outside
hide the internal menu for externals in our own program
check in code whether the caller is staff
de: wie erkennt eine app gäste
de: usertype anspruch im token
de: unterscheidung gast und mitglied in der anwendung
de: andere ansicht für externe in unserer app
fr: comment une application distingue invités et membres
fr: revendication usertype dans le jeton
fr: l'application doit savoir si l'utilisateur est externe
fr: acct revendication facultative
es: cómo distingue una aplicación invitados y miembros
es: notificación usertype en el token
es: la aplicación debe saber si es externo
es: reclamación acct en el token
ja: アプリがゲストとメンバーを区別する方法
ja: トークンのUserTypeクレーム
ja: アプリで外部ユーザーかどうか判定
ja: acctオプションクレーム
de: woran sieht unser programm, dass jemand extern ist
fr: comment notre logiciel voit-il qu'un utilisateur est externe
es: cómo ve nuestro programa que alguien es externo
ja: プログラムで社外の人かどうか知る方法
de: im Programm erkennen, wer von außen kommt
fr: savoir dans le code si la personne est externe
es: distinguir externos en el código
ja: アプリで社外の人かどうか見分ける
`,
  'guest-limited-admin': `
can a guest be an administrator
give a guest an admin role
assign a directory role to an external user
make a b2b user a limited admin
guest as user administrator
global admin for a partner
external helpdesk admin
add guest to a role
can our msp have admin rights as guests
may an outsider run our tenant
let the outsourced it team reset passwords for us
external technician needs admin powers
contractor should administer exchange for us
give the agency's engineer management rights
is it allowed that a non-employee is in charge of user management
hand over administration to a service company
could a freelancer be privileged here
may i promote an outsider to admin
elevated privileges for a supplier
do admin roles work on external accounts
pim for a guest
privileged role for b2b account
can partner staff hold roles in entra
grant authentication administrator to a guest
outsourcing partner as admin
admin rol for gest
limted admn gest
the it service firm should look after our users
could the outside engineer be put in charge of groups
hand the keys to a service provider
an outsider as boss of the directory
let the consultant make users
the MSP's technician shall administer our tenant
vendor as user administrator
give an external the reports reader role
hand a role to somebody from another firm
de: kann ein gast administrator sein
de: gast eine administratorrolle geben
de: externer als globaler administrator
de: adminrechte für dienstleister
fr: un invité peut-il être administrateur
fr: attribuer un rôle d'administrateur à un invité
fr: externe administrateur général
fr: droits d'administration pour un prestataire
es: puede un invitado ser administrador
es: asignar rol de administrador a un invitado
es: externo como administrador global
es: derechos de administración para un proveedor
ja: ゲストを管理者にできますか
ja: ゲストに管理者ロールを割り当てる
ja: 外部ユーザーを制限付き管理者にする
ja: 委託先に管理権限を与える
de: darf ein externer verwalten
fr: confier l'administration à un externe
es: dar la administración a un externo
ja: 社外の人に管理を任せられますか
de: externer Techniker soll unsere Benutzer verwalten
fr: un technicien externe comme administrateur
es: un técnico externo con rol de administrador
ja: 社外の技術者に管理者ロール
`,
  'guest-permission-levels': `
what can guests see in the directory
guest permissions
guest user access restrictions
three levels of guest access
guestUserRoleId
a0b1b346-4d3e-4e8b-98f8-753987be4970
10dae51f-b6af-4016-8d66-8c2a99b929b3
restricted guest user role
can a guest list all users
can guests read group memberships
limit what guests can read
guests have limited access by default
most restrictive guest setting
may outsiders browse the list of employees
can a partner see who works here
are colleagues' data exposed to suppliers
hide the staff list from outsiders
how much can externals find out about our people
strangers can look through our org chart?
privacy: what do vendors learn about us
make outsiders see nobody but themselves
lower the visibility for consultants
what are visitors allowed to read
can he enumerate our groups
external can look up names of employees
same rights as members for guests
default rights of a guest
what may a guest do by default
difference in permissions between members and guests
gest permisions
wat gests can see
can the auditor leaf through our phone list
do clients get to see who else is here
how nosy can an outsider be
can a customer copy our staff list
blindfold the visitors
what's visible of us for a client
may the auditor list all our staff
hide groups and colleagues from people outside
guestUserRoleId values
what can vendors look up about us
freelancer sees job titles and phone numbers, reduce that
de: was darf ein gast im verzeichnis sehen
de: gastberechtigungen einschränken
de: drei stufen des gastzugriffs
de: können gäste alle benutzer sehen
fr: que peut voir un invité dans l'annuaire
fr: autorisations des invités
fr: restreindre les droits des invités
fr: niveaux d'accès invité
es: qué puede ver un invitado en el directorio
es: permisos de los invitados
es: restringir permisos de invitados
es: niveles de acceso de invitado
ja: ゲストはディレクトリで何を見られますか
ja: ゲストのアクセス許可を制限する
ja: ゲストアクセスの三つのレベル
ja: ゲストの既定の権限
de: sieht ein gast unsere mitarbeiterliste
fr: l'invité voit-il la liste de nos employés
es: ve el invitado la lista de empleados
ja: ゲストから社員一覧は見えますか
de: darf der Dienstleister unsere Mitarbeiterliste sehen
fr: le prestataire voit-il la liste du personnel
es: puede el proveedor ver la lista de empleados
ja: 社外の人に社員一覧を見せたくない
`,
  'guest-gal-visibility': `
guests in the global address list
show guest in gal
guest not in address book
hide guests from address lists
HiddenFromAddressListsEnabled
showInAddressList guest
guest missing in outlook
external does not appear in outlook search
address book entry for a guest
cannot find the external when writing a mail
the supplier is not offered when i write a message
make an outsider show up in the company phone book
find a partner person in the directory of outlook
autocompletion ignores the contractor
people search does not list the freelancer
why is the external not in our contacts
list the consultant with the rest of us in mail
outsider appears in the company address list, remove
get the vendor out of the address book
Set-MailUser hidden from address lists
gal for b2b guests
is the guest visible to everyone in outlook
global contact list shows no externals
gest in adress book
gal gest vsible
i write to the architect and outlook doesn't know him
the auditor should be in our phone book
take the clients out of the phone book
name doesn't pop up when composing
find the lawyer in the company directory of outlook
mail autocomplete does not know the auditor
let staff pick the freelancer when writing a mail
showInAddressList
phone directory lacks the external
HiddenFromAddressListsEnabled for externals
cannot find him when addressing an email
de: gäste im globalen adressbuch
de: gast in der adressliste anzeigen
de: gast aus adressbuch ausblenden
de: externer in outlook nicht zu finden
fr: invités dans la liste d'adresses globale
fr: afficher un invité dans le carnet d'adresses
fr: masquer les invités de la liste d'adresses
fr: externe introuvable dans outlook
es: invitados en la lista global de direcciones
es: mostrar invitado en la libreta de direcciones
es: ocultar invitados de la lista de direcciones
es: externo no aparece en outlook
ja: グローバルアドレス一覧のゲスト
ja: アドレス帳にゲストを表示
ja: ゲストをアドレス一覧から隠す
ja: Outlookで外部ユーザーが見つからない
de: gast fehlt in outlook
fr: l'invité manque dans outlook
es: el invitado falta en outlook
ja: ゲストがOutlookに出てこない
de: Dienstleister taucht beim Mailschreiben nicht auf
fr: l'auditeur n'apparaît pas quand on écrit un mail
es: el auditor no sale al escribir un correo
ja: メールの宛先候補に社外の人が出ない
`,
};
