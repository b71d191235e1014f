import type { World } from '../kernel/world.js';
import { found, type Store } from './store.js';
import type { User } from './types.js';

/** A person as a collaborator, author, mention or suggestion. */
export const userView = ({ id, email, fullName, displayName }: User) => ({
  id,
  email,
  fullName,
  displayName,
});

export const userViews = (store: Store, ids: string[]) =>
  ids.flatMap((id) => {
    const user = store.users.get(id);
    return user ? [userView(user)] : [];
  });

export const isMember = (user: User): boolean => user.roleId !== null;

export const keyOwner = (store: Store): User => found(store.users, store.keyOwnerId, 'User');

export const userByEmail = (store: Store, email: string): User | undefined =>
  store.users.find((user) => user.email.toLowerCase() === email.toLowerCase());

/** Somebody without an account becomes a person outside the team, known only by email address. */
export const userFor = (store: Store, world: World, email: string): User =>
  userByEmail(store, email) ??
  store.users.add({ id: world.id('hex32'), email, fullName: email, displayName: email, roleId: null });
