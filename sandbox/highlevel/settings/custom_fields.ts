import { anything, type Check, list, shaped, text } from '../body_check.js';
import { LOCATION_ID } from '../demo.js';
import { unprocessable } from '../errors.js';
import { isRecord } from '../reading.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';
import type { CustomField, FieldModel } from '../types.js';

const ENTRY = shaped({ optional: { id: text, key: text, field_value: anything } });

/** The `customFields` of a write: the file requires `id`, the v3 file `id` or `key`. Either is accepted here. */
export const customFieldEntries: Check = list((value, name) => {
  const found = ENTRY(value, name);
  const named = isRecord(value) && (value.id !== undefined || value.key !== undefined);
  return named || found.length > 0 ? found : [`${name}.id should not be empty`];
});

export const fieldsOf = (store: Store, model: FieldModel): CustomField[] =>
  store.customFields.filter((field) => field.model === model);

const row = ({ picklistOptions, parentId, ...field }: CustomField) => ({
  ...field,
  placeholder: '',
  ...(picklistOptions.length > 0 && { picklistOptions }),
  ...(parentId && { parentId }),
  locationId: LOCATION_ID,
  standard: false,
});

export const customFieldRoutes = (router: Router, store: Store): void => {
  router.on(
    {
      method: 'GET',
      path: '/locations/:locationId/customFields',
      scope: 'locations/customFields.readonly',
      location: 'params.locationId',
    },
    ({ query: { model = 'contact' } }) => {
      if (model !== 'contact' && model !== 'opportunity' && model !== 'all') {
        throw unprocessable(['model must be one of the following values: contact, opportunity, all']);
      }
      const fields = model === 'all' ? store.customFields.all() : fieldsOf(store, model);
      return { customFields: fields.map(row) };
    },
  );
};
