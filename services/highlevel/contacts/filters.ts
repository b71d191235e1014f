/** Which contacts a trigger is about. */
import { invalidInput } from '../../../platform/failure.js';
import { withoutMark } from '../../../platform/origin.js';
import { sameText } from '../../../platform/values.js';
import type { PlainInputField } from '../../../records/field.js';
import { QUERY_LENGTH, type Wanted } from '../contact_page.js';
import type { ContactRecord } from '../contact_wire.js';

/** What the triggers' forms add. */
export interface FilterInput {
  tag?: string;
  owner_id?: string;
  source?: string;
}

export const filterFields: PlainInputField[] = [
  { key: 'tag', label: 'Tag', dynamic: 'tag_list.id.name', helpText: 'Leave blank for any tag.' },
  { key: 'owner_id', label: 'Owner', dynamic: 'user_list.id.name', helpText: 'Leave blank for any owner.' },
  {
    key: 'source',
    label: 'Source',
    helpText: 'The exact source, in any letter case. Leave blank for any source.',
  },
];

type Filters = NonNullable<Wanted['filters']>;

/** HighLevel stores tags in lower case. A source may end with a mark. */
export const filtersOf = ({ tag, owner_id, source }: FilterInput): Filters => {
  const filters: Filters = [];
  if (tag?.trim()) filters.push({ field: 'tags', operator: 'eq', value: tag.trim().toLowerCase() });
  if (owner_id) filters.push({ field: 'assignedTo', operator: 'eq', value: owner_id });
  if (source?.trim()) filters.push({ field: 'source', operator: 'contains', value: source.trim() });
  const long = filters.find(({ value }) => value.length > QUERY_LENGTH);
  if (long) {
    const label = long.field === 'tags' ? 'Tag' : 'Source';
    throw invalidInput(
      `${label} has ${long.value.length} characters; HighLevel can filter by at most ${QUERY_LENGTH}`,
    );
  }
  return filters;
};

/** Whether a contact matches the filters: the search may also match parts of values. */
export const matches =
  ({ tag, owner_id, source }: FilterInput) =>
  (contact: ContactRecord): boolean =>
    (!tag?.trim() || contact.tags.some((each) => sameText(each, tag))) &&
    (!owner_id || contact.assignedTo === owner_id) &&
    (!source?.trim() || sameText(withoutMark(contact.source), source));
