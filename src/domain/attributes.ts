/** What Entra knows of a guest beside his address and name. https://learn.microsoft.com/graph/api/resources/user */
export interface GuestAttributes {
  readonly company?: string;
  readonly department?: string;
  /** Usage location, ISO 3166-1 alpha-2: without it nobody can be given a licence. */
  readonly location?: string;
}

export const ATTRIBUTES = ['company', 'department', 'location'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** The longest `companyName` and `department` that Entra takes, in characters. */
export const LONGEST_ATTRIBUTE = 64;

/** What admins set for all guests of a domain. */
export interface DomainAttributes extends GuestAttributes {
  readonly domain: string;
}

/** Only the attributes of something that carries more. */
export function attributesOf(carrier: GuestAttributes): GuestAttributes {
  const { company, department, location } = carrier;
  return {
    ...(company === undefined ? {} : { company }),
    ...(department === undefined ? {} : { department }),
    ...(location === undefined ? {} : { location }),
  };
}

export const hasAttributes = (carrier: GuestAttributes): boolean =>
  ATTRIBUTES.some((name) => carrier[name] !== undefined);

/** What an admin set for the guest's domain counts; what he left open is the requester's to say. */
export function attributesFor(
  email: string,
  said: GuestAttributes,
  rules: readonly DomainAttributes[] = [],
): GuestAttributes {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const rule = rules.find((one) => one.domain === domain);
  return { ...attributesOf(said), ...attributesOf(rule ?? {}) };
}

/** Undefined: nothing is set for the domain any more. What is not named stays as it was. */
export function changeDomainAttributes(
  rules: readonly DomainAttributes[] = [],
  domain: string,
  set: GuestAttributes | undefined,
): readonly DomainAttributes[] {
  const others = rules.filter((rule) => rule.domain !== domain);
  if (set === undefined) return others;
  return [...others, { ...rules.find((rule) => rule.domain === domain), ...attributesOf(set), domain }];
}
