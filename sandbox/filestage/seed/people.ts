import { dataFile, map, object, optional, text } from '../../kernel/data_file.js';
import type { World } from '../../kernel/world.js';
import type { Store } from '../store.js';

const people = dataFile(
  import.meta.url,
  'people.yaml',
  map(object({ email: text, name: text, shown_as: text, role: optional(text) })),
);

const ROLES = ['Owner', 'Admin', 'Member'];

/** Creates the team; Ada owns the API key. Returns a function from a person's key to the person's id. */
export const layPeople = (store: Store, world: World): ((person: string) => string) => {
  for (const name of ROLES) store.roles.add({ id: world.id('hex32'), name });
  const ids = new Map<string, string>();
  for (const [person, { email, name, shown_as, role }] of Object.entries(people())) {
    const id = world.id('hex32');
    ids.set(person, id);
    const roleId = store.roles.find((known) => known.name === role)?.id ?? null;
    store.users.add({ id, email, fullName: name, displayName: shown_as, roleId });
  }
  const idOf = (person: string): string => {
    const id = ids.get(person);
    if (!id) throw new Error(`people.yaml has no ${person}.`);
    return id;
  };
  store.keyOwnerId = idOf('ada');
  return idOf;
};
