/** How a rule is changed in writing: the same in every language, and for help and for the card. */
export const USAGES = {
  approvals: '/settings approvals here',
  experts: '/settings experts here',
  quietHours: '/settings quiet-hours 18:00-08:00 Mon-Fri',
  digest: '/settings digest hourly',
  groups: '/settings groups allow "Project X"',
  domains: '/settings domains block fabrikam.example',
  stay: '/settings stay 180',
  attributes: '/settings attributes fabrikam.example company="Fabrikam Ltd" location=DE',
  expiry: '/settings expiry 14d',
  undo: '/settings undo 60s',
  ownMessage: '/settings own-message always',
  chasing: '/settings chasing 3 10',
  removal: '/settings removal 30d',
  reviews: '/settings reviews 90d',
  sideDoors: '/settings sidedoors off',
  check: '/settings check',
} as const;
