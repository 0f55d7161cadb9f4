import type { Decision } from '../../domain/decision.ts';
import { say } from '../../domain/decision.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Meaning } from '../../domain/meaning.ts';
import type { Locale } from '../../domain/people.ts';
import type { Command, Feature, Parsed } from '../../ports/feature.ts';
import { feature, notMine, understood } from '../../ports/feature.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { HELP_WORDS } from './messages.ts';

interface HelpArgs {
  readonly locale: Locale;
  readonly about: string | undefined;
}

/** Shows what can be said; built from the list of features, so that it cannot promise what is not there. */
export const help = (commands: () => readonly Command[]): Feature =>
  feature<HelpArgs, readonly Command[]>({
    name: 'help',
    commands: [{ verb: 'help', intents: ['help'], usage: '/help', whoMay: 'everybody' }],
    parse: parseHelp,
    gather: () => Promise.resolve(commands()),
    decide: decideHelp,
  });

function parseHelp(incoming: Incoming, meaning: Meaning | undefined): Parsed<HelpArgs> {
  if (incoming.kind !== 'said' || (meaning?.intent !== 'help' && meaning?.intent !== 'smalltalk')) return notMine;
  const about = meaning.slots.words[0]?.toLowerCase().replace(/^\//, '');
  return understood({ locale: incoming.locale, about });
}

function decideHelp({ locale, about }: HelpArgs, commands: readonly Command[]): Decision {
  const words = inLanguage(HELP_WORDS, locale);
  const named = commands.filter((command) => command.verb.split(' ')[0] === about);
  const shown = named.length > 0 ? named : commands;
  const lines = shown.map((command) => `${command.usage}${words.who[command.whoMay]}`);
  return say([named.length > 0 ? words.usage : words.intro, ...lines].join('\n'));
}
