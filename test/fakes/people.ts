/** Who there is in the local tenant, as in the sandbox. */
export interface FakeUser {
  readonly name: string;
  readonly objectId: string;
  /** The id Teams gives a person towards one bot. */
  readonly teamsId: string;
}

export const TENANT_ID = '11111111-1111-4111-8111-111111111111';

const user = (number: number, name: string): FakeUser => ({
  name,
  objectId: `aaaaaaaa-0000-4000-8000-00000000000${number}`,
  teamsId: `29:user-${number}`,
});

export const PEOPLE = {
  alex: user(1, 'Alex Wilber'),
  megan: user(2, 'Megan Bowen'),
  adele: user(3, 'Adele Vance'),
  isaiah: user(4, 'Isaiah Langer'),
  patti: user(5, 'Patti Fernandez'),
  lynne: user(6, 'Lynne Robbins'),
  grady: user(7, 'Grady Archie'),
  miriam: user(8, 'Miriam Graham'),
} as const;
