/** Which contacts a trigger is about. */
import type { Client, Query } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { flag } from '../../../platform/values.js';
import type { contactUpdated } from '../../../records/contact/forms.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import { userId } from '../connection.js';

/** What only OnePageCRM can filter by. */
export interface FilterInput {
  team?: boolean | string;
  status_id?: string;
  lead_source_id?: string;
  owner_id?: string;
  starred?: boolean | string;
  pending_deal?: boolean | string;
  has_actions?: boolean | string;
  tag?: string;
  filter_id?: string;
}

type FilteredInput = FilterInput & Pick<InputOf<typeof contactUpdated>, 'filter_by'>;

const NARROWER: Readonly<Record<string, PlainInputField>> = {
  tag: { key: 'tag', label: 'Tag', dynamic: 'tag_list.id.name' },
  filter_id: {
    key: 'filter_id',
    label: 'Saved Filter',
    dynamic: 'saved_filter_list.id.name',
    helpText: 'Saved filters are created in OnePageCRM.',
  },
};

/** Shown above the filters of New Contact. */
export const LATE_NOTE: PlainInputField = {
  key: 'filter_note',
  type: 'copy',
  helpText:
    'With any of these filters, an older contact that starts to match also triggers, once, at its next change.',
};

export const filterForm = ({ filter_by }: Partial<FilteredInput>): PlainInputField[] => {
  const narrower = NARROWER[filter_by ?? ''];
  return [
    ...(narrower ? [narrower] : []),
    {
      key: 'team',
      label: 'Whole Team',
      type: 'boolean',
      default: 'true',
      helpText: 'Choose No for the connected user’s contacts only.',
    },
    { key: 'owner_id', label: 'Owner', dynamic: 'user_list.id.name', search: 'find_user.id' },
    { key: 'status_id', label: 'Status', dynamic: 'status_list.id.name' },
    { key: 'lead_source_id', label: 'Lead Source', dynamic: 'lead_source_list.id.name' },
    {
      key: 'starred',
      label: 'Starred Only',
      type: 'boolean',
      default: 'false',
      helpText: 'Stars are personal: these are the connected user’s.',
    },
    { key: 'pending_deal', label: 'With an Open Deal Only', type: 'boolean', default: 'false' },
    {
      key: 'has_actions',
      label: 'With Open Actions Only',
      type: 'boolean',
      default: 'false',
      helpText: 'Yes also leaves out contacts that the connected user does not own.',
    },
  ];
};

const ownerOf = (client: Client, { team, owner_id }: FilteredInput): string | undefined => {
  if (flag(team, true)) return owner_id || undefined;
  const me = userId(client.auth);
  if (owner_id && owner_id !== me) throw invalidInput('Choose Yes for Whole Team, or leave Owner blank');
  return me;
};

/** A tag or a saved filter: the API accepts only one at a time. A choice that `filter_by` does not name is a leftover. */
const narrowerOf = ({ filter_by, tag, filter_id }: FilteredInput): Query => {
  if (filter_by === 'tag') return { tag: tag || undefined };
  if (filter_by === 'filter_id') return { filter_id: filter_id || undefined };
  if (tag && filter_id) throw invalidInput('Choose Tag or Saved Filter for Filter By, not both');
  return { tag: tag || undefined, filter_id: filter_id || undefined };
};

/** The form's filters, as the API expects them; empty if there are none. */
export const filterQuery = (client: Client, input: FilteredInput): Query => ({
  ...narrowerOf(input),
  owner_id: ownerOf(client, input),
  status_id: input.status_id || undefined,
  lead_source_id: input.lead_source_id || undefined,
  starred: flag(input.starred, false) || undefined,
  pending_deal: flag(input.pending_deal, false) || undefined,
  has_actions: flag(input.has_actions, false) || undefined,
});
