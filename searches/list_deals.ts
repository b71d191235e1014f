import { find } from '../operation/declare.js';
import { digestOf } from '../records/deal/digest.js';
import * as forms from '../records/deal/forms.js';
import { deal } from '../records/deal/record.js';

export const listDeals = find({
  key: 'list_deals',
  noun: '{Deal}',
  label: 'Find Many {Deals}',
  description: 'Finds {deals} across {contacts}, newest first, with a digest.',
  capability: (service) => service.deals?.listed,
  form: forms.listDeals,
  gives: deal,
  digest: digestOf,
  sample: {
    result_count: 1,
    digest: 'Spring campaign · 4800 · Proposal · Mia Brook · Brook & Sons · 2026-04-30',
  },
});
