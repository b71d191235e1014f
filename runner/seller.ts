import { callProduct, type Json, list, object, text } from '../sandbox/products.js';
import type { Sandbox } from '../sandbox/server.js';

/** What the demo checks about the deal in the products themselves at the end. */
export interface Sale {
  deals: number;
  status: string;
  /** Open actions that hand the work over. */
  actions: number;
  flowdashTasks: number;
  /** Notes that are linked to the deal. */
  notes: number;
}

/** Ada, the salesperson: she calls people and closes deals in OnePageCRM. */
export class Seller {
  constructor(readonly sandbox: Sandbox) {}

  /** A successful call; returns the id of the contact who was called. */
  async callsSofia(): Promise<string> {
    const found = await this.#crm('GET', '/contacts?team=true&search=Sofia%20Rossi');
    const [{ contact } = {}] = list(found.contacts);
    const contact_id = text(object(contact).id);
    await this.#crm('POST', '/calls', {
      contact_id,
      call_result: 'interested',
      text: 'Wants labels for the spring wines.',
    });
    return contact_id;
  }

  async winsDeal(contactId: string): Promise<void> {
    for (const { id } of await this.#deals(contactId))
      await this.#crm('PUT', `/deals/${id}?partial=true`, { status: 'won' });
  }

  async looksAround(contactId: string): Promise<Sale> {
    const deals = await this.#deals(contactId);
    const [deal = {}] = deals;
    const { actions } = await this.#crm('GET', `/actions?done=false&contact_id=${contactId}&per_page=100`);
    const { notes } = await this.#crm('GET', `/notes?contact_id=${contactId}`);
    const workflows = list(await callProduct(this.sandbox, 'flowdash', 'GET', '/workflows'));
    const onboarding = workflows.find(({ name }) => name === 'Client Onboarding');
    const tasks = list(
      await callProduct(this.sandbox, 'flowdash', 'GET', `/workflows/${onboarding?.id}/tasks`),
    );
    return {
      deals: deals.length,
      status: text(deal.status),
      actions: list(actions).filter(({ action }) => text(object(action).text).startsWith('Hand over')).length,
      flowdashTasks: tasks.filter((task) => text(task['CRM ID']).startsWith(`${contactId}:`)).length,
      notes: list(notes).filter(({ note }) => object(note).linked_deal_id === deal.id).length,
    };
  }

  async #deals(contactId: string): Promise<Json[]> {
    const { deals } = await this.#crm('GET', `/deals?contact_id=${contactId}`);
    return list(deals).map(({ deal }) => object(deal));
  }

  async #crm(method: string, path: string, body?: object): Promise<Json> {
    const answer = object(await callProduct(this.sandbox, 'onepagecrm', method, path, body));
    return object(answer.data);
  }
}
