import { z } from 'zod';
import type { Cloud } from '../../domain/clouds.ts';
import type { Account } from '../../domain/directory-facts.ts';
import type { UserId } from '../../domain/ids.ts';
import { asUserId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Instant } from '../../domain/time.ts';
import { epochMs, SECOND } from '../../domain/time.ts';
import type { InvitationOrder, Invited } from '../../ports/directory.ts';
import type { TokenSource } from '../identity/token.ts';
import type { GraphClient, Request } from './client.ts';
import type { Newcomers } from './newcomers.ts';
import { readAs } from './reading.ts';
import { findByAddress, newcomer, readGuest, readPerson } from './users.ts';

interface Tools {
  readonly client: GraphClient;
  readonly newcomers: Newcomers;
  readonly cloud: Cloud;
  readonly landing: (order: InvitationOrder) => Promise<string>;
  readonly tokenOf: (userId: UserId) => TokenSource;
}

/** `User.Read.All`, `User.Invite.All`. Looks, and posts only for somebody who is not there, or by explicit wish. */
export async function invite(
  tools: Tools,
  order: InvitationOrder,
  aboutToPost: () => Promise<void>,
): Promise<Result<Invited>> {
  const there = order.absent === true ? lookedUp(tools, order.email) : await holderOf(tools, order.email);
  if (!there.ok) return there;
  if (there.value?.kind === 'internal') {
    return fail({ code: 'invitationRefused', why: 'internalUser', said: 'An internal account holds this address.' });
  }
  if (there.value && order.purpose === 'create') return ok(asFound(there.value));
  if (there.value === undefined && order.purpose !== 'create') return fail({ code: 'guestGone' });
  const posted = await postWithSponsor(tools, order, there.value, once(aboutToPost));
  if (posted.ok || posted.problem.code !== 'invitationRefused' || order.purpose !== 'create') return posted;
  // Refused because a guest is there whom the first look, at another replica, did not show?
  const after = await findByAddress(tools, order.email);
  return after.ok && after.value?.kind === 'guest' ? ok(asFound(after.value)) : posted;
}

/** Refused because the sponsor is not there any more? Nothing was made then, and the other one takes his place. */
async function postWithSponsor(
  tools: Tools,
  order: InvitationOrder,
  there: Account | undefined,
  aboutToPost: () => Promise<void>,
): Promise<Result<Invited>> {
  const posted = await post(tools, order, there, aboutToPost);
  const { sponsorElse } = order;
  if (posted.ok || sponsorElse === undefined) return posted;
  if (posted.problem.code !== 'invitationRefused' || posted.problem.why !== 'other') return posted;
  const sponsor = await readPerson(tools, order.sponsorId);
  if (!sponsor.ok || sponsor.value !== undefined) return posted;
  return post(tools, { ...order, sponsorId: sponsorElse }, there, aboutToPost);
}

function once(announce: () => Promise<void>): () => Promise<void> {
  let announced: Promise<void> | undefined;
  return () => (announced ??= announce());
}

/** Who was invited a moment ago is known by id even where neither searches nor reads show him yet. */
async function holderOf(tools: Tools, email: string): Promise<Result<Account | undefined>> {
  const userId = tools.newcomers.withAddress(email);
  if (userId === undefined) return findByAddress(tools, email);
  const guest = await readGuest(tools, userId);
  if (guest.ok || guest.problem.code !== 'notReplicatedYet') return guest;
  return ok(newcomer(userId));
}

/** Looked for by the caller; only what this process did meanwhile can be newer. */
function lookedUp({ newcomers }: Tools, email: string): Result<Account | undefined> {
  const userId = newcomers.withAddress(email);
  return ok(userId === undefined ? undefined : newcomer(userId));
}

const answerShape = z.object({
  inviteRedeemUrl: z.string().optional(),
  invitedUser: z.object({ id: z.string().transform(asUserId) }),
});

/** `User.Invite.All`. https://learn.microsoft.com/graph/api/invitation-post */
async function post(
  tools: Tools,
  order: InvitationOrder,
  there: Account | undefined,
  aboutToSend: () => Promise<void>,
): Promise<Result<Invited>> {
  const token = order.inTheNameOf === undefined ? undefined : tools.tokenOf(order.inTheNameOf);
  // Seen before anything is noted as sent.
  if (token !== undefined && !(await token()).ok) return fail({ code: 'signInNeeded' });
  const landing = await tools.landing(order);
  const resets = order.purpose === 'reset' && there !== undefined;
  const body = {
    ...invitationBody(tools.cloud, order, landing),
    ...(resets ? { resetRedemption: true, invitedUser: { id: there.userId } } : {}),
  };
  const answer = await tools.client.call('invite', {
    method: 'POST',
    path: '/v1.0/invitations',
    body,
    aboutToSend,
    background: order.absent === true,
    ...(token === undefined ? {} : { token }),
  });
  const read = readAs(answerShape, answer);
  if (!read.ok) {
    // It was accepted, but whom it made cannot be read.
    return answer.ok ? fail({ code: 'outcomeUnknown', said: 'the answer could not be read' }) : read;
  }
  const userId = read.value.invitedUser.id;
  if (there === undefined) tools.newcomers.remember(userId, order.email);
  return ok({
    userId,
    ...(read.value.inviteRedeemUrl === undefined ? {} : { redeemUrl: read.value.inviteRedeemUrl }),
    foundThere: there !== undefined,
    sponsorSet: there === undefined && tools.cloud.features.invitedUserSponsors,
    accepted: there?.redemption === 'accepted',
  });
}

