import type { Catalogue } from '../../words/catalogue.ts';

export const WELCOME_WORDS: Catalogue<{ readonly hello: string }> = {
  en: {
    hello:
      'Hello, I am Guestlist. I bring guests into our organisation: you ask, a Guest Inviter decides, I do the rest and tell you when the guest is in. Try: /invite jane@fabrikam.example --to "Project X" --reason "audit". /help shows everything.',
  },
  de: {
    hello:
      'Hallo, ich bin Guestlist. Ich hole Gäste in unsere Organisation: Sie stellen einen Antrag, ein Gasteinladender entscheidet, ich erledige den Rest und sage Ihnen, wann der Gast da ist. Versuchen Sie: /invite jane@fabrikam.example --to "Project X" --reason "Prüfung". /help zeigt alles.',
  },
};
