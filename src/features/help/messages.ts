import type { Command } from '../../ports/feature.ts';
import type { Catalogue } from '../../words/catalogue.ts';

interface HelpWords {
  readonly intro: string;
  readonly usage: string;
  readonly who: Readonly<Record<Command['whoMay'], string>>;
}

export const HELP_WORDS: Catalogue<HelpWords> = {
  en: {
    intro:
      'I bring guests into our organisation. You ask, a Guest Inviter decides, I invite and tell you. You can write:',
    usage: 'You can write:',
    who: {
      everybody: '',
      approvers: ' (Guest Inviters and administrators)',
      admins: ' (administrators)',
    },
  },
  de: {
    intro:
      'Ich hole Gäste in unsere Organisation. Sie stellen einen Antrag, ein Gasteinladender entscheidet, ich lade ein und sage Ihnen Bescheid. Sie können schreiben:',
    usage: 'Sie können schreiben:',
    who: {
      everybody: '',
      approvers: ' (Gasteinladende und Administratoren)',
      admins: ' (Administratoren)',
    },
  },
};
