import type { Card, CardData } from '../../../src/domain/decision.ts';

/** A card of this test's own template. */
export const approvalCard = (title: string, data: CardData = {}): Card => ({
  template: 'test-approval',
  summary: title,
  data: { title, status: 'pending', facts: [], approve: 'Approve', submit: 'Send', id: 'GL-7K3F', link: '', ...data },
});
