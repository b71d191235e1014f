import type { Collection } from '../../kernel/collection.js';
import type { Account } from '../account.js';
import type { Field } from '../catalog_types.js';
import { type Envelope, ok } from '../envelope.js';
import { type FieldKey, fieldView } from '../field_values.js';
import { type ListRules, listed, newestModifiedFirst } from '../list.js';
import type { Query, Router } from '../router.js';

const RULES: ListRules<Field> = {
  sorts: { updated_at: (a, b) => newestModifiedFirst(b, a), position: (a, b) => a.position - b.position },
  usual: (a, b) => a.position - b.position,
};

const listFields = (account: Account, fields: Collection<Field>, key: FieldKey, query: Query): Envelope => {
  const page = listed(fields.all(), query, RULES, account.settings);
  return ok(account.world, {
    [`${key}s`]: page.rows.map((field) => ({ [key]: fieldView(field) })),
    ...page.fields,
  });
};

/** The fields that an account added to contacts, companies and deals. */
export const fieldRoutes = (router: Router, account: Account): void => {
  const { customFields, companyFields, dealFields } = account.catalog;
  router.get('/custom_fields', ({ query }) => listFields(account, customFields, 'custom_field', query));
  router.get('/company_fields', ({ query }) => listFields(account, companyFields, 'company_field', query));
  router.get('/deal_fields', ({ query }) => listFields(account, dealFields, 'deal_field', query));
};
