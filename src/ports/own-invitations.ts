/** The addresses that this program has invited, whatever asked for it: their guests did not come another way. */
export interface OwnInvitations {
  /** Durable when it resolves. */
  note(email: string): Promise<void>;
  has(email: string): Promise<boolean>;
}
