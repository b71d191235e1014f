/** Which fields of a contact can be emptied, and what the API expects for each. */
import type { Clearable } from '../../../records/clear_fields.js';
import type { ContactBody } from './wire.js';

/** `null` empties a field, except for the postal code, which may not be null. HighLevel always keeps a country. */
export const CLEARABLE: Clearable<ContactBody> = {
  first_name: { label: 'First Name', body: { firstName: null } },
  last_name: { label: 'Last Name', body: { lastName: null } },
  email: { label: 'Email', body: { email: null } },
  phone: { label: 'Phone', body: { phone: null } },
  website: { label: 'Website', body: { website: null } },
  street: { label: 'Street', body: { address1: null } },
  city: { label: 'City', body: { city: null } },
  state: { label: 'State', body: { state: null } },
  postal_code: { label: 'Postal Code', body: { postalCode: '' } },
  owner_id: { label: 'Owner', body: { assignedTo: null } },
  source: { label: 'Source', body: { source: null } },
  dateOfBirth: { label: 'Date of Birth', body: { dateOfBirth: null } },
  timezone: { label: 'Time Zone', body: { timezone: null } },
  tags: { label: 'All Tags', body: { tags: [] } },
};
