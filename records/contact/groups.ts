/** What a long form about a contact is divided into. */
import { ADDRESS, groups } from '../groups.js';

export const contactGroups = groups(
  {
    key: 'name',
    label: 'Name',
    fields: [
      'contact_id',
      'first_name',
      'last_name',
      'title',
      'job_title',
      'company_name',
      'company_name_note',
      'company_name_notice',
      'split',
    ],
  },
  {
    key: 'details',
    label: 'Contact Details',
    fields: [
      'unique_notice',
      'email',
      'email_type',
      'more_emails',
      'phone',
      'phone_type',
      'more_phones',
      'website',
      'more_urls',
    ],
  },
  ADDRESS,
);
