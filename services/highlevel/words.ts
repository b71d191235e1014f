import type { Words } from '../../platform/words.js';
import type { Service } from '../../records/service.js';

/** The words of the product's own pages. */
export const words: Words = {
  company: 'business',
  deal: 'opportunity',
  deals: 'opportunities',
};

/** Which of several fields an operation needs. */
export const hints: NonNullable<Service['hints']> = {
  create_contact: {
    first_name: 'Fill in at least one of First Name, Last Name, Email, Phone and Company Name.',
  },
  create_or_update_contact: {
    email: 'Fill in Email or Phone.',
    phone: 'Fill in Email or Phone.',
  },
  new_note: {
    contact_id:
      'HighLevel lists notes contact by contact, so one Zap watches one contact. For all contacts, send the event NoteCreate of a Marketplace app to an instant trigger.',
  },
  create_deal: { pipeline_id: 'Required when the account has several pipelines.' },
  set_business: { company_id: 'Fill in Business, or choose Yes for Remove From Business.' },
  remove_from_campaign: {
    campaign_id: 'Fill in Campaign, or choose Yes for Remove From All Campaigns.',
  },
};
