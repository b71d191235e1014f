import { beforeEach } from '@jest/globals';
import { useOnePageCrm } from '../client.js';

/** The emulator, fresh before every test, and actions of one contact. */
export const useActions = () => {
  const crm = useOnePageCrm();
  let contact_id = '';
  beforeEach(async () => {
    contact_id = await crm.contactId('Strand');
  });
  return {
    crm,
    contactId: () => contact_id,
    today: () => crm.sandbox.world.iso().slice(0, 10),
    /** Creates an action; returns its id. */
    add: async (fields: object) => {
      const made = await crm.post('/actions', { contact_id, text: 'Call', ...fields });
      return made.string('data.action.id');
    },
    action: async (id: string) => (await crm.get(`/actions/${id}`)).at('data.action'),
  };
};
