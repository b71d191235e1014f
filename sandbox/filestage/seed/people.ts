import type { World } from '../../kernel/world.js';
import type { Store } from '../store.js';

/** Acme Studio's team, by role, and (without one) the people at its clients. */
const PEOPLE = {
  ada: { email: 'ada@acme.example', fullName: 'Ada Lane', displayName: 'Ada', role: 'Admin' },
  bo: { email: 'bo@acme.example', fullName: 'Bo Reyes', displayName: 'Bo', role: 'Member' },
  cleo: { email: 'cleo@acme.example', fullName: 'Cleo Park', displayName: 'Cleo', role: 'Member' },
  zoe: { email: 'zoe.mueller@example.com', fullName: 'Zoë Müller', displayName: 'Zoë', role: null },
  renee: { email: 'renee.dubois@example.com', fullName: 'Renée Dubois', displayName: 'Renée', role: null },
  soren: { email: 'soren.holm@example.org', fullName: 'Søren Holm', displayName: 'Søren', role: null },
  na: { email: 'li.na@example.org', fullName: '李娜', displayName: '李娜', role: null },
  marta: { email: 'marta.nowak@example.org', fullName: 'Marta Nowak', displayName: 'Marta', role: null },
} as const;

const ROLES = ['Owner', 'Admin', 'Member'];

export type Person = keyof typeof PEOPLE;

/** Lays the team; Ada owns the API key. Gives the id of each person. */
export const layPeople = (store: Store, world: World): ((person: Person) => string) => {
  for (const name of ROLES) store.roles.add({ id: world.id('hex32'), name });
  const ids = new Map<string, string>();
  for (const [person, { role, ...user }] of Object.entries(PEOPLE)) {
    const id = world.id('hex32');
    ids.set(person, id);
    store.users.add({ id, ...user, roleId: store.roles.find(({ name }) => name === role)?.id ?? null });
  }
  store.keyOwnerId = ids.get('ada') ?? '';
  return (person) => ids.get(person) ?? '';
};
