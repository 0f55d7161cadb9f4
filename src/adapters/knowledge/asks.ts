/** Entry id → ways to ask for it, one a line; a line may start with its language (`de: …`). */
export type Asks = Readonly<Record<string, string>>;
