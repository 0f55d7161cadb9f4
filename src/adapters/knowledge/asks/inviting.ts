import type { Asks } from '../asks.ts';

/** Getting somebody in: the invitation, who may send it, its mail, its errors. One phrasing a line; `de:` etc. mark the language. */
export const invitingAsks: Asks = {
  'how-to-invite': `
how to invite a guest
how can i add an external user to our tenant
steps to add a b2b guest in the entra admin center
where is the new guest user button
where do i click to get someone from another company in
i need to bring an outside designer on board, what do i do
never done this before, adding a person who does not work here
show me how to get an external in
walk me through adding a single contractor
New-MgInvitation example
New-AzureADMSInvitation how to use
powershell to invite one external user
graph api POST /invitations sample
az ad user invite
can i add someone from outside with the command line
add a guest to a team from within teams
can a team owner bring in a person from outside
invite someone via sharepoint sharing
which email address should i use for the guest
work mail or private mail, which one should i enter for her
he has two addresses, which one goes into the form
do i use the upn or the mail alias when adding a partner
our client has several mailboxes, what do i put in
ways to onboard one external person
how do i give an outsider an account here
what is the procedure for getting an agency employee access
create a guest account manually
new supplier person starts monday, how to set them up
procedure to get a freelancer into our environment
i want to work with a woman at another firm, how do i let her in
user > new user > invite external user
menu path for adding someone external
whats the fastest way to get an external person into our team
how does one add outside people
gst invite how
add extrnal usr to tenant
the architect from the other office needs to get in, where do i start
got a request to give a lawyer access, never did it
what button gets a client into our project space
our translator needs an account, how
how do i get a colleague from a joint venture on board
the man from the audit firm should be able to work here by tomorrow
simplest route to open the door for one customer
which field takes the mail of the new external
i want to set up a university intern from outside
give a board member without company login a way in
can i do it straight from the chat app
is there a command to bring one person in
does it matter whether i type his private or his business mail
should the address match what she logs in with
walk me through getting the auditor on board
the lawyer needs an account at ours, what do I click
where is the button to bring in a freelancer
New-MgInvitation example for a single user
az cli or graph call that lets one external in
onboard a temp from the agency, first time doing this
how do volunteers get into our environment
i need my photographer from outside to have access, what do i do first
de: wie füge ich einen externen benutzer hinzu
de: externe person in unser team aufnehmen, anleitung
de: welche mailadresse soll ich beim gast angeben
de: gastkonto anlegen schritt für schritt
de: gast einladen per powershell
fr: comment ajouter un utilisateur externe
fr: procédure pour inviter un invité
fr: quelle adresse utiliser pour inviter quelqu'un
fr: créer un compte invité pas à pas
es: cómo agregar un usuario externo
es: pasos para invitar a un invitado
es: qué dirección debo usar para invitar a alguien
es: añadir una persona de fuera a nuestro equipo
ja: ゲストを招待する方法
ja: 外部ユーザーを追加するにはどうすればいいですか
ja: 社外の人をチームに招待したい
ja: 招待にはどのメールアドレスを使えばいいですか
de: wie kommt ein kunde in unser team
de: wie hole ich jemanden von außen herein
fr: comment faire entrer un client dans notre équipe
fr: où cliquer pour ajouter une personne d'une autre société
es: cómo doy acceso a alguien de otra empresa
es: dónde se invita a una persona externa
ja: 取引先の人を追加する手順
ja: 他社の方を招待したいのですが
de: Wie hole ich einen einzelnen Dienstleister rein?
fr: marche à suivre pour faire entrer un prestataire
es: pasos para dar acceso a un colaborador externo
ja: 社外の人を一人追加する手順
`,
  'who-can-invite': `
who may invite guests
who is permitted to invite external people
can every employee invite guests or only admins
can ordinary staff bring externals in
allowInvitesFrom values
what does adminsAndGuestInviters mean
guest inviter role what does it do
assign the guest inviter role to the helpdesk
restrict invitations to administrators
limit guest invitations to a few people
stop users inviting whoever they like
how do i switch off invitations for normal members
can guests invite other guests
may one external bring in another external
guest invite settings where
delegate inviting to project leads
do i need to be an admin to add a person from outside
can i as a project manager add somebody from a partner
am i entitled to add a customer
which permission do i need to add a consultant
who in the company has the right to let strangers in
everyone is adding strangers, how do i put an end to that
our marketing keeps adding agencies without asking, limit that
"Guest invitations not allowed for your company. Contact your company administrator"
403 forbidden when i try to invite
the invite button is greyed out for me
it says i am not allowed to add people from outside
why am i not permitted to add a freelancer
what rights does an inviter need
Set-AzureADMSAuthorizationPolicy allow invites
external collaboration settings, guest invite restrictions
is user administrator enough to invite
does directory writer allow inviting
can an application send invitations under admins only
User.Invite.All permission needed
let only the service desk do the adding
nobody but two colleagues should be able to add external people
default for who can invite
who decides on adding outsiders here
wo cn invte
who has teh right to invit extrnals
can the intern just pull in outsiders
trainees should not be able to add outside people
who signs off bringing in someone external technically
our tenant is open like a barn door, everyone drags in outsiders
only a handful should be able to open the door
my request to add a client was turned down, no permission
is a department head entitled to open the door for clients
which job title in the admin list is needed to bring people in
can the outsiders themselves pull in their mates
lock down adding externals
may a normal user send invites
let the reception team do the adding without full admin
why does it say forbidden when i add a client
only the helpdesk should be able to bring people in, nobody else
stop ordinary employees from onboarding externals
which right do I miss to onboard a freelancer
adminsAndGuestInviters versus everyone, what does it do
let project leads onboard externals but not whole staff
can visitors themselves bring in further visitors
my button for adding externals is greyed out
delegate onboarding of vendors to team assistants
de: wer darf gäste einladen
de: einladungen nur für administratoren erlauben
de: darf ich externe einladen
de: rolle gasteinladender
de: wer hat die berechtigung externe hinzuzufügen
fr: qui peut inviter des invités
fr: limiter les invitations aux administrateurs
fr: quel rôle faut-il pour inviter
fr: suis-je autorisé à inviter quelqu'un d'externe
es: quién puede invitar a usuarios externos
es: restringir las invitaciones a administradores
es: qué rol necesito para invitar
es: puedo yo invitar a un externo
ja: 招待できるのは誰ですか
ja: ゲスト招待を管理者だけに制限したい
ja: ゲスト招待元ロールとは
ja: 一般ユーザーはゲストを招待できますか
de: dürfen normale mitarbeiter gäste einladen
de: wer kann gäste hinzufügen
de: ich darf niemanden einladen, warum
fr: n'importe quel employé peut-il inviter
fr: comment restreindre qui invite
es: puede cualquier empleado invitar
es: no me deja invitar, qué permiso falta
ja: 社員なら誰でも招待できますか
ja: 招待できる人を制限する
de: nur die IT soll Dienstleister aufnehmen dürfen
fr: réserver les invitations au support
es: que solo soporte pueda dar de alta a externos
ja: 招待できる人を制限したい
`,
  'role-delay': `
i was just given guest inviter but still cannot invite
how long until a new role takes effect for inviting
changed the external collaboration setting and nothing happened yet
permission was granted an hour ago but adding someone is still refused
just became inviter, 403 remains
delay after changing who can invite
role assigned a minute ago, the portal still says no
do i have to sign in again after getting the inviter role
setting changed but users can still invite
got my new right, does it need time
role assigned this morning, still forbidden to onboard externals
just made guest inviter but the portal says no
activated the role minutes ago and nothing changed
de: rolle gerade erhalten, einladen geht noch nicht
fr: rôle attribué mais invitation toujours refusée
es: me dieron el rol pero aún no puedo invitar
ja: ロールをもらったばかりなのにまだ招待できません
`,
  'csv-upload': `
i have them all in an excel sheet, do i have to enter each one
three hundred names in a spreadsheet, is there a quicker way than typing
the event team gave me a long table of mail addresses to bring in
one by one would take me all week
can the table of participants be read in at one go
de: ich habe alle Adressen in Excel, muss ich jede einzeln eintippen
fr: j'ai un tableau excel de cent adresses, faut-il les saisir une par une
es: tengo un excel con muchas direcciones, ¿hay que escribirlas una por una?
ja: エクセルにある百人分をまとめて登録したい
can i invite guests in bulk
bulk invite from csv
bulk operations bulk invite template
upload a list of people to invite
invite 200 users at once
many externals at the same time
import a file with email addresses
is uploading a .csv still available
which columns must the csv have
csv header rows version and redirect url
powershell loop to invite guests from a file
script for inviting a lot of people
bulk invite job failed
bulk job runs too long, more than an hour
how large may the csv be
commas in the message of the bulk template
whole company of a supplier shall be added, hundreds of people
a conference with two hundred external attendees to be added
our agency has 80 people, adding them individually would take all week
have a table of names and mails, get them all in
excel list of participants, add all of them
dozens of outside people at a stroke
one form per person is too slow
a long list of new people, any shortcut
whole department of the partner in one operation
batch add external people
mass invitation
mass onboarding from a spreadsheet
can i paste a list of addresses
import-csv invitation sample
template row 1 and 2 must stay
which role for bulk invite
does feature to upload list still exist
bulk delete and bulk invite of guest users
buk invte csv
csv uplod stil suported
whole volunteer crew of 150 must get in before saturday
the joint venture has four hundred engineers, what is the quick way
got a table from hr of the other firm, feed it in
registering an entire class of students
i do not want to type sixty names
all attendees of the workshop at once please
one shot for the complete roster
a file full of addresses, now what
the import stopped halfway with a big file
what must row one of the sheet say
upload of a spreadsheet with vendor names
we merge with a firm and need several hundred externals created in one go
my bulk job stalls and never finishes
which columns must the bulk file have
foreach over a list with invite cmdlet
template rows at the top of the import sheet, may I delete them
get the entire sales force of our dealer in at one stroke
de: viele gäste auf einmal einladen
de: gäste per csv hochladen
de: liste von externen importieren
de: masseneinladung aus excel
fr: inviter en masse avec un fichier csv
fr: importer une liste d'invités
fr: inviter beaucoup de personnes d'un coup
fr: télécharger un fichier csv d'adresses
es: invitar de forma masiva con csv
es: subir un archivo con muchos invitados
es: invitar a muchas personas a la vez
es: importar lista de externos
ja: CSVで一括招待したい
ja: 大勢のゲストをまとめて招待する方法
ja: ゲストの一括招待のテンプレート
ja: リストをアップロードして招待できますか
de: hundert leute auf einen schlag einladen
de: excel datei mit adressen einlesen
fr: ajouter cent personnes en une fois
fr: un tableau excel d'adresses à importer
es: invitar a cien personas de una vez
es: importar una hoja de excel con correos
ja: 百人をまとめて追加したい
ja: Excelの一覧から招待する
de: Tabelle mit hunderten Dienstleistern einspielen
fr: importer tout un tableau de prestataires en une fois
es: dar de alta a cientos de proveedores desde una hoja
ja: 名簿のファイルから大勢を一度に登録
`,
  'delayed-invitations': `
how do delayed invitations work
create guest without sending an email
add the guest now and send the invitation next week
suppress the invitation email
sendInvitationMessage = false
no invitation mail please, just the account
can i get the redeem url and send it myself
inviteRedeemUrl distribute on my own
add b2b users without an invitation
prepare accounts before the kick-off, mail goes out later
put them in groups first and inform them afterwards
silent creation of external accounts
the announcement is only next month but accounts must exist already
don't notify him yet
hold back the mail until the contract is signed
get everything ready beforehand, they hear of it on the day
register folks ahead of time without telling them
is it possible to separate account creation from the mail
give them a direct link instead of an email
we write our own welcome note with the link
can the mail be sent on a chosen date
schedule an invitation
postpone the invitation
i want to hand out the link at the workshop
accounts ready in advance, letter follows
pre-create consultants prior to go-live
assign apps first, then let them know
they should not get anything automatically
-SendInvitationMessage $false
can i skip the mail altogether
invite without mail
dealyed invitatin
creat gust now mail latr
keep it secret until the merger is public but prepare everything
accounts must exist before the press release, nobody may hear of it
do it in the background, i tell them at the meeting
no message for now, i phone her myself
they ought to find all ready when i give the go
fill the groups first, tell people at kick-off
the mail should leave only after the contract is signed
can i hold off the announcement
quietly prepare access for the board
hand the link over by whatsapp instead
i don't want microsoft to write to him
prepare everything silently, announce next month
no mail for now, we'll pass on the link in person
sendInvitationMessage false
accounts must exist by the kick-off but nobody should be told yet
hand out the redeem url on paper instead of a mail
create in May, welcome in June
de: gast anlegen ohne mail zu senden
de: einladung zeitversetzt verschicken
de: konto jetzt erstellen, mail später
de: einladungsmail unterdrücken
fr: créer l'invité sans envoyer d'e-mail
fr: envoyer l'invitation plus tard
fr: différer l'invitation
fr: ajouter maintenant, prévenir plus tard
es: crear invitado sin enviar correo
es: enviar la invitación más tarde
es: invitación diferida
es: agregar ahora y avisar después
ja: 招待メールを送らずにゲストを作成したい
ja: 招待を後で送る方法
ja: 先にアカウントだけ作成したい
ja: 招待メールを後日送信する
de: konto schon anlegen, aber noch nicht benachrichtigen
de: gast erst nächste woche informieren
fr: créer le compte sans prévenir la personne
fr: prévenir l'invité la semaine prochaine seulement
es: crear la cuenta sin avisar a la persona
es: avisar al invitado la próxima semana
ja: まだ通知せずにゲストだけ登録する
ja: 来週になってから招待を知らせたい
de: erst anlegen, später Bescheid geben
fr: créer les comptes sans prévenir tout de suite
es: crear cuentas ahora y avisar más adelante
ja: アカウントだけ先に作り、連絡は後にする
`,
  'customize-invitation-email': `
customize the invitation email
change wording of the invite mail
add our own message to the invitation
customizedMessageBody
personal message for the guest
can i put our logo in the mail
change the subject line of the invitation
html in the invitation mail
edit the button or footer in the mail
cc a manager on the invite
ccRecipients limit
invited user message info
use the api to alter what the guest receives
make the mail look less like spam
people think the mail is a scam, can we rewrite it
our partners delete it since it looks fake
write our own text in what they get
replace the standard text by ours
the default letter is too cold, want to say something nice
tell them in the letter what the project is about
can legal add a disclaimer to what goes out
rewrite the greeting that the system mails to people
corporate style for the thing that lands in their inbox
which parts of the mail are fixed
how do i brand the invitation
own template for the message sent to externals
can the message be translated
modify the layout of the message sent to new externals
send a copy of it to my boss
custom text in invte mail
custmize invittion emial
our clients bin it because it looks like a scam
the thing they get is ugly
put a friendly line from our ceo in what they receive
can marketing restyle the letter that goes to clients
add a phone number for questions to what is sent out
it should mention the project name in what they get
the standard blurb confuses our customers
is the button in it changeable
replace the microsoft look of the welcome letter
copy my assistant on what goes to the client
what our suppliers get looks like spam, can it carry our words
add a personal line to the greeting that new externals get
change subject and logo of the welcome note
can someone be put on copy of the welcome note
customizedMessageBody, how long and html or plain
may the greeting be branded with our own wording
de: einladungsmail anpassen
de: eigenen text in die einladung schreiben
de: kann ich betreff der einladung ändern
de: unser logo in der einladungsmail
fr: personnaliser l'e-mail d'invitation
fr: modifier le texte du courriel d'invitation
fr: ajouter un message personnel à l'invitation
fr: changer l'objet de l'invitation
es: personalizar el correo de invitación
es: añadir un mensaje propio a la invitación
es: cambiar el asunto del correo de invitación
es: modificar la plantilla de invitación
ja: 招待メールをカスタマイズできますか
ja: 招待メールに独自のメッセージを入れたい
ja: 招待メールの件名を変えたい
ja: 招待メールのデザインを変更
de: text der einladung ändern
de: die mail sieht nach spam aus, anders gestalten
fr: changer le contenu du mail envoyé aux invités
fr: mettre notre propre texte dans l'invitation
es: poner nuestro propio texto en la invitación
es: cambiar lo que dice el correo a los invitados
ja: 招待状の本文を書き換える
ja: 招待メールに会社の説明を追加
de: eigener Begrüßungstext für Dienstleister
fr: mettre notre propre texte dans le message de bienvenue
es: poner nuestro propio texto en el mensaje de bienvenida
ja: 招待メールに自社の文章を入れたい
`,
  'sender-address': `
who is the sender of the invitation
from address of guest invitations
invites@microsoft.com or onmicrosoft.com sender
which sender do we whitelist in the spam filter
our partner's filter blocks the mail, what address does it come from
invitation mails end up in spam
which domain do the mails originate from
can the mail be sent from our own domain
Microsoft Invitations on behalf of
add to safe senders so that the letters arrive
mail gateway of the client needs the originating address
clients' firewall rejects it, who does it claim to be from
what do we tell the customer's it to let through
looks like it comes from a strange address ending in onmicrosoft
who shows up as the author of the welcome note, our gateway quarantines it
allow-list which mailbox so that the welcome note comes through
junk folder swallows it, what is the from line
invites@ onmicrosoft.com is that legit
de: von welcher absenderadresse kommt die einladung
fr: quelle est l'adresse d'expéditeur des invitations
es: desde qué dirección se envía la invitación
ja: 招待メールの送信元アドレスは何ですか
`,
  'custom-message-dropped': `
the personal note i put in was missing when it arrived
i had written a few kind words, they did not come through
recipient says there was no note from me in it
my welcome lines got lost on the way
the text box i filled in made no difference
what i wrote in the message field never arrived
my message is missing from the invitation mail
custom text was not included in what the guest got
the api call had customizedMessageBody but the mail has no such text
app-only invitation drops the message
service principal invites without my text
why is my personal note gone
i wrote something but they only got the standard letter
inviter has no mailbox so the message is left out
my friendly line got swallowed
they only saw the boilerplate, my words were missing
I typed a text for them and they saw only the standard one
body I passed to the API is missing from what they got
app-only invite loses my personal words
our note never appeared in the mail they received
de: meine persönliche nachricht fehlt in der einladung
fr: mon message personnel n'apparaît pas dans l'invitation
es: mi mensaje no aparece en el correo de invitación
ja: 招待メールにメッセージが入っていない
`,
  'invitation-language': `
language of the invitation mail
can the invitation be in german
messageLanguage setting
the guest got the mail in english but speaks french
send the mail in japanese
how does it choose the language of the message
preferredLanguage of the guest and the mail
mail arrives in the wrong language
our spanish client got it in the wrong tongue
can he read it in his own language
welcome note came in English, they speak Italian
can it be sent in Portuguese
make the mail Dutch for our Antwerp partner
messageLanguage parameter
which tongue will the Swedish contractor read it in
de: in welcher sprache kommt die einladung
fr: dans quelle langue est l'invitation
es: en qué idioma llega la invitación
ja: 招待メールの言語を変えたい
de: die Einladung kam auf Englisch, soll Deutsch sein
fr: la faire partir en français
`,
  'resend-invitation': `
she wiped her inbox, can it go out again
snd it agn to th vendr
how do i resend an invitation
send the invite again
guest lost the invitation email
guest never received the mail
the mail did not arrive, what now
can i trigger the mail a second time
get a new redemption link for a guest
can i look up the old redeem url
invitation went to spam and was deleted
he cannot find the message anymore
she says nothing ever came
the link got lost, how do i get another
partner's mailbox was full and it bounced
supplier wants the link once more
remind somebody who has not accepted
the letter is gone, give him a fresh one
she binned it by accident
accidentally erased the welcome mail
nothing in the inbox, nothing in junk
ask the system to mail her again
how to reissue an invitation
resend invite button in the portal
POST invitations again for the same address
second invitation to the same person
new mail to the guest please
want to mail it another time
what if they overlooked the first mail
he claims he did not get it
pending guest, send again
rsend invte
guset lost emal
the architect swears nothing arrived
it bounced, can we try another time
he cleaned up his mailbox and it was among the victims
she overlooked it among 500 others, push it once more
the lawyer's filter ate it
fire it off a second time
client cannot find what we wrote to him
another go at mailing the link please
got lost on the way, repeat
mail from last week is gone, new one please
he never got anything, do it over
mail got lost in his spam, trigger it anew
ping the auditor a second time
supplier deleted the message, another one please
where's the redeem url of last month's onboarding
de: einladung nochmal schicken
de: gast hat die mail nicht bekommen
de: einladung ging verloren
de: neuen einlösungslink erzeugen
fr: renvoyer l'invitation à un invité
fr: l'invité n'a pas reçu l'e-mail
fr: invitation perdue, que faire
fr: envoyer à nouveau le lien
es: reenviar la invitación
es: el invitado no recibió el correo
es: perdió el correo de invitación
es: enviar otra vez el enlace
ja: 招待メールを再送したい
ja: ゲストに招待メールが届かない
ja: 招待メールをなくしてしまった
ja: もう一度招待を送るには
de: der gast findet die einladung nicht mehr
de: einladung gelöscht, neue schicken
fr: l'invité a supprimé le mail
fr: relancer une invitation
es: borró la invitación por error
es: volver a mandar la invitación
ja: 招待を削除してしまったので再度送ってほしい
ja: 招待メールの再発行
de: beim Dienstleister kam nichts an, nochmal schicken
fr: le fournisseur n'a rien reçu, relancer
es: al proveedor no le llegó nada, mandar otra vez
ja: 届いていないのでもう一度送りたい
`,
  'reset-redemption': `
freelancer has a new employer, his groups should stay but the login is another one
consultant married and her mail changed, do i start from scratch
reset redemption status of a guest
resetRedemption true
guest has a new email address, keep the account
guest moved to another identity provider
change the sign-in email of a guest
the guest's company was renamed and has a new domain
let a guest redeem again with another account
partner switched from google to entra, what about existing guests
guest wants to sign in with a different account
keep the memberships while changing the mail
she married and her mail changed, keep everything else
works for another firm now, same person, same groups
his login moved, keep his file rights
redeem anew with the same object
"doesn't match any emails on the user object"
which role may reset the redemption status
Generic authorization exception on reset
client's firm was taken over and everybody has new addresses
her surname changed and so did her login
he used his private account when accepting, should be the business one
swap the identity behind an existing external without losing rights
accepted with the wrong account, start over
his firm got a new name and domain, rights must stay
she moved to another employer yet keeps working for us
switch his login from gmail to the work account without losing groups
new surname new mailbox, hold on to the same object
the supplier migrated to another tenant, guests locked out
de: einlösestatus zurücksetzen
de: gast hat neue mailadresse, konto behalten
fr: réinitialiser l'état d'acceptation
fr: l'invité a changé d'adresse e-mail
es: restablecer el estado de canje
es: el invitado cambió de correo
ja: 引き換え状態のリセット
ja: ゲストのメールアドレスが変わった
de: Partner hat neue Domäne, Rechte sollen bleiben
fr: nouvelle adresse après mariage, garder les droits
`,
  'invitation-expiry': `
de: die Mail liegt seit Monaten ungeöffnet da, geht das noch
de: nach dem Urlaub erst gesehen, ist die Einladung noch gut
de: wie lange kann man eine alte Einladung noch annehmen
fr: il a retrouvé l'invitation du printemps, marche-t-elle encore
es: la invitación lleva semanas sin abrir, ¿todavía sirve?
ja: 数か月前の招待メールはまだ使えますか
does an invitation expire
how long is the invite link valid
validity of the redemption link
invitation lifetime in days
is there a deadline to accept
invitation is six months old, can it still be used
when does a pending invitation become invalid
how much time does the guest have
until when must he click
will an old mail from last year still function
can she still accept after the holidays
time limit on accepting
does it lapse if nobody reacts
what happens if they take weeks to respond
pending acceptance forever
do unaccepted ones vanish on their own
he only comes back in autumn, can he click then
how old may the link be
is the link dead after a while
expired invitation
shelf life of the welcome mail
can i set an expiry date on the invitation
after how many weeks is it too late to say yes
mail has been sitting there since christmas
he ignored it for months
invitaton expirs when
hw long is lnk good
she has been ill for four months, can she still press the button
how much patience does the system have with people who never react
they sat on it since spring
is there a best-before on what we sent
will it go dead at some point
a year later, does the button still do something
how soon must he react
is it good forever
does the clock tick once it is sent
he was ill for half a year, does the old message still function
after how many weeks is it too late to accept
unaccepted ones from last year, dead or alive
is there a best-before on the welcome mail
PendingAcceptance since 2023, cleanup or still fine
de: wie lange ist eine einladung gültig
de: verfällt der einladungslink
de: gültigkeit der einladung
de: bis wann muss der gast annehmen
fr: combien de temps l'invitation est-elle valable
fr: l'invitation expire-t-elle
fr: durée de validité du lien
fr: jusqu'à quand peut-il accepter
es: cuánto tiempo es válida la invitación
es: la invitación vence
es: caducidad del enlace de invitación
es: hasta cuándo puede aceptar
ja: 招待の有効期間はどれくらいですか
ja: 招待リンクは期限切れになりますか
ja: いつまでに承諾すればいいですか
ja: 古い招待リンクはまだ使えますか
de: wie lange gilt der link in der mail
de: wann wird eine einladung ungültig
de: kann man nach monaten noch annehmen
fr: une vieille invitation fonctionne-t-elle encore
fr: au bout de combien de jours le lien n'est plus bon
es: sirve todavía una invitación antigua
es: cuántos días dura el enlace
ja: 招待は何日間有効ですか
ja: 半年前の招待は使えますか
de: kann man nach einem Jahr noch annehmen?
fr: l'invitation de l'an dernier marche-t-elle encore
es: la invitación del año pasado sirve todavía
ja: 去年もらった招待はまだ使えるか
`,
  'redemption-errors': `
error when the guest accepts the invitation
redeeming the invite fails
guest gets an error code after clicking the link
AADSTS50020 user account from identity provider does not exist in tenant
AADSTS90072
AADSTS700016
AADSTS50034
AADSTS165900
AADSTS50105 not assigned to a role for the application
AADB2B_0001
aadsts error for external user
"the user you invited could not be added"
"this user cannot be invited"
invitation redemption failed
guest is stuck on the accept page
"We can't create a self-service account for you"
"Sorry, we can't sign you in here"
user account does not exist in tenant and cannot access the application
red error box at the first sign-in
consent screen shows failure for the external
acceptance does not work, number with AADSTS
she opens our mail and is thrown out with a code
a stack of digits appears when the partner presses accept
login of the newcomer ends in an error page
accept page says something went wrong
why can't he complete the acceptance
"invitation is blocked by cross-tenant access settings"
invite blocked, admins in both organisations
"Microsoft B2B Cross Cloud Worker application has been disabled"
domain is blocked by your invitation policy message
what do the invite error messages mean
inviting this address is refused with an error
invite fails with bad request
partner sees "selected user account does not exist"
the tenant admin must pre-add the external user message
interaction required error when accepting
getting aadsts when opening the link
troubleshoot b2b redemption
erorr aadsts redemtion
cant redeem invte
he presses the button and gets thrown out with some number
lawyer rings: big red cross when she follows our link
the client sees gibberish with letters and digits when accepting
sorry but we're having trouble signing you in
what does this failure code mean that the customer sent me
we cannot put this particular person in, system declines
it says that this one can't be added
stuck in a loop after pressing accept
the joining step crashes
picture attached: message when our client tried to get in
AADSTS50020
AADSTS90072 user account from identity provider does not exist in tenant
AADSTS500213 cross-tenant policy does not allow
AADB2B_0001 what now
selected user account does not exist in tenant and cannot access
auditor clicks get started and lands on an error page
policy of either organisation blocks this, who must act
generic authorization exception when adding somebody
"guest invitations not allowed for your company"
de: fehler beim annehmen der einladung
de: aadsts fehler beim gast
de: benutzer kann nicht eingeladen werden
de: gast erhält fehlermeldung beim einlösen
fr: erreur lors de l'acceptation de l'invitation
fr: code d'erreur aadsts pour un invité
fr: impossible d'inviter cet utilisateur
fr: l'invité voit un message d'erreur
es: error al canjear la invitación
es: código aadsts de un invitado
es: no se puede invitar a este usuario
es: el invitado ve un mensaje de error
ja: 招待の引き換えでエラーが出る
ja: AADSTSエラーの意味
ja: このユーザーは招待できませんと表示される
ja: ゲストがサインインするとエラーになる
de: beim klick auf den link kommt ein fehler
de: gast bekommt aadsts50020
fr: une erreur apparaît quand il clique sur le lien
fr: l'acceptation échoue avec un code
es: sale un error al hacer clic en el enlace
es: falla al aceptar la invitación
ja: リンクをクリックするとエラーになります
ja: 承諾できないエラーコード
de: beim Annehmen kommt eine Fehlerseite
fr: page d'erreur quand il accepte
es: le sale un error al aceptar
ja: 承諾しようとするとエラーになる
`,
  'address-refused': `
address with a plus sign is refused
plus addressing in invitations
can i invite john+test@partner.com
which characters are not allowed in an invited address
underscore or ampersand in the guest address
special characters in the email are rejected
invalid email address when inviting
sub-addressing with + fails
primary smtp address invalid
his mailbox has a plus in it and the form moans
the form does not like the apostrophe or hash in the address
mail with a plus in it is not taken
o'brien@ with an apostrophe, not valid?
underscore or ampersand in the mailbox name
form says invalid address for tag+name
which special signs may the mailbox hold
de: adresse mit pluszeichen wird abgelehnt
fr: adresse avec le signe plus refusée
es: dirección con signo más rechazada
ja: プラス記号を含むアドレスは招待できますか
`,
  'group-address': `
can i invite a distribution list
invite a group mailbox as a guest
group email address is not supported
invite a shared mailbox of the partner
one invitation for a whole mailing list
inviting a team address such as sales@
can info@client.com be added
one entry for the whole sales crew mailbox
info@ and team@ mailboxes of a supplier, possible?
several people behind one shared mailbox
distribution list as an external
onboard a whole mailing list of the vendor
de: kann ich einen verteiler einladen
fr: inviter une liste de distribution
es: invitar una lista de distribución
ja: 配布リストを招待できますか
`,
  'address-in-use': `
non-external user already exists with the given mail address
address conflict when inviting
the mail is already used by an internal user
proxy address belongs to another object
soft-deleted user blocks inviting the address
conflicting object, cannot add this person
system says somebody like that is already here
the mail is occupied by an old internal object
another object with the same value for property proxyAddresses exists
mail already belongs to one of our own users
says the user is not external
de: adresse gehört schon einem internen benutzer
fr: adresse déjà utilisée par un utilisateur interne
es: la dirección ya pertenece a un usuario interno
ja: 同じアドレスの内部ユーザーが既に存在します
`,
  'allow-deny-list': `
nobody of the rival company should ever be able to come in
keep the competition out, whatever anybody does
forbid inviting people of one company
may only people from our two main suppliers be brought in
people of that company must be refused at the door
freemail addresses should not be accepted when somebody invites
allow list and deny list for domains
block invitations to a domain
only allow invitations to certain domains
domain restrictions in external collaboration settings
whitelist of partner companies
blacklist gmail.com for invitations
can i have both an allow and a block list
how many domains fit in the list
25 KB limit on the domain policy
what happens to existing guests when i block their domain
does the list apply to people already redeemed
sharepoint sharing list versus entra list
invitations allowed and blocked domains policy
just people of our two suppliers, nobody else
competitors must not come in
forbid yahoo and similar
only firms we have a contract with
keep certain companies out
restrict the set of companies we may work with
list of approved organisations
refuse anyone with a free mail address
exclude a firm for legal reasons
sanctioned companies must not be addable
say which firms are okay
prevent collaboration with a specific company
ban a company
names of companies permitted
limit guests to partner1.com and partner2.com
is fabrikam.com allowed to be invited
"blocked by your invitation policy"
B2BManagementPolicy powershell
alow deny lst domans
blck domain invitatons
we only do business with four firms, no one else may come in
the board wants a certain rival shut out
nobody with a throwaway mailbox
make a list of who we deal with and stick to it
legal says no more people from that embargoed firm
can we say yes to one company and no to the rest
free mail folks should bounce off
a roll of approved firms
what if the firm isn't on our list
strike a firm off
only our three sister firms may be onboarded, all others refused
forbid gmail and yahoo mailboxes in general
keep the rival's staff out
how many mail domains can the block list hold
bring in only people of approved vendors
company policy blocks that mail domain, who decides
de: domänen sperren oder erlauben
de: zulassungsliste für domänen
de: sperrliste für einladungen
de: nur bestimmte firmen zulassen
fr: liste d'autorisation de domaines
fr: bloquer les invitations vers un domaine
fr: interdire certains domaines
fr: n'autoriser que certains partenaires
es: lista de dominios permitidos
es: bloquear dominios para invitaciones
es: denegar ciertos dominios
es: permitir solo algunos socios
ja: 許可リストと拒否リスト
ja: 招待できるドメインを制限したい
ja: 特定の会社だけ招待を許可する
ja: ドメインを拒否リストに入れる
de: bestimmte firma nicht zulassen
de: einladungen an gmail verbieten
fr: exclure une société des invitations
fr: liste noire de domaines
es: excluir una empresa de las invitaciones
es: lista negra de dominios
ja: 競合他社を招待できないようにする
ja: ドメインのホワイトリスト
de: niemand von der Konkurrenz soll rein
fr: personne de chez le concurrent
es: que no entre nadie de la competencia
ja: 競合他社の人は招待させたくない
`,
  'auto-redemption': `
automatic redemption
guest without clicking the invitation link
can an invitation be redeemed automatically
skip the consent prompt
suppress consent prompts for users from the other tenant
automaticUserConsentSettings inboundAllowed outboundAllowed
must the user always click the redemption url
people should be ready to use without accepting
ready to go without any action by the guest
no accept screen for our subsidiaries
spare them the permissions page
partner staff shouldn't see the review permissions dialog
do they have to press accept
why do they have to agree to something at first sign-on
can a newcomer start right away with no link
avoid the terms screen the first time
our other company's folks get a privacy page, remove it
straight in without the confirmation step
is it always necessary to open the link in the mail
invite so that no acceptance is needed
guest inviter from the partner, then no redemption
remove the extra click for affiliates
make joining frictionless for group companies
in one go without confirming
automatically accepted guests
how do i tick the automatic redemption box on both sides
auto redeem policy
auto-accept for people of our parent company
autmatic redemption
no clik redeem
people of the holding should just be in, no ceremony
our dutch office keeps asking why they must agree to something
no questions asked on first arrival
one less screen for the group companies
can the yes be given on behalf of everybody
drop the are-you-sure page
they shouldn't have to do anything at all to be in
pre-approved entry for the mother company
does each one have to press yes personally
our sister firm's people should get in without confirming anything
first click with permissions requested page, get rid of it
suppress the consent prompt between our two tenants
no accept step for colleagues of the holding
automaticUserConsentSettings inbound and outbound
can the yes-I-agree step be dropped
de: automatische einlösung
de: gast soll nicht auf den link klicken müssen
de: zustimmungsseite überspringen
de: einladung automatisch annehmen
fr: acceptation automatique des invitations
fr: éviter l'écran de consentement
fr: sans cliquer sur le lien
fr: supprimer la demande de consentement
es: canje automático
es: invitación sin hacer clic
es: omitir la pantalla de consentimiento
es: aceptar automáticamente la invitación
ja: 自動引き換え
ja: クリックなしで招待を承諾させたい
ja: 同意プロンプトを表示しない
ja: 招待を自動で承諾できますか
de: ohne zustimmung direkt loslegen
de: kein klick nötig für leute der tochterfirma
fr: accès immédiat sans accepter
fr: pas d'écran d'autorisation pour la filiale
es: acceso inmediato sin aceptar nada
es: sin pantalla de permisos para la filial
ja: 承諾操作なしで使えるようにしたい
ja: 子会社の人は同意なしで入れるか
de: Zustimmungsseite für die Tochterfirma weglassen
fr: éviter l'écran d'acceptation pour la filiale
es: quitar la pantalla de consentimiento a la filial
ja: 同意画面を出さずに使わせたい
`,
  'redemption-order': `
same address as a company account and as a personal one: which one counts
he holds a business and a private identity under one address, which gets used
she can sign in at microsoft in two ways, which does the bot's link take
two accounts with one mail address, who decides
which of the logins is taken when somebody has several
which identity is used when a guest redeems
order of identity providers at redemption
redemption order setting
primary identity providers precedence
fallback identity provider otp or microsoft account
does the guest use entra or microsoft account
person has both work and personal account, which is taken
change priority of saml over entra at redemption
which login is picked when somebody accepts
he has a company login and an xbox login, which one wins
which login wins when he has both a work and a personal one
change the sequence of identity providers for externals
fallback provider settings
de: reihenfolge der identitätsanbieter beim einlösen
fr: ordre des fournisseurs d'identité
es: orden de proveedores de identidad al canjear
ja: 引き換え順序
`,
  'block-msa': `
stop guests from redeeming with a microsoft account
disable microsoft account as fallback
we do not want personal accounts to be used for acceptance
prevent live.com accounts being made at acceptance
force otp instead of microsoft account
how do i forbid MSA for guests
guests must not use a personal microsoft account
don't let them come in with an xbox type login
nobody should come in with his private Microsoft account
switch off personal MS logins for externals
ban live.com identities at acceptance
de: microsoft-konten bei gästen verhindern
fr: interdire les comptes microsoft personnels aux invités
es: impedir cuentas microsoft personales en invitados
ja: マイクロソフトアカウントでの承諾を禁止したい
`,
  'address-not-sign-in-name': `
invited address differs from the upn
guest was invited with an alias and cannot sign in again
direct link fails because the mail is not the upn
mail address and user principal name are not the same for the guest
email as alternate login id and guests
his alias and his login name differ, which one do I type
invited by the nickname mail, login at home is a number
de: eingeladene adresse ist nicht der anmeldename
fr: adresse invitée différente du nom de connexion
es: la dirección invitada no es el nombre de inicio de sesión
ja: 招待したアドレスがUPNと違う
invited by an alias that is not their sign-in name, later sign-in fails
her mail address is not her login name, does that matter
can i invite somebody without using their login address
`,
  'contact-conflict': `
mail is empty on a guest object
guest created without an email attribute
mail contact in exchange with the same address as the guest
external contact clashes with the guest
mail property null after inviting
we keep a mail contact for him already, and his new object has an empty mail field
proxyAddresses empty after onboarding
de: gast hat keine mailadresse weil ein kontakt existiert
fr: l'invité n'a pas d'attribut mail à cause d'un contact
es: el invitado no tiene correo por un contacto existente
ja: 連絡先と同じアドレスのゲストにmail属性がない
contact with the same address exists
guest has no mail attribute because of a contact
why are proxyAddresses empty on the guest
`,
};
