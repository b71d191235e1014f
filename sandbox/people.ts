/** What people do in the products, one command each, so that a Zap on the sandbox has something new to run for. */
import _ from 'lodash';
import { callProduct, type Json, list, object, type Products, text } from './products.js';

/** There is no record to do it with. */
export class NothingThere extends Error {}

interface Deed {
  does: string;
  /** Returns a sentence that says what was done. */
  act: (products: Products) => Promise<string>;
}

const NAMES = [
  'Nora Quist',
  'Ivo Hart',
  'Mia Lund',
  'Tomas Reyes',
  'Aoife Byrne',
  'Jun Sato',
  'Lena Brandt',
  'Omar Aziz',
];

/** A person who is not there yet; the number tells two people with the same name apart. */
const someone = () => {
  const number = Date.now() % 100_000;
  const name = NAMES[number % NAMES.length] ?? '';
  const [first = '', last = ''] = name.split(' ');
  return { name, first, last, email: `${first}.${number}@${last}.example`.toLowerCase() };
};

const first = (records: Json[], what: string): Json => {
  const [record] = records;
  if (record) return record;
  throw new NothingThere(`There is no ${what}.`);
};

const crm = async (products: Products, method: string, path: string, body?: object): Promise<Json> =>
  object(object(await callProduct(products, 'onepagecrm', method, path, body)).data);

const newest = async (
  products: Products,
  records: 'contacts' | 'actions' | 'deals',
  query = '',
): Promise<Json[]> => {
  const found = await crm(products, 'GET', `/${records}?per_page=100&sort_by=created_at&order=desc${query}`);
  const key = records.slice(0, -1);
  return list(found[records])
    .map((entry) => object(entry[key]))
    .sort((a, b) => text(b.created_at).localeCompare(text(a.created_at)));
};

export const deeds: Record<string, Deed> = {
  contact: {
    does: 'Bo adds a contact to OnePageCRM',
    act: async (products) => {
      const { name, first: first_name, last: last_name, email } = someone();
      const emails = [{ type: 'work', value: email }];
      const made = await crm(products, 'POST', '/contacts', { first_name, last_name, emails });
      return `Bo added ${name} to OnePageCRM (${object(made.contact).id}).`;
    },
  },
  'highlevel-contact': {
    does: 'Cleo adds a contact to HighLevel',
    act: async (products) => {
      const { name, first: firstName, last: lastName, email } = someone();
      const { location_id: locationId } = products.emulators.highlevel.credentials;
      const body = { locationId, firstName, lastName, email };
      const made = object(await callProduct(products, 'highlevel', 'POST', '/contacts/', body));
      return `Cleo added ${name} to HighLevel (${object(made.contact).id}).`;
    },
  },
  action: {
    does: 'Ada completes the newest open action in OnePageCRM',
    act: async (products) => {
      const open = await newest(products, 'actions', '&done=false');
      const { id, text: title } = first(
        open.filter((action) => action.externally_controlled !== true),
        'open action in OnePageCRM',
      );
      await crm(products, 'PUT', `/actions/${id}/mark_as_done`, {});
      return `Ada completed "${title}" in OnePageCRM (${id}).`;
    },
  },
  call: {
    does: 'Ada calls the newest contact of OnePageCRM, who is interested',
    act: async (products) => {
      const { id, first_name, last_name } = first(
        await newest(products, 'contacts'),
        'contact in OnePageCRM',
      );
      const call = { contact_id: id, call_result: 'interested', text: 'Wants labels for the spring wines.' };
      await crm(products, 'POST', '/calls', call);
      return `Ada called ${first_name ?? ''} ${last_name ?? ''} in OnePageCRM (${id}), who is interested.`;
    },
  },
  deal: {
    does: 'Ada wins the newest open deal in OnePageCRM',
    act: async (products) => {
      const deals = await newest(products, 'deals');
      const { id, name } = first(
        deals.filter(({ status }) => status === 'pending'),
        'open deal in OnePageCRM',
      );
      await crm(products, 'PUT', `/deals/${id}?partial=true`, { status: 'won' });
      return `Ada won "${name}" in OnePageCRM (${id}).`;
    },
  },
  task: {
    does: "Bo finishes the newest task of Flowdash's Client Onboarding",
    act: async (products) => {
      const workflows = list(await callProduct(products, 'flowdash', 'GET', '/workflows'));
      const { id } = first(
        workflows.filter(({ name }) => name === 'Client Onboarding'),
        'workflow Client Onboarding in Flowdash',
      );
      const tasks = list(await callProduct(products, 'flowdash', 'GET', `/workflows/${id}/tasks`));
      const open = tasks.filter((task) => text(task['CRM ID']) !== '' && task.Stage !== 'Done');
      const { 'CRM ID': key } = first(open.reverse(), 'open task with a CRM ID in Client Onboarding');
      await callProduct(products, 'flowdash', 'PUT', `/workflows/${id}/tasks`, {
        'CRM ID': key,
        Stage: 'Done',
      });
      return `Bo moved the Flowdash task of ${key} to Done.`;
    },
  },
  review: {
    does: 'Cleo approves the newest open review in Filestage, of Client Kick-off first',
    act: async (products) => {
      const read = async (path: string) => list(await callProduct(products, 'filestage', 'GET', path));
      const projects = _.sortBy(await read('/projects'), ({ name }) => name !== 'Client Kick-off');
      for (const { id } of projects) {
        for (const file of (await read(`/projects/${id}/files`)).reverse()) {
          const reviews = await read(`/files/${file.id}/reviews`);
          const review = reviews.find(({ status }) => object(status).state !== 'APPROVED');
          if (!review) continue;
          await callProduct(products, 'filestage', 'PUT', `/reviews/${review.id}/status`, {
            state: 'APPROVED',
          });
          return `Cleo approved "${file.name}" in Filestage (${review.id}).`;
        }
      }
      throw new NothingThere('There is no open review in Filestage.');
    },
  },
};
