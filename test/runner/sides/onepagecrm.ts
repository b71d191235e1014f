import type { Sandbox } from '../../../sandbox/server.js';
import { pick } from '../../support/state.js';
import { emailOf, type Kind, product, type Side } from './side.js';

const { call, all, idOf } = product('onepagecrm');
const sofia = (sandbox: Sandbox) => pick(sandbox, 'onepagecrm', 'contacts', { first_name: 'Sofia' }).id;
const ofSofia = (sandbox: Sandbox) => ({ contact_id: sofia(sandbox) });

export const onepagecrm: Record<Kind, Side> = {
  contacts: {
    scope: () => ({}),
    add: (sandbox, name) => {
      const emails = [{ type: 'work', value: emailOf(name) }];
      return call(sandbox, 'POST', '/contacts', { first_name: 'New', last_name: name, emails });
    },
    edit: (sandbox, name, first_name) => {
      const id = idOf(sandbox, 'contacts', 'last_name', name);
      return call(sandbox, 'PUT', `/contacts/${id}?partial=true`, { first_name });
    },
    values: async (sandbox) =>
      all(sandbox, 'contacts').map(({ last_name, first_name }) => [last_name, first_name]),
  },
  tasks: {
    scope: ofSofia,
    add: (sandbox, text) => call(sandbox, 'POST', '/actions', { ...ofSofia(sandbox), text, status: 'asap' }),
    edit: (sandbox, title) =>
      call(sandbox, 'PUT', `/actions/${idOf(sandbox, 'actions', 'text', title)}/mark_as_done`, {}),
    values: async (sandbox) => all(sandbox, 'actions').map(({ text, done_at }) => [text, done_at !== null]),
  },
  notes: {
    scope: ofSofia,
    add: (sandbox, text) => call(sandbox, 'POST', '/notes', { ...ofSofia(sandbox), text }),
    values: async (sandbox) => all(sandbox, 'notes').map(({ text }) => [text, true]),
  },
  deals: {
    scope: ofSofia,
    add: (sandbox, name) =>
      call(sandbox, 'POST', '/deals', { ...ofSofia(sandbox), name, status: 'pending', amount: 1_200 }),
    edit: (sandbox, name, status) =>
      call(sandbox, 'PUT', `/deals/${idOf(sandbox, 'deals', 'name', name)}?partial=true`, { status }),
    values: async (sandbox) =>
      all(sandbox, 'deals').map(({ name, status, amount }) => [
        name,
        `${status === 'pending' ? 'open' : status} ${amount}`,
      ]),
  },
};
