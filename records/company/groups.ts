/** What a long form about a company is divided into. */
import { ADDRESS, groups } from '../groups.js';

export const companyGroups = groups(
  {
    key: 'company',
    label: '{Company}',
    fields: ['company_id', 'name', 'email', 'phone', 'website', 'description', 'company_note'],
  },
  ADDRESS,
);
