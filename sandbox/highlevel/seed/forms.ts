import type { Store } from '../store.js';
import { uuidOf } from '../uuid.js';
import { daysAgo } from './ages.js';

/** Index of the form, index of the contact, days since submission. */
const SUBMISSIONS: Array<[number, number, number]> = [
  [0, 3, 21],
  [1, 6, 12],
  [0, 9, 4],
];

/** Two forms on the studio's website, with contacts' submissions. */
export const seedForms = (store: Store): void => {
  const forms = ['Ask for a quote', 'Newsletter'].map((name) =>
    store.forms.add({ id: store.world.id('mixed20'), name }),
  );
  const contacts = store.contacts.all();
  const brief = store.customFields.find(({ fieldKey }) => fieldKey === 'contact.brief');
  for (const [place, who, age] of SUBMISSIONS) {
    const [form] = forms.slice(place);
    const [contact] = contacts.slice(who);
    if (!form || !contact) continue;
    const name = `${contact.firstName ?? ''} ${contact.lastName ?? ''}`.trim();
    const email = contact.email ?? '';
    store.submissions.add({
      id: uuidOf(`submission ${form.id} ${contact.id}`),
      contactId: contact.id,
      createdAt: daysAgo(store.world, age),
      formId: form.id,
      name,
      email,
      others: {
        full_name: name,
        email,
        ...(brief && { [brief.id]: 'Something for the shop window.' }),
        eventData: {
          source: 'Direct traffic',
          medium: 'form',
          page: { url: 'https://acme.example/contact' },
        },
        fieldsOriSequance: ['full_name', 'email'],
      },
    });
  }
};
