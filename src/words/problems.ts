import type { Doubt } from '../domain/meaning.ts';
import type { Locale } from '../domain/people.ts';
import type { Problem } from '../domain/problem.ts';
import type { Catalogue } from './catalogue.ts';
import { inLanguage } from './catalogue.ts';
import { longDate, moment } from './dates.ts';
import { doubtWords } from './doubts.ts';
import { batchStateName, stateName } from './states.ts';

/** A refusal or failure in words: what was wrong, who can mend it, and how. */
export function problemWords(problem: Problem, locale: Locale): string {
  return (inLanguage(CATALOGUE, locale)[problem.code] as (problem: Problem, locale: Locale) => string)(problem, locale);
}

type Words = { readonly [P in Problem as P['code']]: (problem: P, locale: Locale) => string };

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
const germanList = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(', ');
const INVITATION_REFUSED = {
  notAllowedHere:
    'Entra does not allow this invitation for whoever makes it. An admin can change who may invite under External Identities, External collaboration settings.',
  domainPolicy:
    'the domain is refused by the tenant’s invitation policy. An admin can change the list under External collaboration settings.',
  crossTenant:
    'cross-tenant access settings block it, here or at the partner. The admins of both organisations can open it, under Cross-tenant access settings.',
  crossCloudApp:
    'the partner’s tenant has the “Microsoft B2B Cross Cloud Worker” app switched off. Their admin can switch it on.',
  groupAddress: 'the address belongs to a group or distribution list. Ask for a person’s own address.',
  addressInvalid: 'Entra does not take this address. Check it, or ask the guest for another one.',
  addressConflict:
    'somebody or something else in the directory already has this address (a contact, a group or another user). An admin has to free it first.',
  internalUser: 'the address belongs to an internal account. That person needs no invitation.',
  quota:
    'the directory is full: its object quota is reached. An admin can ask Microsoft for more or delete what is not needed.',
  other: 'Entra refused it.',
} as const;

const INVITATION_REFUSED_DE: Readonly<Record<keyof typeof INVITATION_REFUSED, string>> = {
  notAllowedHere:
    'Entra erlaubt diese Einladung niemandem, wer auch immer sie ausspricht. Ein Administrator kann unter „Externe Identitäten“, „Einstellungen für externe Zusammenarbeit“ ändern, wer einladen darf.',
  domainPolicy:
    'Die Einladungsrichtlinie der Organisation verweigert die Domäne. Ein Administrator kann die Liste unter „Einstellungen für externe Zusammenarbeit“ ändern.',
  crossTenant:
    'Die mandantenübergreifenden Zugriffseinstellungen sperren sie, hier oder beim Partner. Die Administratoren beider Organisationen können sie unter „Mandantenübergreifende Zugriffseinstellungen“ öffnen.',
  crossCloudApp:
    'Im Mandanten des Partners ist die App „Microsoft B2B Cross Cloud Worker“ ausgeschaltet. Der dortige Administrator kann sie einschalten.',
  groupAddress: 'Die Adresse gehört einer Gruppe oder Verteilerliste. Beantragen Sie die eigene Adresse einer Person.',
  addressInvalid: 'Entra nimmt diese Adresse nicht an. Prüfen Sie sie oder bitten Sie den Gast um eine andere.',
  addressConflict:
    'Jemand oder etwas anderes im Verzeichnis hat diese Adresse schon (ein Kontakt, eine Gruppe oder ein anderer Benutzer). Ein Administrator muss sie erst freigeben.',
  internalUser: 'Die Adresse gehört einem internen Konto. Diese Person braucht keine Einladung.',
  quota:
    'Das Verzeichnis ist voll, seine Höchstzahl an Objekten ist erreicht. Ein Administrator kann bei Microsoft mehr beantragen oder löschen, was nicht gebraucht wird.',
  other: 'Entra hat sie verweigert.',
};

const FILE_REFUSED = {
  elsewhere: () =>
    'I take files only from where Teams keeps them. Attach the file with the paper clip, or paste its text.',
  tooLarge: (limit: number) => `The file is larger than ${limit} KB. Split it, or paste a part of its text.`,
  gone: () => 'The file is not there any more, or its link has run out. Send it once more.',
  unreachable: () => 'The file could not be fetched or stored right now. Send it once more, or paste its text.',
} as const;

const FILE_REFUSED_DE: Readonly<Record<keyof typeof FILE_REFUSED, (limit: number) => string>> = {
  elsewhere: () =>
    'Ich nehme nur Dateien, die in Teams liegen. Hängen Sie die Datei mit der Büroklammer an oder fügen Sie ihren Text ein.',
  tooLarge: (limit) =>
    `Die Datei ist größer als ${limit} KB. Teilen Sie sie, oder fügen Sie einen Teil des Textes ein.`,
  gone: () => 'Die Datei ist nicht mehr da, oder ihr Link ist abgelaufen. Schicken Sie sie noch einmal.',
  unreachable: () =>
    'Die Datei ließ sich gerade nicht holen oder ablegen. Schicken Sie sie noch einmal, oder fügen Sie ihren Text ein.',
};

