import { describe, expect, test } from 'vitest';
import { invitationBody } from '../../../src/adapters/graph/invitations.ts';
import { domainsIn } from '../../../src/adapters/graph/policies.ts';
import { addressFilter } from '../../../src/adapters/graph/users.ts';
import { CLOUDS } from '../../../src/domain/clouds.ts';
import { asUserId } from '../../../src/domain/ids.ts';

describe('the body of an invitation', () => {
  const order = {
    email: 'jane@fabrikam.example',
    sendMail: false,
    sponsorId: asUserId('aaaaaaaa-0000-4000-8000-000000000001'),
    purpose: 'create' as const,
  };
  const least = {
    invitedUserEmailAddress: 'jane@fabrikam.example',
    inviteRedirectUrl: 'https://land.example',
    sendInvitationMessage: false,
  };

  test.each(['gccHigh', 'dod', 'china'] as const)('%s has no sponsors in it', (cloud) => {
    expect(invitationBody(CLOUDS[cloud], order, 'https://land.example')).toEqual(least);
  });

  test('the global cloud takes the sponsor along; message, language and name only where given', () => {
    const sponsors = ['https://graph.microsoft.com/v1.0/users/aaaaaaaa-0000-4000-8000-000000000001'];
    expect(invitationBody(CLOUDS.global, order, 'https://land.example')).toEqual({
      ...least,
      'invitedUserSponsors@odata.bind': sponsors,
    });
    const full = {
      ...order,
      sendMail: true,
      displayName: 'Jane',
      message: 'Welcome',
      language: 'de',
      cc: 'megan@contoso.example',
    };
    expect(invitationBody(CLOUDS.global, full, 'https://land.example')).toEqual({
      ...least,
      sendInvitationMessage: true,
      invitedUserDisplayName: 'Jane',
      invitedUserMessageInfo: {
        customizedMessageBody: 'Welcome',
        messageLanguage: 'de',
        ccRecipients: [{ emailAddress: { address: 'megan@contoso.example' } }],
      },
      'invitedUserSponsors@odata.bind': sponsors,
    });
  });
});

const policy = (lists: object) =>
  JSON.stringify({ B2BManagementPolicy: { InvitationsAllowedAndBlockedDomainsPolicy: lists } });

test.each([
  ['a deny list', policy({ BlockedDomains: ['Blocked.Example'] }), { allowed: [], blocked: ['blocked.example'] }],
  ['an allow list', policy({ AllowedDomains: ['ok.example'] }), { allowed: ['ok.example'], blocked: [] }],
  ['neither', JSON.stringify({ B2BManagementPolicy: {} }), { allowed: [], blocked: [] }],
  ['no JSON', '{', null],
  ['another policy', '{"Something":{}}', null],
  ['no definition', undefined, null],
])('allow and deny lists: %s', (_, definition, expected) => {
  expect(domainsIn(definition)).toEqual(expected);
});

test('an address is looked for wherever it may be kept, its quotes doubled', () => {
  expect(addressFilter("O'Brien@Fabrikam.Example")).toBe(
    "mail eq 'o''brien@fabrikam.example' or otherMails/any(x:x eq 'o''brien@fabrikam.example')" +
      " or proxyAddresses/any(x:x eq 'smtp:o''brien@fabrikam.example')" +
      " or userPrincipalName eq 'o''brien@fabrikam.example'" +
      " or startswith(userPrincipalName,'o''brien_fabrikam.example#EXT#@')",
  );
});
