import type { GuestRequest } from '../../domain/guest-request.ts';
import type { Audit } from '../../ports/audit.ts';
import type { Batches } from '../../ports/batches.ts';
import type { Conversations } from '../../ports/conversations.ts';
import type { Directory } from '../../ports/directory.ts';
import type { ListNotices } from '../../ports/list-notices.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { Requests } from '../../ports/requests.ts';
import type { SettingsStore } from '../../ports/settings.ts';
import type { Pass } from './steps.ts';
import { around, withMethods } from './steps.ts';

/** Ports whose every step can be the last one. */
export function mortal<T extends MortalStores>(stores: T, pass: Pass): T {
  return {
    ...stores,
    requests: mortalRequests(stores.requests, pass),
    batches: withMethods(stores.batches, {
      create: (batch, chunks) => around(pass, 'commit.batchAsked', () => stores.batches.create(batch, chunks)),
      update: (id, modify) => around(pass, 'commit.batch', () => stores.batches.update(id, modify)),
      updateLines: (id, chunk, modify) =>
        around(pass, 'commit.lines', () => stores.batches.updateLines(id, chunk, modify)),
    }),
    listNotices: withMethods(stores.listNotices, {
      create: (notice) => around(pass, 'commit.listNoticeMade', () => stores.listNotices.create(notice)),
      update: (id, modify) => around(pass, 'commit.listNotice', () => stores.listNotices.update(id, modify)),
    }),
    settings: withMethods(stores.settings, {
      update: (change) => around(pass, 'commit.settings', () => stores.settings.update(change)),
    }),
    conversations: withMethods(stores.conversations, {
      remember: (known) => around(pass, 'commit.place', () => stores.conversations.remember(known)),
    }),
    audit: withMethods(stores.audit, {
      append: (event) => around(pass, 'commit.audit', () => stores.audit.append(event)),
    }),
  };
}

interface MortalStores {
  readonly requests: Requests;
  readonly batches: Batches;
  readonly listNotices: ListNotices;
  readonly settings: SettingsStore;
  readonly conversations: Conversations;
  readonly audit: Audit;
}

/** `before`: what will be written is known and nothing of it is on the disk. `after`: it is, and nobody has been told. */
function mortalRequests(requests: Requests, pass: Pass): Requests {
  return withMethods(requests, {
    create: (request) => around(pass, 'commit.asked', () => requests.create(request)),
    update: async (id, modify) => {
      let step: string | undefined;
      const answer = await requests.update(id, (current) => {
        const next = modify(current);
        step = next.ok && next.value !== current ? `commit.${nameOf(current, next.value)}` : undefined;
        if (step !== undefined) pass(`${step}.before`);
        return next;
      });
      if (step !== undefined) pass(`${step}.after`);
      return answer;
    },
  });
}

/** What a swap was about: a move by its event, a step of work as `addToGroup.done`, else the card or the audit log. */
function nameOf(before: GuestRequest, after: GuestRequest): string {
  const moved = after.history[before.history.length];
  if (moved !== undefined) return moved.what;
  const worked = after.owed.find((owed, index) => owed.status !== before.owed[index]?.status);
  if (worked !== undefined) return `${worked.work.do}.${worked.status}`;
  if (after.audited !== before.audited) return 'audited';
  return after.views === before.views ? 'putOff' : 'view';
}

export function mortalDirectory(directory: Directory, pass: Pass): Directory {
  return withMethods(directory, {
    invite: (order, aboutToPost) => around(pass, 'graph.invite', () => directory.invite(order, aboutToPost)),
    findInvited: (email, notBefore) => around(pass, 'graph.findInvited', () => directory.findInvited(email, notBefore)),
    setSponsor: (...about) => around(pass, 'graph.setSponsor', () => directory.setSponsor(...about)),
    setAttributes: (guest) => around(pass, 'graph.setAttributes', () => directory.setAttributes(guest)),
    addToGroup: (group, user) => around(pass, 'graph.addToGroup', () => directory.addToGroup(group, user)),
    removeFromGroup: (group, user) =>
      around(pass, 'graph.removeFromGroup', () => directory.removeFromGroup(group, user)),
    setSignIn: (guest, allowed) => around(pass, 'graph.setSignIn', () => directory.setSignIn(guest, allowed)),
    deleteGuest: (guest) => around(pass, 'graph.deleteGuest', () => directory.deleteGuest(guest)),
    restoreGuest: (guest) => around(pass, 'graph.restoreGuest', () => directory.restoreGuest(guest)),
    setAllAttributes: (guests) => around(pass, 'graph.setAllAttributes', () => directory.setAllAttributes(guests)),
    setSponsors: (...about) => around(pass, 'graph.setSponsors', () => directory.setSponsors(...about)),
    addAllToGroup: (group, users) => around(pass, 'graph.addAllToGroup', () => directory.addAllToGroup(group, users)),
    confirmAllUsable: (guests) => around(pass, 'graph.confirmAllUsable', () => directory.confirmAllUsable(guests)),
    confirmUsable: (...about) => around(pass, 'graph.confirmUsable', () => directory.confirmUsable(...about)),
  });
}

export function mortalMessenger(messenger: Messenger, pass: Pass): Messenger {
  return withMethods(messenger, {
    postCard: (place, card) => around(pass, 'chat.post', () => messenger.postCard(place, card)),
    updateCard: (place, id, card) => around(pass, 'chat.update', () => messenger.updateCard(place, id, card)),
    postWords: (place, text) => around(pass, 'chat.words', () => messenger.postWords(place, text)),
  });
}
