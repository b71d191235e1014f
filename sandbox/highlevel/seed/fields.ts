import { dataFile, list, object, optional, type ReadBy, text } from '../../kernel/data_file.js';
import type { Store } from '../store.js';
import type { FieldModel } from '../types.js';
import { daysAgo } from './ages.js';

/** Fields are set in a folder, which the list shows as a row too. */
const folder = object({
  folder: text,
  fields: list(object({ name: text, key: text, type: text, options: optional(list(text)) })),
});

const customFields = dataFile(
  import.meta.url,
  'custom_fields.yaml',
  object({ contact: folder, opportunity: folder }),
);

const add = (store: Store, model: FieldModel, { folder: name, fields }: ReadBy<typeof folder>): void => {
  const dateAdded = daysAgo(store.world, 340);
  const common = { model, dateAdded, picklistOptions: [] };
  const { id: parentId } = store.customFields.add({
    ...common,
    id: store.world.id('mixed20'),
    name,
    fieldKey: '',
    dataType: '',
    documentType: 'folder',
    parentId: null,
    position: 0,
  });
  for (const [index, { name, key, type, options = [] }] of fields.entries()) {
    store.customFields.add({
      ...common,
      id: store.world.id('mixed20'),
      name,
      fieldKey: `${model}.${key}`,
      dataType: type,
      picklistOptions: options,
      documentType: 'field',
      parentId,
      position: (index + 1) * 50,
    });
  }
};

/** Custom fields of both models. */
export const seedFields = (store: Store): void => {
  const { contact, opportunity } = customFields();
  add(store, 'contact', contact);
  add(store, 'opportunity', opportunity);
};
