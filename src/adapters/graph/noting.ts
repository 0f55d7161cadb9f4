import type { Directory } from '../../ports/directory.ts';
import type { OwnInvitations } from '../../ports/own-invitations.ts';

/** Notes each address before its invitation is posted, so that its guest is known as ours from the first moment on. */
export const noting = (directory: Directory, own: Pick<OwnInvitations, 'note'>): Directory => ({
  ...directory,
  invite: (order, aboutToPost) =>
    directory.invite(order, async () => {
      await own.note(order.email);
      await aboutToPost();
    }),
});