/**
 * What POST /invitations carries. The message is dropped from the mail when an app invites; of the one copy nothing such
 * is documented. https://learn.microsoft.com/graph/api/resources/inviteduser-messageinfo
 */
export function invitationBody(cloud: Cloud, order: InvitationOrder, redirectUrl: string): Record<string, unknown> {
  const info = {
    ...(order.message === undefined ? {} : { customizedMessageBody: order.message }),
    ...(order.language === undefined ? {} : { messageLanguage: order.language }),
    ...(order.cc === undefined ? {} : { ccRecipients: [{ emailAddress: { address: order.cc } }] }),
  };
  return {
    invitedUserEmailAddress: order.email,
    inviteRedirectUrl: redirectUrl,
    // False when absent, so it is never left out.
    sendInvitationMessage: order.sendMail,
    ...(order.displayName === undefined ? {} : { invitedUserDisplayName: order.displayName }),
    ...(Object.keys(info).length === 0 ? {} : { invitedUserMessageInfo: info }),
    ...(cloud.features.invitedUserSponsors
      ? { 'invitedUserSponsors@odata.bind': [`${cloud.graph.root}/v1.0/users/${order.sponsorId}`] }
      : {}),
  };
}

/** Graph writes creation times in whole seconds, and its clock is not ours. */
const CLOCK_SLACK_MS = 5 * SECOND;

/** `User.Read.All`. Whether an invitation without answer has happened; nothing found proves nothing. */
export async function findInvited(
  tools: Tools,
  email: string,
  notBefore: Instant,
): Promise<Result<Invited | undefined>> {
  const found = await findByAddress(tools, email);
  if (!found.ok) return found;
  const account = found.value;
  if (account === undefined || account.kind !== 'guest') return ok(undefined);
  const isNew = account.createdAt !== undefined && epochMs(account.createdAt) >= epochMs(notBefore) - CLOCK_SLACK_MS;
  if (isNew) tools.newcomers.remember(account.userId, email);
  return ok({ ...asFound(account), foundThere: !isNew, sponsorSet: isNew && tools.cloud.features.invitedUserSponsors });
}

/** `User.ReadWrite.All`. https://learn.microsoft.com/graph/api/user-post-sponsors */
export async function setSponsor(
  tools: Tools,
  guestId: UserId,
  sponsorId: UserId,
  sponsorElse: UserId | undefined,
): Promise<Result<void>> {
  const set = unlessThere(await tools.client.call('addSponsor', sponsorRequest(tools, guestId, sponsorId)));
  if (sponsorElse === undefined || !(await hasLeft(tools, sponsorId, [set]))) return set;
  return setSponsor(tools, guestId, sponsorElse, undefined);
}

/** Refused as unknown: that can be the sponsor or the guest, whom a replica may not know yet. */
export async function hasLeft(
  tools: Pick<Tools, 'client' | 'newcomers'>,
  sponsorId: UserId,
  answers: readonly Result<unknown>[],
): Promise<boolean> {
  const mayHave = answers.some(
    (answer) => !answer.ok && (answer.problem.code === 'sponsorRefused' || answer.problem.code === 'notReplicatedYet'),
  );
  if (!mayHave) return false;
  const sponsor = await readPerson(tools, sponsorId);
  return sponsor.ok && sponsor.value === undefined;
}

export const sponsorRequest = (
  { newcomers, cloud }: Pick<Tools, 'newcomers' | 'cloud'>,
  guestId: UserId,
  sponsorId: UserId,
): Request => ({
  method: 'POST',
  path: `/v1.0/users/${encodeURIComponent(guestId)}/sponsors/$ref`,
  body: { '@odata.id': `${cloud.graph.root}/v1.0/users/${sponsorId}` },
  young: newcomers.isYoung(guestId),
});

/** Being one already is success. */
export function unlessThere(added: Result<unknown>): Result<void> {
  if (added.ok) return ok(undefined);
  const alreadySet = added.problem.code === 'sponsorRefused' && /already exist/i.test(added.problem.said);
  return alreadySet ? ok(undefined) : added;
}

const asFound = (account: Account): Invited => ({
  userId: account.userId,
  foundThere: true,
  sponsorSet: false,
  accepted: account.redemption === 'accepted',
});
