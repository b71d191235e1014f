import { expect } from '@jest/globals';
import { useOnePageCrm } from './onepagecrm.js';

/** What the tests of contact updates have in common; contacts go by their last name. */
export const useUpdates = () => {
  const vendor = useOnePageCrm();
  const { account, record, requests, sent, contactId, forget } = vendor;

  const update = (lastName: string, input: Record<string, unknown>) =>
    record('creates.update_contact', { contact_id: contactId(lastName), ...input });

  const stored = (lastName: string) => account().contact(contactId(lastName));

  return {
    ...vendor,
    update,
    stored,
    /** Runs it twice: what the first run sent; the second must send nothing. */
    sentOnce: async (lastName: string, input: Record<string, unknown>): Promise<unknown> => {
      const again = { contact_id: contactId(lastName), ...input };
      expect(await update(lastName, input)).toMatchObject({ changed: true });
      const [body, ...others] = sent();
      expect(others).toEqual([]);
      forget();
      expect(await record('creates.update_contact', again)).toMatchObject({ changed: false });
      expect(sent()).toEqual([]);
      return body;
    },
    /** Runs it once; it must read, and send nothing. */
    sentNothing: async (lastName: string, input: Record<string, unknown>): Promise<void> => {
      const before = structuredClone(stored(lastName));
      expect(await update(lastName, input)).toMatchObject({ id: before.id, changed: false });
      expect(requests()).toEqual(['GET /contacts/ID']);
      expect(stored(lastName)).toEqual(before);
    },
  };
};
