import type { Service } from '../../records/service.js';
import { plainApi } from './client.js';
import * as examples from './examples.js';

/** A product that Handoff does not know: it can find contacts, and nothing else. */
export const tinyService = (changes: Partial<Service> = {}): Service => ({
  key: 'acme',
  label: 'Acme',
  words: { contact: 'client' },
  features: ['contacts'],
  connection: {
    ...plainApi(),
    fields: [
      {
        key: 'api_key',
        label: 'Secret Key',
        required: true,
        helpText: 'Copy it from [your profile](https://acme.example).',
      },
    ],
    test: async () => ({ id: '7', name: 'Ada Lane' }),
  },
  contacts: {
    sample: examples.contact,
    find: { find: async () => [{ ...examples.contact, service: 'acme' }] },
  },
  ...changes,
});
