/** Which of several instances works on something now. Each has its own `Leases`, under its own name. */
export interface Leases {
  /** Takes the lease, or lengthens it where it is ours; false while another instance holds it. It ends by itself. */
  take(name: string): Promise<boolean>;
  /** Gives it back before its time; nothing happens where it is not ours any more. */
  release(name: string): Promise<void>;
}