const CATALOGUE: Catalogue<Words> = {
  en: {
    unclear: ({ doubts }, locale) => doubts.map((doubt: Doubt) => doubtWords(doubt, locale)).join('\n'),
    guestsMayNotAsk: () =>
      'Guests cannot ask for other guests. Ask the person who invited you, or any employee, to make the request.',
    accountDisabled: () =>
      'Your account is disabled in the directory, so I cannot take requests from it. An admin can enable it.',
    otherTenant: () => 'You are signed in from another organisation. Only members of this organisation can use me.',
    ownDomain: ({ email, domain }) =>
      `${email} is an address of our own organisation (${domain}). Colleagues need no invitation: add them directly.`,
    internalAccount: ({ email, displayName }) =>
      `${email} already belongs to an internal account (${displayName}). That person needs no invitation: add them directly.`,
    alreadyGuest: ({ email, accepted, since }, locale) =>
      accepted
        ? `${email} is already a guest here${since ? ` since ${longDate(since, locale)}` : ''} and has accepted. To give access to a group, ask again with --to and the group’s name.`
        : `${email} is already a guest here but has not accepted the invitation yet. Ask the guest to look for the invitation mail, also in spam. To give access to a group, ask again with --to and the group’s name.`,
    alreadyMember: ({ email, group }) => `${email} is already a member of “${group}”. Nothing needs to be done.`,
    alreadyAsked: ({ email, requestId, state, by }, locale) =>
      `${by} already asked for ${email}: request ${requestId} is ${stateName(state, locale)}. See it with /status ${requestId}.`,
    domainBlocked: ({ domain, by }) =>
      by === 'denyList'
        ? `Invitations to ${domain} are blocked by our tenant’s deny list. If this partner should be allowed, ask an admin to change the list under External collaboration settings.`
        : `Our tenant only invites guests from listed domains, and ${domain} is not on the list. If this partner should be allowed, ask an admin to add it under External collaboration settings.`,
    invitationsOff: () =>
      'Guest invitations are switched off for the whole tenant, even for admins. An admin can change “Guest invite settings” under External collaboration settings.',
    groupUnknown: ({ name, alike }) =>
      alike.length === 0
        ? `I found no group or team called “${name}”. Check the name; nothing was requested.`
        : `I found no group or team called “${name}”. Did you mean ${list(alike)}? Nothing was requested.`,
    groupAmbiguous: ({ name, choices }) =>
      `There are ${choices.length} groups called “${name}”: ${choices.map((choice) => `${choice.name} (${choice.groupId})`).join(', ')}. Ask again with --to and the id of the right one.`,
    groupNotAllowed: ({ name, allowed }) =>
      `Guests may not be asked into “${name}” through me. ${allowed.length === 0 ? 'No group is allowed yet.' : `Allowed are ${list(allowed)}.`} An admin can allow it with: /settings groups allow "${name}".`,
    groupUnsuitable: ({ name, why }) =>
      ({
        roleAssignable: `“${name}” can carry directory roles, so guests are never added to it through me.`,
        dynamic: `Membership of “${name}” follows a rule, so nobody can be added to it by hand. An admin can change the rule.`,
        onPremises: `“${name}” is managed in on-premises Active Directory. Its owner has to add the guest there.`,
        notSecurityOrMicrosoft365: `“${name}” is a mail list, and Entra does not let it be changed by an app. Its owner has to add the guest in Exchange.`,
      })[why],
    targetUnsupported: ({ kind, name }) =>
      kind === 'app'
        ? `I cannot assign apps yet. Ask for the group that gives access to “${name}”, with --to and the group’s name.`
        : `Guests are added to teams, not to single channels. Ask for the team that “${name}” belongs to, with --team and its name. For shared channels the partner needs B2B direct connect, not a guest account.`,
    tooLong: ({ what, characters, limit }) =>
      `That ${what} is too long: ${characters} characters, and at most ${limit} are allowed. Shorten it and send it again; nothing was requested.`,
    endMissing: ({ latest }, locale) =>
      `Here every guest needs a last day${latest === undefined ? '' : `, ${longDate(latest, locale)} at the latest`}. Ask again with --until and the day.`,
    stayTooLong: ({ until, latest }, locale) =>
      `${longDate(until, locale)} is too far away: here ${longDate(latest, locale)} is the latest day for a guest. Ask again with --until and an earlier day; it can be extended later.`,
    reasonMissing: () => 'Here every request needs a reason. Ask again with --reason and what the guest is for.',
    partnerNotWelcome: ({ domain, why }) =>
      `${why === 'blocked' ? `Guests from ${domain} may not be asked for here` : `Guests may be asked for from listed domains only, and ${domain} is not among them`}: our admins said so in /settings. See /policy; an admin can change it with /settings domains.`,
    acceptedAlready: ({ email }) =>
      `${email} has accepted, so this guest is bound to that account, and the invitation cannot go to another address any more. A User Administrator can change the e-mail address on the guest in Entra and reset the redemption there, which keeps the access; or end the access with /remove and ask for the other address with /invite.`,
    copyRefused: ({ cc, why }) =>
      ({
        guest: `${cc} is the guest’s own address: the mail goes there anyway. Leave --cc out, or name a colleague.`,
        outside: `A copy of the mail carries the link to accept, so it goes only to a person of our own organisation, and ${cc} is the address of none. Name a colleague, or leave --cc out. Nothing was requested.`,
        noMail: `No invitation mail leaves from Entra here, so there can be no copy of it for ${cc}. Leave --cc out. Nothing was requested.`,
      })[why],
    requesterLeft: ({ name }) =>
      `${name}, who asked for this guest, is not an active member here any more, so nobody was invited. Somebody else can ask with /invite.`,
    sendingPast: ({ notBefore }, locale) =>
      `An invitation cannot leave on ${longDate(notBefore, locale)}: that day is past. Ask again with a later day, or without one.`,
    sendingAfterEnd: ({ notBefore, until }, locale) =>
      `The invitation would leave on ${longDate(notBefore, locale)}, after access has ended (${longDate(until, locale)}). Choose an earlier day, or a later end.`,
    endPast: ({ until }, locale) =>
      `${longDate(until, locale)} has already passed. Give a later last day, for example --until 2030-06-30.`,
    chosenUnclear: ({ why }) =>
      ({
        unknown:
          'I find nobody in the directory for this choice; the account may have been deleted. Choose again, or give the e-mail address.',
        unreadable:
          'I could not look this person up in the directory. Send the form again in a minute, or give the e-mail address.',
        noAddress: 'The directory has no address that belongs to this person alone. Give the e-mail address.',
      })[why],
    chosenDiffers: ({ email, displayName }) =>
      `You gave ${email} and chose ${displayName}: these are two different people. Keep one and clear the other.`,
    severalAddresses: ({ count }) =>
      `I found ${count} addresses. This form asks for one guest. For many, send them in one message, or paste a list. Nothing was requested.`,
    tooManyGuests: ({ count, limit }) =>
      `The list has ${count} guests, and one request takes ${limit} at most. Split it into several lists. Nothing was requested.`,
    listEmpty: () =>
      'I found no guests in it. Paste a list with a heading row (email, name, group, until, message, language), one guest a line, or write the addresses after /bulk-invite.',

    requestUnknown: ({ given }) =>
      given === ''
        ? 'Which request? Give its id, for example GL-7K3F.'
        : `I know no request “${given}”. Ids look like GL-7K3F; /status lists yours.`,
    alreadyDecided: ({ requestId, state, by, at }, locale) =>
      `Request ${requestId} is ${stateName(state, locale)}${by ? ` (${by}${at ? `, ${moment(at, locale)}` : ''})` : ''}. Your press changed nothing.`,
    batchMovedOn: ({ batchId, state, by, at }, locale) =>
      `Request ${batchId} is ${batchStateName(state, locale)}${by ? ` (${by}${at ? `, ${moment(at, locale)}` : ''})` : ''}. Your press changed nothing.`,
    ownRequest: () => 'You asked for this guest yourself, so somebody else has to decide.',
    roleMissing: () =>
      'You cannot decide this: it needs the role Guest Inviter, User Administrator or Global Administrator. Nothing has changed; the request still waits for somebody who has it.',
    roleEligibleOnly: () =>
      'You are eligible for a role that may decide this, but it is not active. Activate it in Entra under Privileged Identity Management, My roles, wait a minute, and press again.',
    roleScopedOnly: () =>
      'Your administrator role covers one administrative unit only. Inviting guests needs it for the whole tenant, so somebody else has to decide.',
    roleUnreadable: () =>
      'I cannot read from Entra who holds which role right now, so nobody can decide. Nothing has changed; try again in a minute.',
    approvalLapsed: ({ by }) =>
      `${by}, who approved it, may not approve any more. Somebody who may has to decide anew.`,
    adminOnly: () => 'Only a User Administrator or Global Administrator can change this.',
    notYours: ({ requestId }) => `Request ${requestId} is not yours; only the person who asked can do that.`,
    nudgedAlready: ({ requestId }) =>
      `The approvers have been reminded of ${requestId} less than a day ago. You can remind them again tomorrow.`,
    severalRequests: ({ email, requestIds }) =>
      `There are several requests for ${email}: ${requestIds.join(', ')}. Say which one by its id; /status shows what each is about.`,
    oneAtATime: () => 'One at a time, please: name one guest or one request. Nothing was done.',
    noRequestFor: ({ email }) =>
      `I know no request for ${email} that you could do that with. /status lists your open requests; for a guest who did not come through me, ask an admin.`,
    endNotLater: ({ until, now }, locale) =>
      `Access lasts until ${longDate(now, locale)} already. Give a later day than that; ${longDate(until, locale)} is not later.`,
    wrongState: ({ requestId, state }, locale) =>
      `That is not possible any more: request ${requestId} is ${stateName(state, locale)}.`,

    signInOfAnother: () =>
      'You signed in with another account than the one you are using in Teams, so nothing was decided. Press again and sign in as yourself.',
    signInClosed: () => 'You closed the sign-in, so nothing has changed. Press again when you want to go on.',
    signInIncomplete: ({ why }) =>
      why === 'consent'
        ? 'Nothing has changed: nobody has consented yet that Guestlist may invite guests in your name (User.Invite.All, delegated). Sign in and agree, or ask an administrator to grant consent in Entra.'
        : 'Nothing has changed: your organisation’s Conditional Access wants you to prove who you are once more. Sign in, and I go on.',
    signInUnavailable: () =>
      'Microsoft’s sign-in service does not answer, so the invitation cannot be made in your name. Nothing has changed; press again in a minute.',
    inviterRefused: ({ by, said }) =>
      `Entra does not let ${by} invite guests any more: the role was most likely taken away or has run out since the approval. Nobody was invited. Anybody who holds the role now can press Try again, and invites then. Entra said: ${said}`,

    permissionMissing: ({ permission }) =>
      `Guestlist lacks the Microsoft Graph permission ${permission}. An admin has to grant it to the app in Entra and consent to it; then try again.`,
    invitationRefused: ({ why, said }) => `The invitation was refused: ${INVITATION_REFUSED[why]} Entra said: ${said}`,
    groupRefused: ({ why, said }) =>
      `The guest could not be added to the group: ${
        {
          kind: 'this kind of group cannot be changed by an app.',
          rights: 'Guestlist has no right to change this group.',
          gone: 'the group does not exist any more.',
          other: 'Entra refused it.',
        }[why]
      } Its owner can add the guest by hand. Entra said: ${said}`,
    sponsorRefused: ({ said }) =>
      `The sponsor could not be recorded. An admin can set it on the guest in Entra. Entra said: ${said}`,
    attributesRefused: ({ said }) =>
      `Entra did not take these details. A User Administrator can write them on the guest in Entra. Entra said: ${said}`,
    guestGone: () => 'The guest does not exist in the directory any more: somebody has deleted the account.',
    notRestorable: ({ said }) =>
      `Entra cannot bring this guest back: a deleted user is kept for 30 days, and his address must not have been given to somebody else meanwhile. Ask for the guest again with /invite. Entra said: ${said}`,
    notReplicatedYet: () => 'Entra has not copied the new guest everywhere yet. I keep trying.',
    throttled: () => 'Microsoft Graph asks us to slow down. I keep trying.',
    directoryUnavailable: () =>
      'Microsoft Graph does not answer properly right now. Nothing is lost; try again in a minute.',
    outcomeUnknown: () =>
      'Entra did not say whether the guest was created. I am looking, and will not ask a second time by myself, so that nobody gets two invitations.',
    perhapsSent: () =>
      'Entra did not say whether the new invitation went out, so I do not send it a second time by myself. Ask the guest; if nothing came, use /resend again.',
    approverInvites: ({ requestId }) =>
      `Here an invitation, also a new one or its link, is made in the name of somebody who may approve and has signed in. Ask one of them to write: /resend ${requestId}. Nothing was sent.`,
    signInNeeded: () =>
      'An approver has to sign in, so that the invitation is made in their name: press “Sign in and send” on the approval card.',
    directoryRefused: ({ said }) => `Entra refused it. Entra said: ${said}`,
    gaveUp: ({ because }) =>
      `${
        {
          notReplicatedYet: 'Entra has not copied the new guest everywhere within half an hour',
          throttled: 'Microsoft Graph has asked us to slow down for half an hour',
          directoryUnavailable: 'Microsoft Graph has not answered properly for half an hour',
          chatUnavailable: 'Teams has not taken messages for half an hour',
        }[because]
      }, so I stopped trying. Nothing is lost: an approver can press Try again.`,

    notReachable: () => 'I could not deliver the message there.',
    chatUnavailable: () => 'Teams does not take messages right now. I keep trying.',
    fileRefused: ({ why, limitKilobytes }) => FILE_REFUSED[why](limitKilobytes),
    featureMissing: () => 'I cannot do that yet.',
  },
  de: {
    unclear: ({ doubts }, locale) => doubts.map((doubt: Doubt) => doubtWords(doubt, locale)).join('\n'),
    guestsMayNotAsk: () =>
      'Gäste können keine anderen Gäste beantragen. Bitten Sie die Person, die Sie eingeladen hat, oder jemand anderen aus der Organisation um den Antrag.',
    accountDisabled: () =>
      'Ihr Konto ist im Verzeichnis deaktiviert, deshalb kann ich keine Anträge von Ihnen annehmen. Ein Administrator kann es aktivieren.',
    otherTenant: () =>
      'Sie sind mit einer anderen Organisation angemeldet. Nur Mitglieder dieser Organisation können mich benutzen.',
    ownDomain: ({ email, domain }) =>
      `${email} ist eine Adresse unserer eigenen Organisation (${domain}). Kolleginnen und Kollegen brauchen keine Einladung: fügen Sie sie direkt hinzu.`,
    internalAccount: ({ email, displayName }) =>
      `${email} gehört schon zu einem internen Konto (${displayName}). Diese Person braucht keine Einladung: fügen Sie sie direkt hinzu.`,
    alreadyGuest: ({ email, accepted, since }, locale) =>
      accepted
        ? `${email} ist hier schon Gast${since ? `, seit dem ${longDate(since, locale)}` : ''}, und hat angenommen. Um Zugriff auf eine Gruppe zu geben, beantragen Sie es noch einmal mit --to und dem Namen der Gruppe.`
        : `${email} ist hier schon Gast, hat die Einladung aber noch nicht angenommen. Bitten Sie den Gast, nach der Einladung zu suchen, auch im Spam. Um Zugriff auf eine Gruppe zu geben, beantragen Sie es noch einmal mit --to und dem Namen der Gruppe.`,
    alreadyMember: ({ email, group }) => `${email} ist schon Mitglied von „${group}“. Es ist nichts zu tun.`,
    alreadyAsked: ({ email, requestId, state, by }, locale) =>
      `${by} hat ${email} schon beantragt: Antrag ${requestId} ist in diesem Stand: ${stateName(state, locale)}. Ansehen mit /status ${requestId}.`,
    domainBlocked: ({ domain, by }) =>
      by === 'denyList'
        ? `Einladungen an ${domain} sperrt die Sperrliste unserer Organisation. Wenn dieser Partner erlaubt sein soll, bitten Sie einen Administrator, die Liste unter „Einstellungen für externe Zusammenarbeit“ zu ändern.`
        : `Unsere Organisation lädt nur Gäste aus aufgeführten Domänen ein, und ${domain} ist nicht dabei. Wenn dieser Partner erlaubt sein soll, bitten Sie einen Administrator, ihn unter „Einstellungen für externe Zusammenarbeit“ aufzunehmen.`,
    invitationsOff: () =>
      'Einladungen von Gästen sind für die ganze Organisation abgeschaltet, auch für Administratoren. Ein Administrator kann das unter „Einstellungen für externe Zusammenarbeit“ ändern.',
    groupUnknown: ({ name, alike }) =>
      alike.length === 0
        ? `Ich habe keine Gruppe und kein Team namens „${name}“ gefunden. Prüfen Sie den Namen; es wurde nichts beantragt.`
        : `Ich habe keine Gruppe und kein Team namens „${name}“ gefunden. Meinten Sie ${germanList(alike)}? Es wurde nichts beantragt.`,
    groupAmbiguous: ({ name, choices }) =>
      `Es gibt ${choices.length} Gruppen namens „${name}“: ${choices.map((choice) => `${choice.name} (${choice.groupId})`).join(', ')}. Beantragen Sie es noch einmal mit --to und der Kennung der richtigen.`,
    groupNotAllowed: ({ name, allowed }) =>
      `Für „${name}“ dürfen über mich keine Gäste beantragt werden. ${allowed.length === 0 ? 'Noch ist keine Gruppe erlaubt.' : `Erlaubt sind ${germanList(allowed)}.`} Ein Administrator kann sie erlauben mit: /settings groups allow "${name}".`,
    groupUnsuitable: ({ name, why }) =>
      ({
        roleAssignable: `„${name}“ kann Verzeichnisrollen tragen, deshalb werden ihr über mich nie Gäste hinzugefügt.`,
        dynamic: `Die Mitglieder von „${name}“ bestimmt eine Regel, von Hand kann niemand hinzugefügt werden. Ein Administrator kann die Regel ändern.`,
        onPremises: `„${name}“ wird im lokalen Active Directory verwaltet. Der Besitzer muss den Gast dort hinzufügen.`,
        notSecurityOrMicrosoft365: `„${name}“ ist eine Verteilerliste, und Entra lässt sie nicht von einer App ändern. Der Besitzer muss den Gast in Exchange hinzufügen.`,
      })[why],
    targetUnsupported: ({ kind, name }) =>
      kind === 'app'
        ? `Apps kann ich noch nicht zuweisen. Beantragen Sie die Gruppe, die Zugriff auf „${name}“ gibt, mit --to und dem Namen der Gruppe.`
        : `Gäste werden Teams hinzugefügt, nicht einzelnen Kanälen. Beantragen Sie das Team, zu dem „${name}“ gehört, mit --team und seinem Namen. Für freigegebene Kanäle braucht der Partner B2B Direct Connect, kein Gastkonto.`,
    tooLong: ({ what, characters, limit }) =>
      `Das ist zu lang (${{ message: 'Nachricht', reason: 'Grund', comment: 'Kommentar', name: 'Name', text: 'Text', company: 'Firma', department: 'Abteilung' }[what]}): ${characters} Zeichen, höchstens ${limit} sind erlaubt. Kürzen Sie es und senden Sie es noch einmal; es wurde nichts beantragt.`,
    endMissing: ({ latest }, locale) =>
      `Hier braucht jeder Gast einen letzten Tag${latest === undefined ? '' : `, spätestens ${longDate(latest, locale)}`}. Beantragen Sie es noch einmal mit --until und dem Tag.`,
    stayTooLong: ({ until, latest }, locale) =>
      `${longDate(until, locale)} ist zu weit weg: Hier ist ${longDate(latest, locale)} der späteste Tag für einen Gast. Beantragen Sie es noch einmal mit --until und einem früheren Tag; verlängern lässt es sich später.`,
    reasonMissing: () =>
      'Hier braucht jeder Antrag eine Begründung. Beantragen Sie es noch einmal mit --reason und wofür der Gast da ist.',
    partnerNotWelcome: ({ domain, why }) =>
      `${why === 'blocked' ? `Gäste von ${domain} dürfen hier nicht beantragt werden` : `Gäste dürfen nur aus aufgeführten Domänen beantragt werden, und ${domain} ist nicht dabei`}: Das haben unsere Administratoren in /settings festgelegt. Siehe /policy; ändern kann es ein Administrator mit /settings domains.`,
    acceptedAlready: ({ email }) =>
      `${email} hat angenommen, deshalb ist dieser Gast an dieses Konto gebunden, und die Einladung kann an keine andere Adresse mehr gehen. Ein Benutzeradministrator kann in Entra die E-Mail-Adresse des Gasts ändern und dort die Einlösung zurücksetzen, dann bleibt der Zugriff; oder beenden Sie den Zugriff mit /remove und beantragen Sie die andere Adresse mit /invite.`,
    copyRefused: ({ cc, why }) =>
      ({
        guest: `${cc} ist die Adresse des Gasts selbst, dorthin geht die Mail ohnehin. Lassen Sie --cc weg, oder nennen Sie jemanden aus der Organisation.`,
        outside: `Eine Kopie der Mail enthält den Link zum Annehmen. Sie geht deshalb nur an eine Person der eigenen Organisation, und ${cc} ist keine solche Adresse. Nennen Sie jemanden aus der Organisation, oder lassen Sie --cc weg. Es wurde nichts beantragt.`,
        noMail: `Hier geht keine Einladung von Entra hinaus, also gibt es auch keine Kopie für ${cc}. Lassen Sie --cc weg. Es wurde nichts beantragt.`,
      })[why],
    requesterLeft: ({ name }) =>
      `${name} hat diesen Gast beantragt und ist hier kein aktives Mitglied mehr, deshalb wurde niemand eingeladen. Jemand anderes kann ihn mit /invite beantragen.`,
    sendingPast: ({ notBefore }, locale) =>
      `Am ${longDate(notBefore, locale)} kann keine Einladung hinausgehen: Der Tag ist vorbei. Fragen Sie noch einmal mit einem späteren Tag oder ohne.`,
    sendingAfterEnd: ({ notBefore, until }, locale) =>
      `Die Einladung ginge am ${longDate(notBefore, locale)} hinaus, nach dem Ende des Zugriffs (${longDate(until, locale)}). Wählen Sie einen früheren Tag oder ein späteres Ende.`,
    endPast: ({ until }, locale) =>
      `Der ${longDate(until, locale)} ist schon vorbei. Geben Sie einen späteren letzten Tag an, zum Beispiel --until 2030-06-30.`,
    chosenUnclear: ({ why }) =>
      ({
        unknown:
          'Zu dieser Auswahl finde ich niemanden im Verzeichnis; vielleicht wurde das Konto gelöscht. Wählen Sie neu, oder geben Sie die E-Mail-Adresse an.',
        unreadable:
          'Ich konnte diese Person im Verzeichnis nicht nachsehen. Senden Sie das Formular in einer Minute noch einmal, oder geben Sie die E-Mail-Adresse an.',
        noAddress: 'Im Verzeichnis steht keine Adresse, die nur dieser Person gehört. Geben Sie die E-Mail-Adresse an.',
      })[why],
    chosenDiffers: ({ email, displayName }) =>
      `Sie haben ${email} angegeben und ${displayName} gewählt: Das sind zwei verschiedene Personen. Behalten Sie eine und leeren Sie das andere Feld.`,
    severalAddresses: ({ count }) =>
      `Ich habe ${count} Adressen gefunden. Dieses Formular gilt für einen Gast. Für viele schreiben Sie alle in eine Nachricht, oder fügen Sie eine Liste ein. Es wurde nichts beantragt.`,
    tooManyGuests: ({ count, limit }) =>
      `Die Liste hat ${count} Gäste, ein Antrag nimmt höchstens ${limit}. Teilen Sie sie auf. Es wurde nichts beantragt.`,
    listEmpty: () =>
      'Ich habe keine Gäste darin gefunden. Fügen Sie eine Liste mit Überschriften ein (E-Mail, Name, Gruppe, bis, Nachricht, Sprache), ein Gast je Zeile, oder schreiben Sie die Adressen hinter /bulk-invite.',

    requestUnknown: ({ given }) =>
      given === ''
        ? 'Welcher Antrag? Geben Sie seine Nummer an, zum Beispiel GL-7K3F.'
        : `Ich kenne keinen Antrag „${given}“. Nummern sehen aus wie GL-7K3F; /status zeigt Ihre Anträge.`,
    alreadyDecided: ({ requestId, state, by, at }, locale) =>
      `Antrag ${requestId}: ${stateName(state, locale)}${by ? ` (${by}${at ? `, ${moment(at, locale)}` : ''})` : ''}. Ihr Klick hat nichts geändert.`,
    batchMovedOn: ({ batchId, state, by, at }, locale) =>
      `Antrag ${batchId}: ${batchStateName(state, locale)}${by ? ` (${by}${at ? `, ${moment(at, locale)}` : ''})` : ''}. Ihr Klick hat nichts geändert.`,
    ownRequest: () => 'Sie haben diesen Gast selbst beantragt, deshalb muss jemand anderes entscheiden.',
    roleMissing: () =>
      'Sie können das nicht entscheiden: dafür braucht es die Rolle Gasteinladender, Benutzeradministrator oder Globaler Administrator. Es hat sich nichts geändert; der Antrag wartet weiter auf jemanden mit dieser Rolle.',
    roleEligibleOnly: () =>
      'Sie sind für eine Rolle berechtigt, die das entscheiden darf, aber sie ist nicht aktiv. Aktivieren Sie sie in Entra unter „Privileged Identity Management“, „Meine Rollen“, warten Sie eine Minute und klicken Sie noch einmal.',
    roleScopedOnly: () =>
      'Ihre Administratorrolle gilt nur für eine Verwaltungseinheit. Zum Einladen von Gästen braucht es sie für die ganze Organisation, deshalb muss jemand anderes entscheiden.',
    roleUnreadable: () =>
      'Ich kann gerade nicht aus Entra lesen, wer welche Rolle hat, deshalb kann niemand entscheiden. Es hat sich nichts geändert; versuchen Sie es in einer Minute noch einmal.',
    approvalLapsed: ({ by }) =>
      `${by} hat genehmigt und darf das inzwischen nicht mehr. Jemand, der es darf, muss neu entscheiden.`,
    adminOnly: () => 'Das können nur Benutzeradministratoren und Globale Administratoren ändern.',
    notYours: ({ requestId }) =>
      `Antrag ${requestId} ist nicht von Ihnen; das kann nur die Person, die ihn gestellt hat.`,
    nudgedAlready: ({ requestId }) =>
      `An ${requestId} wurde vor weniger als einem Tag erinnert. Morgen können Sie wieder erinnern.`,
    severalRequests: ({ email, requestIds }) =>
      `Zu ${email} gibt es mehrere Anträge: ${requestIds.join(', ')}. Nennen Sie den richtigen mit seiner Nummer; /status zeigt, worum es bei jedem geht.`,
    oneAtATime: () => 'Bitte eins nach dem anderen: nennen Sie einen Gast oder einen Antrag. Es wurde nichts getan.',
    noRequestFor: ({ email }) =>
      `Ich kenne keinen Antrag zu ${email}, mit dem Sie das tun könnten. /status zeigt Ihre offenen Anträge; bei Gästen, die nicht über mich kamen, hilft ein Administrator.`,
    endNotLater: ({ until, now }, locale) =>
      `Der Zugriff gilt schon bis ${longDate(now, locale)}. Nennen Sie einen späteren Tag; der ${longDate(until, locale)} ist nicht später.`,
    wrongState: ({ requestId, state }, locale) =>
      `Das geht nicht mehr: der Stand von Antrag ${requestId} ist: ${stateName(state, locale)}.`,

    signInOfAnother: () =>
      'Sie haben sich mit einem anderen Konto angemeldet als dem, mit dem Sie in Teams sind, deshalb wurde nichts entschieden. Klicken Sie noch einmal und melden Sie sich mit Ihrem eigenen Konto an.',
    signInClosed: () =>
      'Sie haben die Anmeldung geschlossen, es hat sich nichts geändert. Klicken Sie noch einmal, wenn Sie weitermachen möchten.',
    signInIncomplete: ({ why }) =>
      why === 'consent'
        ? 'Es hat sich nichts geändert: Noch hat niemand zugestimmt, dass Guestlist in Ihrem Namen Gäste einladen darf (User.Invite.All, delegiert). Melden Sie sich an und stimmen Sie zu, oder bitten Sie einen Administrator, in Entra zuzustimmen.'
        : 'Es hat sich nichts geändert: Der bedingte Zugriff Ihrer Organisation verlangt, dass Sie sich noch einmal ausweisen. Melden Sie sich an, dann mache ich weiter.',
    signInUnavailable: () =>
      'Der Anmeldedienst von Microsoft antwortet nicht, deshalb geht die Einladung nicht in Ihrem Namen. Es hat sich nichts geändert; klicken Sie in einer Minute noch einmal.',
    inviterRefused: ({ by, said }) =>
      `Entra lässt ${by} keine Gäste mehr einladen: Die Rolle wurde seit der Genehmigung wahrscheinlich entzogen oder ist abgelaufen. Niemand wurde eingeladen. Wer die Rolle jetzt hat, kann auf „Noch einmal versuchen“ klicken und lädt dann ein. Entra sagte: ${said}`,

    permissionMissing: ({ permission }) =>
      `Guestlist fehlt die Microsoft-Graph-Berechtigung ${permission}. Ein Administrator muss sie der App in Entra geben und ihr zustimmen; versuchen Sie es dann noch einmal.`,
    invitationRefused: ({ why, said }) =>
      `Die Einladung wurde verweigert: ${INVITATION_REFUSED_DE[why]} Entra sagte: ${said}`,
    groupRefused: ({ why, said }) =>
      `Der Gast konnte der Gruppe nicht hinzugefügt werden: ${
        {
          kind: 'Gruppen dieser Art kann eine App nicht ändern.',
          rights: 'Guestlist darf diese Gruppe nicht ändern.',
          gone: 'Die Gruppe gibt es nicht mehr.',
          other: 'Entra hat es verweigert.',
        }[why]
      } Der Besitzer kann den Gast von Hand hinzufügen. Entra sagte: ${said}`,
    sponsorRefused: ({ said }) =>
      `Der Sponsor konnte nicht eingetragen werden. Ein Administrator kann ihn in Entra beim Gast eintragen. Entra sagte: ${said}`,
    attributesRefused: ({ said }) =>
      `Entra hat diese Angaben nicht angenommen. Ein Benutzeradministrator kann sie in Entra beim Gast eintragen. Entra sagte: ${said}`,
    guestGone: () => 'Den Gast gibt es im Verzeichnis nicht mehr: jemand hat das Konto gelöscht.',
    notRestorable: ({ said }) =>
      `Entra kann diesen Gast nicht wiederherstellen: gelöschte Benutzer werden 30 Tage aufbewahrt, und die Adresse darf inzwischen niemand anderem gehören. Beantragen Sie den Gast neu mit /invite. Entra sagte: ${said}`,
    notReplicatedYet: () => 'Entra hat den neuen Gast noch nicht überallhin kopiert. Ich versuche es weiter.',
    throttled: () => 'Microsoft Graph bittet uns, langsamer zu machen. Ich versuche es weiter.',
    directoryUnavailable: () =>
      'Microsoft Graph antwortet gerade nicht richtig. Es geht nichts verloren; versuchen Sie es in einer Minute noch einmal.',
    outcomeUnknown: () =>
      'Entra hat nicht gesagt, ob der Gast angelegt wurde. Ich sehe nach und lade von mir aus kein zweites Mal ein, damit niemand zwei Einladungen bekommt.',
    perhapsSent: () =>
      'Entra hat nicht gesagt, ob die neue Einladung hinausging, deshalb sende ich sie nicht von selbst noch einmal. Fragen Sie den Gast; ist nichts angekommen, schreiben Sie noch einmal /resend.',
    approverInvites: ({ requestId }) =>
      `Eine Einladung, auch eine neue oder ihr Link, entsteht hier im Namen von jemandem, der genehmigen darf und sich angemeldet hat. Bitten Sie darum, dass so jemand schreibt: /resend ${requestId}. Es wurde nichts gesendet.`,
    signInNeeded: () =>
      'Jemand, der genehmigen darf, muss sich anmelden, damit die Einladung in seinem Namen geschieht: mit „Anmelden und senden“ auf der Genehmigungskarte.',
    directoryRefused: ({ said }) => `Entra hat es verweigert. Entra sagte: ${said}`,
    gaveUp: ({ because }) =>
      `${
        {
          notReplicatedYet: 'Entra hat den neuen Gast seit einer halben Stunde nicht überallhin kopiert',
          throttled: 'Microsoft Graph bittet uns seit einer halben Stunde, langsamer zu machen',
          directoryUnavailable: 'Microsoft Graph antwortet seit einer halben Stunde nicht richtig',
          chatUnavailable: 'Teams nimmt seit einer halben Stunde keine Nachrichten an',
        }[because]
      }, deshalb versuche ich es nicht weiter. Es geht nichts verloren: wer genehmigen darf, kann „Noch einmal versuchen“ anklicken.`,

    notReachable: () => 'Ich konnte die Nachricht dort nicht zustellen.',
    chatUnavailable: () => 'Teams nimmt gerade keine Nachrichten an. Ich versuche es weiter.',
    fileRefused: ({ why, limitKilobytes }) => FILE_REFUSED_DE[why](limitKilobytes),
    featureMissing: () => 'Das kann ich noch nicht.',
  },
};
