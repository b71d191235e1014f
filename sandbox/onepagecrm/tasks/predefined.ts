import type { Account } from '../account.js';
import { ok } from '../envelope.js';
import { notFound } from '../errors.js';
import { paged } from '../paging.js';
import type { Router } from '../router.js';

/** Templates for actions, and items for deals. */
export const predefinedRoutes = (router: Router, account: Account): void => {
  const { world, catalog, settings } = account;
  router.get('/predefined_actions', () => {
    const all = catalog.predefinedActions.all();
    return ok(world, { predefined_actions: all.map((predefined_action) => ({ predefined_action })) });
  });
  router.get('/predefined_actions/:predefined_action_id', ({ param }) => {
    const predefined_action = catalog.predefinedActions.get(param('predefined_action_id'));
    if (!predefined_action) throw notFound();
    return ok(world, { predefined_action });
  });

  // Paging and the search by name are in the file's prose, not among its parameters.
  router.get('/predefined_items', ({ query }) => {
    const name = (query.name ?? '').toLowerCase();
    const all = catalog.predefinedItems.filter((item) => item.name.toLowerCase().includes(name));
    const { rows, fields } = paged(all, query, settings);
    return ok(world, { predefined_items: rows.map((predefined_item) => ({ predefined_item })), ...fields });
  });
  router.get('/predefined_items/:predefined_item_id', ({ param }) => {
    const predefined_item = catalog.predefinedItems.get(param('predefined_item_id'));
    if (!predefined_item) throw notFound();
    return ok(world, { predefined_item });
  });
};
