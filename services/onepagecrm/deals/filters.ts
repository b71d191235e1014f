/** Which deals a trigger is about. */
import type { Query } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import type { newDeal } from '../../../records/deal/forms.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';

/** What only OnePageCRM can filter by. */
export interface FilterInput {
  contact_id?: string;
  company_id?: string;
  tag?: string;
  filter_id?: string;
}

const ONE = 'Use only one of Contact, Company, Tag and Saved Filter.';

/** The fields beside Contact and Company. */
export const narrowerForm: PlainInputField[] = [
  { key: 'tag', label: 'Tag', dynamic: 'tag_list.id.name', helpText: `A tag of the contact. ${ONE}` },
  {
    key: 'filter_id',
    label: 'Saved Filter',
    dynamic: 'saved_filter_list.id.name',
    helpText: `Saved filters are created in OnePageCRM. ${ONE}`,
  },
];

export const filterForm: PlainInputField[] = [
  { key: 'contact_id', label: 'Contact', dynamic: 'contact_list.id.name', helpText: ONE },
  { key: 'company_id', label: 'Company', dynamic: 'company_list.id.name', helpText: ONE },
  ...narrowerForm,
];

/** The API accepts only one of the filters that say whose deals are meant. */
export const whoseOf = ({ contact_id, company_id, tag, filter_id }: FilterInput): Query => {
  const all = { contact_id, company_id, tag, filter_id };
  if (Object.values(all).filter(Boolean).length > 1)
    throw invalidInput('Fill in only one of Contact, Company, Tag and Saved Filter');
  return {
    contact_id: contact_id || undefined,
    company_id: company_id || undefined,
    tag: tag || undefined,
    filter_id: filter_id || undefined,
  };
};

/** The form's filters, as the API expects them. */
export const dealFilters = (
  input: FilterInput & Pick<InputOf<typeof newDeal>, 'pipeline_id' | 'owner_id'>,
): Query => ({
  pipeline_id: input.pipeline_id || undefined,
  owner_id: input.owner_id || undefined,
  ...whoseOf(input),
});
