import type { Material, MaterialOperation } from '../../scripts/definition/materialise.js';

/** A trigger without a fault; tests give it one. */
export const trigger = (changes: Partial<MaterialOperation> = {}): MaterialOperation => ({
  kind: 'triggers',
  key: 'new_item',
  noun: 'Item',
  label: 'New Item',
  description: 'Triggers when an item comes in.',
  hidden: false,
  type: 'polling',
  inputFields: [],
  outputFields: [
    { key: 'event_id', label: 'Event ID', primary: true },
    { key: 'id', label: 'ID' },
  ],
  sample: { event_id: '1', id: '1' },
  lock: undefined,
  hasPerformList: false,
  hasPerformSubscribe: true,
  standing: 1,
  groups: [],
  ...changes,
});

export const create = (changes: Partial<MaterialOperation> = {}): MaterialOperation => ({
  ...trigger(),
  kind: 'creates',
  key: 'create_item',
  label: 'Create Item',
  description: 'Creates an item.',
  type: 'creates',
  outputFields: [{ key: 'id', label: 'ID' }],
  sample: { id: '1' },
  ...changes,
});

export const search = (changes: Partial<MaterialOperation> = {}): MaterialOperation => ({
  ...create(),
  kind: 'searches',
  key: 'find_item',
  label: 'Find Item',
  description: 'Finds an item.',
  type: 'searches',
  inputFields: [{ key: 'name', label: 'Name' }],
  ...changes,
});

export const material = (operations: MaterialOperation[], changes: Partial<Material> = {}): Material => ({
  others: [],
  operations,
  authentication: {
    type: 'custom',
    test: async () => ({}),
    connectionLabel: '{{label}}',
    fields: [{ key: 'api_key', helpText: 'See [this page](https://acme.example).' }],
  },
  searchOrCreates: {},
  ...changes,
});
