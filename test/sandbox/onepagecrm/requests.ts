import type { Client } from './client.js';
import { companies, contacts, relationships } from './people_requests.js';
import { get, type Request } from './request.js';
import { actions, activities, deals } from './work_requests.js';

async function* lookups(crm: Client): AsyncGenerator<Request> {
  yield* [
    '/users',
    `/users/${crm.ada}`,
    '/statuses',
    '/lead_sources',
    '/call_results',
    '/filters?page=1&per_page=100',
    '/pipelines',
    '/relationship_types?symmetrical=true&sort_by=created_at&order=desc',
    '/custom_fields?per_page=100&sort_by=position',
    '/company_fields?per_page=100',
    '/deal_fields?per_page=100',
    '/predefined_actions',
    '/predefined_items?name=logo&page=1&per_page=100',
  ].map(get);
  const action = await crm.get('/predefined_actions');
  yield get(`/predefined_actions/${action.string('data.predefined_actions.0.predefined_action.id')}`);
  const item = await crm.get('/predefined_items');
  yield get(`/predefined_items/${item.string('data.predefined_items.0.predefined_item.id')}`);
}

/** At least one request to every route, in an order in which each finds what it needs. */
export async function* requests(crm: Client): AsyncGenerator<Request> {
  yield* lookups(crm);
  yield* contacts(crm);
  yield* companies(crm);
  yield* actions(crm);
  yield* deals(crm);
  yield* activities(crm);
  yield* relationships(crm);
}
