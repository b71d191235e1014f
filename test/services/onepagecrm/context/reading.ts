import { expect } from '@jest/globals';
import type { useOnePageCrm } from '../onepagecrm.js';

type OnePageCrm = ReturnType<typeof useOnePageCrm>;

/** Reads the context of the contact with a last name, of which there is just one. */
export const readsContext =
  (rows: OnePageCrm['rows'], contactId: OnePageCrm['contactId']) => async (lastName: string) => {
    const [found, ...others] = await rows('searches.get_contact_context', {
      contact_id: contactId(lastName),
    });
    expect(others).toEqual([]);
    if (!found) throw new Error('There is no context.');
    return found;
  };

export const list = (record: Record<string, unknown>, key: string): unknown[] => {
  const value = record[key];
  if (!Array.isArray(value)) throw new Error(`${key} is no list.`);
  return value;
};
