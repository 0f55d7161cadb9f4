declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** `GL-7K3F`: what people read out to one another, so no letters that look like digits. */
export type RequestId = Brand<'RequestId'>;
/** `GL-B7K3F2`: a request for many guests. Longer than a single request's, so that nobody has to say which is meant. */
export type BatchId = Brand<'BatchId'>;
/** `GL-B7K3F2-review-2026-03-10`: what is told of a list's guests, by what it is and the day it fell due. */
export type ListNoticeId = Brand<'ListNoticeId'>;
/** `Q-7K3F2M`: a question that went to the experts. */
export type QuestionId = Brand<'QuestionId'>;
/** Entra object id of a user: the only identity that counts. An e-mail address is never one. */
export type UserId = Brand<'UserId'>;
/** Unguessable; whose draft it is, is checked all the same. */
export type DraftId = Brand<'DraftId'>;
export type GroupId = Brand<'GroupId'>;
export type TenantId = Brand<'TenantId'>;
export type ConversationId = Brand<'ConversationId'>;
/** Id of a posted message or card in its conversation. */
export type ActivityId = Brand<'ActivityId'>;

/** Crockford's base 32: no I, L, O, U. https://www.crockford.com/base32.html */
export const REQUEST_ID_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PREFIX = /^[#\s]*(?:GL)?[\s_\-–—]*/i;
const CODE = /^[0-9A-HJKMNP-TV-Z]{4,8}$/;

/** Reads a request id however it is typed (`#gl 7k3f`, `7K3F`, `GL7K3F`); undefined when it is none. */
export function readRequestId(typed: string): RequestId | undefined {
  const code = typed.trim().replace(PREFIX, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  return CODE.test(code) ? (`GL-${code}` as RequestId) : undefined;
}

const BATCH = /^GL-B\d[0-9A-HJKMNP-TV-Z]{4}$/;

/** Reads a batch's id however it is typed, as `readRequestId` does; undefined when it is none. */
export function readBatchId(typed: string): BatchId | undefined {
  const id = readRequestId(typed) as string | undefined;
  return id !== undefined && BATCH.test(id) ? (id as BatchId) : undefined;
}

const LIST_NOTICE = /^GL-B\d[0-9A-HJKMNP-TV-Z]{4}-[a-zA-Z]{6,11}-\d{4}-\d\d-\d\d$/;

/** Reads the id that a card carries back; undefined when it is none. */
export const readListNoticeId = (given: string): ListNoticeId | undefined =>
  LIST_NOTICE.test(given) ? (given as ListNoticeId) : undefined;

const QUESTION = /^Q-[0-9A-HJKMNP-TV-Z]{6}$/;

/** Reads the id that a card carries back; undefined when it is none. */
export const readQuestionId = (given: string): QuestionId | undefined =>
  QUESTION.test(given) ? (given as QuestionId) : undefined;

const OBJECT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the object id of one user, as a people picker gives it; undefined when it is none. */
export const readUserId = (given: string): UserId | undefined => (OBJECT_ID.test(given) ? asUserId(given) : undefined);

export const asUserId = (value: string): UserId => value.toLowerCase() as UserId;
export const asDraftId = (value: string): DraftId => value as DraftId;
export const asGroupId = (value: string): GroupId => value.toLowerCase() as GroupId;
export const asTenantId = (value: string): TenantId => value.toLowerCase() as TenantId;
export const asConversationId = (value: string): ConversationId => value as ConversationId;
export const asActivityId = (value: string): ActivityId => value as ActivityId;
