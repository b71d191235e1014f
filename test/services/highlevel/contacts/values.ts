import type { Stored } from '../../../support/state.js';

/** Every field that both writes of a contact take, as a form gives them; `owner` is a user of the sub-account. */
export const filledIn = ({ id: owner_id }: Stored) => ({
  first_name: 'Ada',
  last_name: 'Lane',
  email: 'ada.lane@example.com',
  phone: '+1 555 010 7777',
  website: 'https://lane.example.com',
  street: '1 Quay Street',
  city: 'Galway',
  state: 'Connacht',
  postal_code: 'H91 XY12',
  country: 'ie',
  owner_id,
  source: 'fair',
  dateOfBirth: '1990-09-25',
  timezone: 'Europe/Dublin',
  dnd: true,
  tags: ['VIP', 'Spring'],
});

/** The same as HighLevel gets it. */
export const asSent = ({ id: assignedTo }: Stored) => ({
  firstName: 'Ada',
  lastName: 'Lane',
  email: 'ada.lane@example.com',
  phone: '+1 555 010 7777',
  website: 'https://lane.example.com',
  address1: '1 Quay Street',
  city: 'Galway',
  state: 'Connacht',
  postalCode: 'H91 XY12',
  country: 'IE',
  assignedTo,
  source: 'fair',
  dateOfBirth: '1990-09-25',
  timezone: 'Europe/Dublin',
  dnd: true,
  tags: ['VIP', 'Spring'],
});
