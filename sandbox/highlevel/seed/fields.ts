import type { Store } from '../store.js';
import type { FieldModel } from '../types.js';
import { daysAgo } from './ages.js';

type Row = [name: string, key: string, dataType: string, options?: string[]];

/** One field of every data type. */
const CONTACT: Row[] = [
  ['Preferred name', 'preferred_name', 'TEXT'],
  ['Brief', 'brief', 'LARGE_TEXT'],
  ['Team size', 'team_size', 'NUMERICAL'],
  ['Satisfaction', 'satisfaction', 'FLOAT'],
  ['Yearly budget', 'yearly_budget', 'MONETORY'],
  ['Second phone', 'second_phone', 'PHONE'],
  ['Contract end', 'contract_end', 'DATE'],
  ['Best time to call', 'best_time_to_call', 'TIME'],
  ['Industry', 'industry', 'SINGLE_OPTIONS', ['Retail', 'Health', 'Food', 'Law', 'Other']],
  ['Services', 'services', 'MULTIPLE_OPTIONS', ['Brand', 'Web', 'Print', 'Video']],
  ['Tone', 'tone', 'RADIO', ['Formal', 'Friendly']],
  ['Consents', 'consents', 'CHECKBOX', ['Newsletter', 'Case study']],
  ['Brand colours', 'brand_colours', 'TEXTBOX_LIST'],
  ['Logo', 'logo', 'FILE_UPLOAD'],
  ['Signed terms', 'signed_terms', 'SIGNATURE'],
];

const OPPORTUNITY: Row[] = [
  ['Kick-off date', 'kickoff_date', 'DATE'],
  ['Hours estimated', 'hours_estimated', 'NUMERICAL'],
  ['Deliverables', 'deliverables', 'MULTIPLE_OPTIONS', ['Logo', 'Website', 'Campaign']],
  ['Notes for sales', 'notes_for_sales', 'LARGE_TEXT'],
];

const add = (store: Store, model: FieldModel, folder: string, rows: Row[]): void => {
  const dateAdded = daysAgo(store.world, 340);
  const common = { model, dateAdded, picklistOptions: [] };
  const { id: parentId } = store.customFields.add({
    ...common,
    id: store.world.id('mixed20'),
    name: folder,
    fieldKey: '',
    dataType: '',
    documentType: 'folder',
    parentId: null,
    position: 0,
  });
  for (const [index, [name, key, dataType, picklistOptions = []]] of rows.entries()) {
    store.customFields.add({
      ...common,
      id: store.world.id('mixed20'),
      name,
      fieldKey: `${model}.${key}`,
      dataType,
      picklistOptions,
      documentType: 'field',
      parentId,
      position: (index + 1) * 50,
    });
  }
};

/** Custom fields of both models, each set in a folder, which the list shows as a row too. */
export const seedFields = (store: Store): void => {
  add(store, 'contact', 'Studio details', CONTACT);
  add(store, 'opportunity', 'Project details', OPPORTUNITY);
};
