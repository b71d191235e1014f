/** A product as one end of a pair: how a Zap's steps name its records, how people work in it, and its contents. */
import type { Vendor } from '../../../sandbox/kernel/emulator.js';
import { callProduct } from '../../../sandbox/products.js';
import type { Sandbox } from '../../../sandbox/server.js';
import { held, type Stored } from '../../support/state.js';

export type Kind = 'contacts' | 'tasks' | 'notes' | 'deals';

export type Form = Record<string, unknown>;

export interface Side {
  /** Where its records are: part of the form of every step that makes or finds them. */
  scope: (sandbox: Sandbox) => Form;
  /** The part of it that the triggers ask for, if not all. */
  watches?: string[];
  /** The form that completes a task there. */
  completes?: (scope: Form) => Form;
  /** Sets up what must exist first. */
  prepare?: (sandbox: Sandbox) => Promise<unknown>;
  add: (sandbox: Sandbox, name: string) => Promise<unknown>;
  /** Somebody changes the record of that name: completes it, closes it, gives it that value. */
  edit?: (sandbox: Sandbox, name: string, value: string) => Promise<unknown>;
  /** Name and value of every record there. */
  values: (sandbox: Sandbox) => Promise<Array<[name: unknown, value: unknown]>>;
}

/** The name as the other end has it. */
export const plain = (name: unknown): string => String(name).replace(/\s*(· )?Made from: \S+$/, '');

export const product = (vendor: Vendor) => ({
  call: (sandbox: Sandbox, method: string, path: string, body?: object): Promise<unknown> =>
    callProduct(sandbox, vendor, method, path, body),
  all: (sandbox: Sandbox, collection: string): Stored[] => held(sandbox, vendor, collection),
  idOf: (sandbox: Sandbox, collection: string, key: string, name: string): string => {
    const found = held(sandbox, vendor, collection).find((record) => plain(record[key]) === name);
    if (!found) throw new Error(`${vendor} has no ${name} among its ${collection}.`);
    return found.id;
  },
});

export const emailOf = (name: string): string => `${name.replace(/\W/g, '.').toLowerCase()}@rounds.example`;
