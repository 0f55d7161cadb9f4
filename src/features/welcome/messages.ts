import type { Catalogue } from '../../words/catalogue.ts';

export const WELCOME_WORDS: Catalogue<{ readonly hello: string }> = {
  en: {
    hello:
      'Hello, I am Guestlist. I bring guests into our organisation: you ask, a Guest Inviter decides, I do the rest and tell you when the guest is in. Try: /invite jane@fabrikam.example --to "Project X" --reason "audit". /help shows everything.',
  },
};
