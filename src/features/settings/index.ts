import { feature } from '../../ports/feature.ts';
import { decideSettings } from './decide.ts';
import { gatherSettings } from './gather.ts';
import { parseSettings } from './parse.ts';
import { USAGES } from './usages.ts';

/** What admins set in chat: where approvals go, who answers questions, which groups may be asked for; and whether the bot may do all it has to. */
export const settings = feature({
  name: 'settings',
  commands: [
    { verb: 'settings', intents: ['settings'], usage: '/settings', whoMay: 'everybody' },
    { verb: 'settings approvals', intents: ['settings'], usage: USAGES.approvals, whoMay: 'admins' },
    { verb: 'settings experts', intents: ['settings'], usage: USAGES.experts, whoMay: 'admins' },
    {
      verb: 'settings domains',
      intents: ['settings'],
      usage: USAGES.domains,
      whoMay: 'admins',
    },
    {
      verb: 'settings attributes',
      intents: ['settings'],
      usage: USAGES.attributes,
      whoMay: 'admins',
    },
    { verb: 'settings stay', intents: ['settings'], usage: USAGES.stay, whoMay: 'admins' },
    { verb: 'settings expiry', intents: ['settings'], usage: USAGES.expiry, whoMay: 'admins' },
    { verb: 'settings undo', intents: ['settings'], usage: USAGES.undo, whoMay: 'admins' },
    { verb: 'settings own-message', intents: ['settings'], usage: USAGES.ownMessage, whoMay: 'admins' },
    { verb: 'settings chasing', intents: ['settings'], usage: USAGES.chasing, whoMay: 'admins' },
    { verb: 'settings removal', intents: ['settings'], usage: USAGES.removal, whoMay: 'admins' },
    { verb: 'settings reviews', intents: ['settings'], usage: USAGES.reviews, whoMay: 'admins' },
    { verb: 'settings sidedoors', intents: ['settings'], usage: USAGES.sideDoors, whoMay: 'admins' },
    {
      verb: 'settings quiet-hours',
      intents: ['settings'],
      usage: USAGES.quietHours,
      whoMay: 'admins',
    },
    { verb: 'settings digest', intents: ['settings'], usage: USAGES.digest, whoMay: 'admins' },
    { verb: 'settings groups', intents: ['settings'], usage: USAGES.groups, whoMay: 'admins' },
    { verb: 'settings check', intents: ['settings'], usage: USAGES.check, whoMay: 'admins' },
  ],
  parse: parseSettings,
  gather: gatherSettings,
  decide: decideSettings,
});
