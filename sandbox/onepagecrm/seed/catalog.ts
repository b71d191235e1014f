import type { Account } from '../account.js';
import { agedStamps } from './age.js';

const STATUSES = [
  ['lead', 'Lead', 'Somebody new', 'f96600'],
  ['prospect', 'Prospect', 'Actively selling to these people', 'cc0000'],
  ['customer', 'Customer', 'Has bought from us', '3399ff'],
  ['inactive', 'Inactive', 'Not now', '666666'],
  ['custom1', 'In Production', 'Work is under way', '009900'],
] as const;

/** Slugs for the built-in sources; one made by the account has an id. */
const LEAD_SOURCES = [
  ['advertisement', 'Advertisement'],
  ['email_web', 'Email or Web'],
  ['referral', 'Referral'],
  ['social', 'Social'],
  ['tradeshow', 'Tradeshow'],
  ['word_of_mouth', 'Word of mouth'],
  ['other', 'Other'],
] as const;

const CALL_RESULTS = [
  ['interested', 'Interested'],
  ['not_interested', 'Not interested'],
  ['left_message', 'Left message'],
  ['no_answer', 'No answer'],
  ['other', 'Other'],
] as const;

const PREDEFINED_ACTIONS = [
  ['Email [Firstname] our portfolio', 1],
  ['Call [Firstname] about the brief', 3],
  ['Send [Firstname] the proposal', 7],
] as const;

const PREDEFINED_ITEMS = [
  ['Brand workshop', 'One day with the whole team', 600, 1800],
  ['Logo package', 'Three drafts, two rounds of changes', 900, 2400],
  ['Web page', 'Design and build of one page', 250, 700],
  ['Photo day', '', 400, 950.5],
] as const;

const seedStatuses = ({ catalog, world }: Account): void => {
  for (const [status, text, description, color] of STATUSES)
    catalog.statuses.add({ id: world.id('hex24'), status, text, description, color });
};

const seedLists = (account: Account): void => {
  const { catalog, world } = account;
  for (const [id, text] of LEAD_SOURCES) catalog.leadSources.add({ id, text });
  catalog.leadSources.add({ id: world.id('hex24'), text: 'Podcast' });
  for (const [id, text] of CALL_RESULTS) catalog.callResults.add({ id, text });
  catalog.callResults.add({ id: world.id('hex24'), text: 'Asked for a demo' });
  PREDEFINED_ACTIONS.forEach(([text, days], at) => {
    catalog.predefinedActions.add({
      id: world.id('hex24'),
      text,
      days,
      position: at + 1,
      action_group_id: null,
    });
  });
  PREDEFINED_ITEMS.forEach(([name, description, cost, price], at) => {
    const id = world.id('hex24');
    catalog.predefinedItems.add({ id, name, description, cost, price, position: at + 1, item_group_id: '' });
  });
};

const seedRelationshipTypes = (account: Account): void => {
  const types = [['Partner'], ['Manager', 'Reports to'], ['Referred by', 'Referred']];
  types.forEach((names, at) => {
    account.catalog.relationshipTypes.add({
      ...agedStamps(account, 300 - at),
      variants: names.map((name) => ({ id: account.world.id('hex24'), name })),
    });
  });
};

const seedFilters = ({ catalog, world, callerId }: Account): void => {
  catalog.filters.add({
    id: world.id('hex24'),
    name: "Ada's large deals",
    conditions: [
      ['deal_owner_id', 'is', callerId],
      ['deal_value', 'greater', '3000'],
    ],
  });
  catalog.filters.add({ id: world.id('hex24'), name: 'VIPs', conditions: [['tag', 'is', 'VIP']] });
};

/** Lists that the account's other records refer to. */
export const seedCatalog = (account: Account): void => {
  seedStatuses(account);
  seedLists(account);
  seedRelationshipTypes(account);
  seedFilters(account);
};
