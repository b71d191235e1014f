import type { Client } from '../../../platform/client.js';
import { type Clearable, clearChoices, clearField } from '../../../records/clear_fields.js';
import type { PlainInputField } from '../../../records/field.js';
import { DEAL_FIELDS, inputFieldsOf } from '../custom_fields.js';
import { itemsField } from './items.js';
import type { DealBody } from './wire.js';

/** Labels of statuses, by the record's own words. */
export const STATUSES = { open: 'Open', won: 'Won', lost: 'Lost' };

/** What only OnePageCRM stores about a deal. */
export const own: PlainInputField[] = [
  {
    key: 'close_date',
    label: 'Close Date',
    type: 'datetime',
    helpText: 'For a deal that is won or lost. Leave blank for today.',
  },
  { key: 'date', label: 'Deal Date', type: 'datetime', helpText: 'When the deal came up.' },
  { key: 'text', label: 'Text', type: 'text' },
  {
    key: 'months',
    label: 'Months',
    type: 'integer',
    helpText: 'How many times Amount and Cost are paid.',
  },
  { key: 'cost', label: 'Cost', type: 'number', helpText: 'Per month.' },
  {
    key: 'commission_type',
    label: 'Commission Type',
    choices: { none: 'None', percentage: 'Percentage', absolute: 'Absolute' },
  },
  {
    key: 'commission_base',
    label: 'Commission Base',
    choices: { amount: 'Amount', margin: 'Margin' },
    helpText: 'What the percentage is calculated on.',
  },
  { key: 'commission', label: 'Commission', type: 'number' },
  { key: 'commission_percentage', label: 'Commission Percentage', type: 'number' },
  {
    key: 'sales_pipeline_id',
    label: 'Sales Pipeline',
    dynamic: 'pipeline_list.id.name',
    helpText: 'Where a deal in a delivery pipeline was sold.',
  },
];

/** The account's own fields of a deal. */
const customFields = (client: Client): Promise<PlainInputField[]> => inputFieldsOf(client, DEAL_FIELDS);

export const createForm = async (client: Client): Promise<PlainInputField[]> => {
  const custom = await customFields(client);
  return [
    {
      key: 'status',
      label: 'Status',
      choices: STATUSES,
      helpText: 'Leave blank for Open. Only an open deal has a Stage and an Expected Close Date.',
    },
    ...own,
    itemsField(false),
    ...custom,
  ];
};

export const CLEARABLE: Clearable<DealBody> = {
  text: { label: 'Text', body: { text: '' } },
  deal_items: { label: 'All Items', body: { has_deal_items: false, deal_items: [] } },
};

export const updateForm = async (client: Client): Promise<PlainInputField[]> => {
  const custom = await customFields(client);
  return [
    {
      key: 'status',
      label: 'Status',
      choices: STATUSES,
      helpText:
        'Won or Lost closes the deal; Open reopens it. Only an open deal has a Stage and an Expected Close Date.',
    },
    ...own,
    itemsField(true),
    ...custom,
    clearField(clearChoices(CLEARABLE, custom)),
  ];
};
