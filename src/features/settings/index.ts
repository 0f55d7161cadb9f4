import { feature } from '../../ports/feature.ts';
import { decideSettings } from './decide.ts';
import { gatherSettings } from './gather.ts';
import { parseSettings } from './parse.ts';

/** What admins set in chat: where approvals go, who answers questions, which groups may be asked for; and whether the bot may do all it has to. */
export const settings = feature({
  name: 'settings',
  commands: [
    { verb: 'settings', intents: ['settings'], usage: '/settings', whoMay: 'everybody' },
    { verb: 'settings approvals', intents: ['settings'], usage: '/settings approvals here', whoMay: 'admins' },
    { verb: 'settings experts', intents: ['settings'], usage: '/settings experts here', whoMay: 'admins' },
    {
      verb: 'settings domains',
      intents: ['settings'],
      usage: '/settings domains block fabrikam.example',
      whoMay: 'admins',
    },
    {
      verb: 'settings attributes',
      intents: ['settings'],
      usage: '/settings attributes fabrikam.example company="Fabrikam Ltd" location=DE',
      whoMay: 'admins',
    },
    { verb: 'settings stay', intents: ['settings'], usage: '/settings stay 180', whoMay: 'admins' },
    { verb: 'settings expiry', intents: ['settings'], usage: '/settings expiry 14d', whoMay: 'admins' },
    { verb: 'settings chasing', intents: ['settings'], usage: '/settings chasing 3 10', whoMay: 'admins' },
    { verb: 'settings removal', intents: ['settings'], usage: '/settings removal 30d', whoMay: 'admins' },
    { verb: 'settings reviews', intents: ['settings'], usage: '/settings reviews 90d', whoMay: 'admins' },
    { verb: 'settings sidedoors', intents: ['settings'], usage: '/settings sidedoors off', whoMay: 'admins' },
    {
      verb: 'settings quiet-hours',
      intents: ['settings'],
      usage: '/settings quiet-hours 18:00-08:00 Mon-Fri',
      whoMay: 'admins',
    },
    { verb: 'settings digest', intents: ['settings'], usage: '/settings digest hourly', whoMay: 'admins' },
    { verb: 'settings groups', intents: ['settings'], usage: '/settings groups allow "Project X"', whoMay: 'admins' },
    { verb: 'settings check', intents: ['settings'], usage: '/settings check', whoMay: 'admins' },
  ],
  parse: parseSettings,
  gather: gatherSettings,
  decide: decideSettings,
});
