import type { Account } from '../account.js';
import { isTrue } from '../body.js';
import { type Envelope, ok, seconds } from '../envelope.js';
import { listed } from '../list.js';
import type { Query, Router } from '../router.js';

const listRelationshipTypes = (account: Account, query: Query): Envelope => {
  const { search, symmetrical } = query;
  const all = account.catalog.relationshipTypes.filter(
    ({ variants }) =>
      (!search || variants.some(({ name }) => name.toLowerCase().includes(search.toLowerCase()))) &&
      (!symmetrical || isTrue(symmetrical) === (variants.length === 1)),
  );
  const { rows, fields } = listed(all, query, { moments: {}, usual: () => 0 }, account.settings);
  const relationship_types = rows.map(({ id, variants, created_at, modified_at }) => ({
    relationship_type: {
      id,
      symmetrical: variants.length === 1,
      relationship_variants: variants,
      created_at: seconds(created_at),
      modified_at: seconds(modified_at),
    },
  }));
  return ok(account.world, { relationship_types, ...fields });
};

export const relationshipTypeRoutes = (router: Router, account: Account): void => {
  router.get('/relationship_types', ({ query }) => listRelationshipTypes(account, query));
};
