import { dataFile, list, number, object, optional, text } from '../../kernel/data_file.js';
import type { Account } from '../account.js';
import { agedStamps, userId } from './age.js';

/** Without an id, it is one that the account created. */
const words = list(object({ id: optional(text), text }));

const catalog = dataFile(
  import.meta.url,
  'catalog.yaml',
  object({
    statuses: list(object({ status: text, text, description: text, color: text })),
    lead_sources: words,
    call_results: words,
    predefined_actions: list(object({ text, days: number })),
    predefined_items: list(object({ name: text, description: text, cost: number, price: number })),
    /** One name makes the type symmetrical. */
    relationship_types: list(list(text)),
    filters: list(object({ name: text, conditions: list(list(text)) })),
  }),
);

const seedLists = ({ catalog: into, world }: Account): void => {
  const lists = catalog();
  const id = () => world.id('hex24');
  for (const status of lists.statuses) into.statuses.add({ id: id(), ...status });
  for (const source of lists.lead_sources) into.leadSources.add({ id: source.id ?? id(), text: source.text });
  for (const result of lists.call_results) into.callResults.add({ id: result.id ?? id(), text: result.text });
  lists.predefined_actions.forEach((action, at) => {
    into.predefinedActions.add({ id: id(), ...action, position: at + 1, action_group_id: null });
  });
  lists.predefined_items.forEach((item, at) => {
    into.predefinedItems.add({ id: id(), ...item, position: at + 1, item_group_id: '' });
  });
};

const seedRelationshipTypes = (account: Account): void => {
  catalog().relationship_types.forEach((names, at) => {
    account.catalog.relationshipTypes.add({
      ...agedStamps(account, 300 - at),
      variants: names.map((name) => ({ id: account.world.id('hex24'), name })),
    });
  });
};

const seedFilters = (account: Account): void => {
  for (const { name, conditions } of catalog().filters)
    account.catalog.filters.add({
      id: account.world.id('hex24'),
      name,
      conditions: conditions.map(([field = '', operator = '', value = '']) => [
        field,
        operator,
        field.endsWith('owner_id') ? userId(account, value) : value,
      ]),
    });
};

/** Lists that the account's other records refer to. */
export const seedCatalog = (account: Account): void => {
  seedLists(account);
  seedRelationshipTypes(account);
  seedFilters(account);
};
