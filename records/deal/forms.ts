/** The forms of the operations on deals, side by side. */

import { form } from '../field.js';
import {
  allResults,
  contactId,
  forGood,
  limit,
  nameMatch,
  origin,
  requiredContactId,
  skipSynced,
  timeRange,
  whose,
} from '../shared_fields.js';
import { dealFields, dealFilter, dealId, dealStage, dealStates } from './fields.js';

export const dealClosed = form(dealFilter);

export const dealStageChanged = form([
  ...dealFilter,
  { ...dealStage, helpText: 'The new stage. Leave blank for any stage.' },
]);

export const newDeal = form([...dealFilter, skipSynced('{Deals}')]);

export const createDeal = form([
  requiredContactId,
  { key: 'name', label: 'Name', required: true },
  ...dealFields,
  origin,
]);

export const deleteDeal = form([forGood('This deletes the {deal} for good.'), dealId]);

export const updateDeal = form([dealId, { key: 'name', label: 'Name' }, ...dealFields]);

export const findDeal = form([
  { key: 'name', label: 'Name' },
  nameMatch,
  { ...contactId, helpText: 'Narrows the search. On its own, it finds all {deals} of the {contact}.' },
  {
    key: 'deal_id',
    label: '{Deal}',
    dynamic: 'deal_list.id.name',
    helpText: 'Takes priority over the other fields.',
  },
]);

export const listDeals = form([
  allResults,
  {
    key: 'state',
    label: 'State',
    choices: dealStates,
    default: 'open',
  },
  ...whose,
  ...dealFilter,
  ...timeRange,
  limit,
]);
