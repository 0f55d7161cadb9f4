import type { Asks } from '../asks.ts';

/** A guest's life: who answers for him, reviews, conversion, leaving, deletion; and how the directory behaves meanwhile. */
export const lifecycleAsks: Asks = {
  'leave-organization': `
can a guest leave the organization
how do i leave an organization as a guest
leave org as external user
remove myself from a company that invited me
my account organizations leave
guest wants to delete own account
can an external user exit by themselves
is the guest able to quit without an admin
external user leave settings
can we forbid guests from leaving
i am a guest somewhere and want out
how can i stop being a guest
get rid of a company in my list of organisations
i no longer work with them, how do i withdraw
want my data deleted from the firm i was a visitor at
an old client still shows up in my teams, how do i drop it
ex-consultant asks how to disappear from our system
walk away from a firm that added me
can they sign themselves out for good
person wants to be forgotten by the company that added him
revoke my own participation
someone who finished the project wants to delete himself
quit a tenant
unsubscribe from an organisation that added me
how to disconnect from a foreign company in my profile
leave button missing
why can't i leave the organization
contact privacy admin to leave
leave with a microsoft account tenantId url
may outsiders drop out without asking us
lave organizaton
gust leav tenat
the lawyer wants out of our system by himself
i was a helper for a club years ago, how do i get off their list
old client's name still haunts my app, away with it
he would like to erase himself
can an auditor check out on his own
i changed jobs and still appear at my former customer
I don't work for them any more, remove myself from their list
my app still shows an old customer's company, kick it out
freelancer asks to be forgotten and wants to do it himself
myaccount organizations leave
can we forbid externals to go on their own
how do i drop out of a former client's company
de: kann ein gast die organisation verlassen
de: wie verlasse ich eine organisation
de: gast möchte sich selbst entfernen
de: organisation verlassen ohne admin
fr: un invité peut-il quitter l'organisation
fr: comment quitter une organisation
fr: se retirer d'une entreprise qui m'a invité
fr: quitter sans administrateur
es: puede un invitado abandonar la organización
es: cómo salir de una organización
es: dejar una empresa que me invitó
es: abandonar sin administrador
ja: ゲストは組織を離れられますか
ja: 組織から脱退する方法
ja: 招待された会社から抜けたい
ja: 管理者なしで組織を離脱
de: wie komme ich aus der firma wieder raus, die mich eingeladen hat
de: kann ein externer selbst gehen
fr: sortir d'une organisation où je suis invité
fr: un externe peut-il partir de lui-même
es: salirme de una organización donde soy invitado
es: puede un externo irse por su cuenta
ja: 招待された組織を自分でやめたい
ja: 自分で脱退できますか
de: ich arbeite nicht mehr für die, wie verschwinde ich dort
fr: je ne travaille plus pour eux, me retirer de leur liste
es: ya no trabajo con ellos, salir de su lista
ja: もう取引がない会社から自分で抜けたい
`,
  'remove-guest': `
the job is done: what is left of the files and groups once the account is deleted
after we delete somebody, what about all that was shared with him
what happens to the access when the account goes
last day was yesterday, what goes away with the account
does everything close by itself when the account is deleted
delete a guest user
remove external user from the tenant
how do i remove a guest
Remove-MgUser guest
offboard an external
what happens when a guest is deleted
does the guest lose access after deletion
revoke a guest's access immediately
bulk delete guests
contract ended, kick them out
get rid of a former supplier
take all access away from a consultant
terminate the account of an agency worker
throw somebody out who does not belong here any longer
clean up old outsiders
she doesn't work with us anymore, remove
cut off an outsider today
wipe the account of a partner
erase an external person
how do we get a person out of our directory
end of cooperation, what to do with the account
fire the external
kick a guest
remove b2b guest via powershell
purge a guest
permanently delete external account
disable or delete a guest
delet gest
remov extrnal usr
the architect is done, close his access
audit is over, out with them
how do we show a client the door
nobody needs the translator's account any longer
strike the consultant from the system
what becomes of his files and rights when he's gone
project is over, throw all the freelancers out
purge an external at once
vendor contract ended, get rid of the account
what happens to documents after an external is gone
de: gast löschen
de: gastkonto entfernen
de: externen benutzer löschen was passiert
de: zugriff eines gastes sofort entziehen
fr: supprimer un invité
fr: retirer un utilisateur externe
fr: que se passe-t-il après la suppression d'un invité
fr: révoquer l'accès d'un invité
es: eliminar un invitado
es: borrar un usuario externo
es: qué pasa al eliminar un invitado
es: quitar el acceso de un invitado
ja: ゲストアカウントを削除する
ja: 外部ユーザーを削除するとどうなりますか
ja: ゲストのアクセスを取り消す
ja: ゲストを組織から外したい
de: projekt vorbei, externen rauswerfen
de: wie werde ich einen gast los
fr: fin du projet, enlever l'externe
fr: désactiver ou supprimer un prestataire
es: terminó el proyecto, quitar al externo
es: dar de baja a un invitado
ja: 契約終了したゲストを消したい
ja: 社外の人のアカウントを消す
de: Projekt vorbei, Dienstleister rauswerfen
fr: mission terminée, enlever le prestataire
es: terminó el contrato, quitar al proveedor
ja: 契約が終わった社外の人を消したい
`,
  'restore-guest': `
restore a deleted guest
undo deletion of an external user
we removed a guest by mistake
guest deleted accidentally, get back
recover a soft-deleted guest
how long can a deleted guest be recovered
30 days deleted users restore
bring back an erased outsider with the same groups
wrongly removed partner, reverse it
recycle bin for accounts
oops, i threw out the wrong client
bring the lawyer's account back
oops, threw out the wrong auditor
30 days bin for externals
bring someone back after deletion
deleted the vendor by accident yesterday
de: gelöschten gast wiederherstellen
fr: restaurer un invité supprimé
es: restaurar un invitado eliminado
ja: 削除したゲストを復元する
de: versehentlich gelöschten externen zurückholen
fr: récupérer un invité supprimé par erreur
es: recuperar un invitado borrado por error
ja: 間違って消したゲストを戻したい
de: falschen Dienstleister rausgeworfen, zurückholen
de: versehentlich gelöscht, wieder herholen
fr: supprimé par erreur, le récupérer
es: borré al externo por error, recuperarlo
ja: 間違えて消した社外の人を戻す
`,
  'convert-guest-member': `
es: el consultor entra en plantilla, ¿qué pasa con su cuenta de invitado?
es: contratamos a la proveedora, ¿conserva la cuenta?
fr: notre consultant est embauché, que faire de son compte
de: die freie Mitarbeiterin ist jetzt fest bei uns, was wird aus dem Konto
ja: 委託先の人が入社しました、アカウントはどうしますか
convert a guest to a member
change usertype from guest to member
turn a member into a guest
Update-MgUser -UserType Member
guest became an employee
convert internal user to external
invite internal users to b2b collaboration
merge guest with an internal account
contractor hired permanently, keep the account
freelancer becomes staff, same account
an agency worker joins the company, keep login and files
make an outsider a full colleague
employee left and becomes a consultant, how do we switch him
he has both an internal account and an outside one, combine
retiring colleague shall continue as external
treat subsidiary people as full members
two accounts for one person, join them
give the partner the same rights as our own people by changing type
switch status from external to internal
promote a guest to regular user
local account for a supplier, swap for his own identity
reclassify user
change user kind
convrt membr
gest 2 membr
the agency lady is one of us from may, same account please
our ex-employee goes freelance
make the intern from the uni a proper colleague
we bought the firm, its people should count as ours
one human, two accounts
flip the type
the agency temp becomes staff on Monday
contractor hired, keep the same login
employee quits but goes on as a freelancer
flip userType
joined us for good, change the account
de: gast in mitglied umwandeln
de: usertype ändern gast mitglied
de: externer wird angestellter
de: internes konto in gast umwandeln
fr: convertir un invité en membre
fr: changer usertype invité membre
fr: un prestataire devient employé
fr: transformer un compte interne en invité
es: convertir invitado en miembro
es: cambiar usertype
es: un externo pasa a ser empleado
es: transformar cuenta interna en invitado
ja: ゲストをメンバーに変換
ja: UserTypeを変更する
ja: 外部の人が社員になった
ja: 内部ユーザーをB2Bに変換
de: aus gast einen mitarbeiter machen
fr: faire d'un invité un employé
es: pasar un invitado a empleado
ja: ゲストを社員アカウントにする
de: Leiharbeiterin wird übernommen
fr: l'intérimaire est embauchée
es: contratamos al becario externo
ja: 派遣の人が正社員になる
`,
  'guest-sponsor': `
guest sponsor
what is a sponsor
who is responsible for a guest
set the sponsor of a guest user
how many sponsors
is the inviter the sponsor
sponsor field in entra
change sponsor
sponsors property graph
list guests without a sponsor
who answers for this external
internal owner of an external account
the person who asked for him has left, assign another
which colleague is accountable for a supplier
contact person for an external in our company
who brought this man in
name someone in charge of the visitor
guarantor for outsiders
every external needs a person of ours behind him
who do i ask about this contractor
responsible employee for each partner user
does a sponsor get any rights
can a group be the sponsor
stand behind an external
record who vouched
patron of external user
sponser gest
responsble for gust
who do i call about this stranger in our list
the colleague who brought the auditor has retired
each client account needs a godparent
who stands for the architect
whose guest is this
who is accountable for this freelancer
responsible employee left the firm, who takes over the external
sponsor field empty
who do I ask about that unknown external
de: sponsor eines gastes
de: wer ist für den gast verantwortlich
de: sponsor ändern
de: interner ansprechpartner für externen
fr: parrain d'un invité
fr: qui est responsable d'un invité
fr: sponsor de l'utilisateur externe
fr: changer le responsable d'un invité
es: patrocinador de un invitado
es: quién es responsable de un invitado
es: cambiar el patrocinador
es: responsable interno de un externo
ja: ゲストのスポンサー
ja: ゲストの責任者は誰ですか
ja: スポンサーを変更する
ja: 外部ユーザーの社内担当者
de: wer hat diesen externen eingeladen und haftet
fr: qui répond de cet externe
es: quién responde por este externo
ja: このゲストの担当は誰ですか
de: wer haftet für den Dienstleister
fr: qui répond de ce prestataire
ja: この社外の人の責任者は誰
`,
  'access-reviews': `
throw them out when nobody says that they are still needed
everyone who is not confirmed should lose access
unconfirmed externals should drop out after the check
access reviews for guests
review guest access
periodic review of external users
recertification of guests
let team owners review guests
entra access review setup
who still needs access
remove guests that are not approved in a review
quarterly attestation for externals
auditor asks for regular checks of outsiders
every half year confirm whether each supplier still belongs
make owners say yes or no to each external regularly
get rid of stale outsiders automatically
inactive guests review
guests reviewing themselves
how do i make sure old vendors do not linger
recurring check who of the partners remains
compliance wants proof that external rights are examined
can reviewers be group owners
is there a routine for rechecking external people
annual confirmation of contractors
attest membership of outsiders
do access reviews need p2 for guests
identity governance review of guest access
regular look at who from outside still has rights
housekeeping of externals with sign-off
acces reviw gest
make managers say every six months who may stay
spring cleaning of outsiders with evidence
who still needs to be here, ask the owners on a schedule
the regulator wants to see that we look at outsiders now and then
tick-off list of outsiders twice a year
every half year managers confirm which externals stay
recertify vendors
find stale externals and clean up
attestation of outside accounts
de: zugriffsüberprüfung für gäste
de: gastzugriffe regelmäßig prüfen
de: rezertifizierung externer
de: quartalsweise prüfung der gäste
fr: révision des accès invités
fr: revue périodique des invités
fr: recertification des externes
fr: contrôler régulièrement les invités
es: revisiones de acceso de invitados
es: revisar periódicamente los invitados
es: recertificación de externos
es: comprobar regularmente los invitados
ja: ゲストのアクセスレビューの設定
ja: 定期的にゲストを確認する
ja: 外部ユーザーの棚卸し
ja: アクセスレビュー
de: regelmäßig kontrollieren, wer noch zugriff braucht
fr: vérifier chaque trimestre qui a encore accès
es: verificar cada trimestre quién sigue con acceso
ja: 四半期ごとにゲストのアクセスを見直す
de: halbjährlich bestätigen, welche Externen bleiben
fr: confirmer tous les six mois quels externes restent
es: confirmar cada semestre qué externos siguen
ja: 半年ごとに社外の人を棚卸し
`,
  'dynamic-groups': `
put all people from outside together, kept current by the system
collect the externals in one place by rule
a group without outsiders that nobody maintains
our all-staff list should not contain the externals
dynamic group for guests
user.userType -eq "Guest"
dynamic membership rule external users
group with all guests
group that contains only members
exclude guests from all users group
dynamic group of members only
auto membership of externals
rule based group for b2b users
a group that fills itself with outsiders
a list of all non-staff kept up to date by itself
collect partners automatically in one group
all employees but no externals in a group
groups that update on their own depending on type
self-maintaining list of contractors
everyone except vendors, automatically
put people of one partner domain in a group by rule
license for dynamic groups with guests
dynamic query by domain of guest
filter a group on being external
group whose members are worked out by an expression
staff-only list without visitors
dynmic grp
rule usertype gest
all outsiders gathered by themselves
everybody but clients in one list, maintained by nobody
a formula that picks outsiders
list of own people only, hands-free
user.userType -eq "Guest" rule
group with staff only, no externals in it
collection of all externals that maintains itself
externals sneak into our all-staff list
membership rule
de: dynamische gruppe für gäste
de: gruppe nur mit mitgliedern ohne gäste
de: regel usertype guest
de: gäste automatisch in eine gruppe
fr: groupe dynamique d'invités
fr: groupe qui exclut les invités
fr: règle usertype guest
fr: groupe automatique des externes
es: grupo dinámico de invitados
es: grupo sin invitados
es: regla usertype guest
es: grupo automático de externos
ja: ゲストの動的グループ
ja: メンバーだけの動的グループ
ja: userTypeの動的ルール
ja: ゲストを自動でグループに入れる
de: gruppe, die alle externen selbst sammelt
fr: un groupe qui réunit tous les externes tout seul
es: un grupo que reúne a todos los externos solo
ja: 社外の人が自動で入るグループ
de: Gruppe, die alle Externen von allein sammelt
fr: groupe qui réunit tout seul les externes
es: grupo que junta solo a los externos
ja: 社外の人だけ自動で入るグループ
`,
  'replication-latency': `
replication latency
why is the new guest not available at once
guest not found right after invitation
404 after creating a guest
Request_ResourceNotFound
Directory_ObjectNotFound
"one of its queried reference-property objects are not present"
Not a valid reference update
adding the new guest to a group fails
eventual consistency
retry with back-off after inviting
instant-on
user exists but another call does not see it
changes take a while
how long does replication take
brand new person is unknown to the next call
we add a person and the very next step says he does not exist
pipeline fails directly after the account was made
works on second try some seconds later
my terraform fails to assign the fresh external
just made, already gone? a minute later it is there
refresh helps, why
the automation is too quick for the directory
stale read after write
object appears and disappears
group says unknown person although we just created her
newly made account shows up late
is there an sla for replication
authorization error straight after adding
sync delay between data centers
replicaton latncy
new gest 404
it said done but the next step finds nobody
script trips right behind the creation
half a minute later everything is fine, why not at once
created, yet unknown
the machine says no such user seconds after making him
how long until it has sunk in everywhere
created a moment ago, next call says resource does not exist
sometimes he is there, next second not
object not found right after invitations call
adding to a group fails because the person is too new
how long to wait after creation before granting rights
retry with back-off after creating
de: replikationsverzögerung
de: neuer gast noch nicht verfügbar
de: 404 direkt nach dem einladen
de: wie lange dauert die replikation
fr: latence de réplication
fr: l'invité n'est pas trouvé juste après sa création
fr: erreur 404 après l'invitation
fr: combien de temps dure la réplication
es: latencia de replicación
es: el invitado no se encuentra tras crearlo
es: error 404 después de invitar
es: cuánto tarda la replicación
ja: レプリケーションの遅延
ja: 作ったばかりのゲストが見つからない
ja: 招待直後に404エラー
ja: レプリケーションにどれくらいかかりますか
de: gerade angelegt und trotzdem unbekannt
fr: à peine créé et pourtant introuvable
es: recién creado y sin embargo no existe
ja: 今作ったのに存在しないと言われる
de: eben angelegt, schon "nicht gefunden"
fr: créé à l'instant et déjà introuvable
es: recién creado y no aparece
ja: 作った直後に見つからないと言われる
`,
  'directory-limits': `
directory limits
how many directories can a user belong to
maximum number of tenants for a guest
azure ad service limits
object quota
how full is the directory
how many guests can we have
50000 objects limit
300000 objects with verified domain
how many tenants can i create
500 tenants limit
Directory_QuotaExceeded
quota exceeded when inviting
is there a maximum of outsiders
cap on the number of accounts
consultant is visitor at very many firms, is there a ceiling
upper bound on how many organisations a person may join
how much room is left in our tenant
how many more people fit
can we run out of space for accounts
raise the object limit
service restrictions number of objects
how many conditional access policies are possible
number of objects a non-admin may create
do deleted objects count against the quota
do we hit a limit with 100,000 externals
are there any number restrictions
max memberships for an external
how big can it get
limt directory objcts
hw many tennants
is there a point where no more clients fit
our auditor serves six hundred firms, any trouble
how big may the directory grow
we plan for two hundred thousand outsiders
how many firms can one person be a visitor at
ceiling of objects in our tenant reached
one freelancer in hundreds of tenants, is there an end
Directory_QuotaExceeded message
the object quota of the tenant has been exceeded
how many tenants may one person belong to
de: wie vielen verzeichnissen kann ein benutzer angehören
de: objektkontingent des verzeichnisses
de: grenzwerte azure ad
de: maximale anzahl gäste
fr: nombre maximal d'annuaires par utilisateur
fr: quota d'objets de l'annuaire
fr: limites du service azure ad
fr: combien d'invités au maximum
es: cuántos directorios por usuario
es: cuota de objetos del directorio
es: límites del servicio
es: número máximo de invitados
ja: ディレクトリの上限
ja: ユーザーはいくつのテナントに所属できますか
ja: オブジェクトのクォータ
ja: ゲスト数の上限
de: wie viele gäste sind höchstens möglich
fr: combien d'invités au plus
es: cuántos invitados como máximo
ja: ゲストは最大何人まで
de: Verzeichnis ist voll
fr: l'annuaire est plein
es: el directorio está lleno
ja: ディレクトリの上限に達した
`,
  'external-member': `
invite somebody with userType member
create an external as member instead of guest
invitedUserType Member
b2b collaboration member
are external members billed in a multitenant organisation
sister firm people should count as full users though from elsewhere
staff of a sister firm should count like ours
let externals look like employees everywhere
usertype member for someone from outside
de: externer benutzer mit typ mitglied
fr: membre externe usertype member
es: usuario externo con tipo miembro
ja: 外部ユーザーをメンバータイプで招待
external member
b2b member userType
external with member type, billed?
is it possible that an external counts as member
`,
};
