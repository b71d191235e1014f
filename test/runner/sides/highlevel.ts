import type { Sandbox } from '../../../sandbox/server.js';
import { pick } from '../../support/state.js';
import { emailOf, type Kind, product, type Side } from './side.js';

const { call, all, idOf } = product('highlevel');
const wei = (sandbox: Sandbox) => pick(sandbox, 'highlevel', 'contacts', { firstName: 'Wei' }).id;
const ofWei = (sandbox: Sandbox) => ({ contact_id: wei(sandbox) });
const locationId = ({ emulators }: Sandbox) => emulators.highlevel.credentials.location_id;
const pipelineId = ({ emulators }: Sandbox) => emulators.highlevel.store.pipelines.all()[0]?.id;

export const highlevel: Record<Kind, Side> = {
  contacts: {
    scope: () => ({}),
    add: (sandbox, name) =>
      call(sandbox, 'POST', '/contacts/', {
        locationId: locationId(sandbox),
        firstName: 'New',
        lastName: name,
        email: emailOf(name),
      }),
    edit: (sandbox, name, firstName) =>
      call(sandbox, 'PUT', `/contacts/${idOf(sandbox, 'contacts', 'lastName', name)}`, { firstName }),
    values: async (sandbox) =>
      all(sandbox, 'contacts').map(({ lastName, firstName }) => [lastName, firstName]),
  },
  tasks: {
    scope: ofWei,
    watches: [],
    completes: (scope) => scope,
    add: (sandbox, title) =>
      call(sandbox, 'POST', `/contacts/${wei(sandbox)}/tasks`, {
        title,
        dueDate: '2030-01-01T09:00:00Z',
        completed: false,
      }),
    edit: (sandbox, title) =>
      call(
        sandbox,
        'PUT',
        `/contacts/${wei(sandbox)}/tasks/${idOf(sandbox, 'tasks', 'title', title)}/completed`,
        { completed: true },
      ),
    values: async (sandbox) => all(sandbox, 'tasks').map(({ title, completed }) => [title, completed]),
  },
  notes: {
    scope: ofWei,
    add: (sandbox, body) => call(sandbox, 'POST', `/contacts/${wei(sandbox)}/notes`, { body }),
    values: async (sandbox) => all(sandbox, 'notes').map(({ body }) => [body, true]),
  },
  deals: {
    scope: (sandbox) => ({ ...ofWei(sandbox), pipeline_id: pipelineId(sandbox) }),
    watches: ['pipeline_id'],
    add: (sandbox, name) =>
      call(sandbox, 'POST', '/opportunities/', {
        locationId: locationId(sandbox),
        contactId: wei(sandbox),
        pipelineId: pipelineId(sandbox),
        name,
        status: 'open',
        monetaryValue: 1_200,
      }),
    edit: (sandbox, name, status) =>
      call(sandbox, 'PUT', `/opportunities/${idOf(sandbox, 'opportunities', 'name', name)}/status`, {
        status,
      }),
    values: async (sandbox) =>
      all(sandbox, 'opportunities').map(({ name, status, monetaryValue }) => [
        name,
        `${status} ${monetaryValue}`,
      ]),
  },
};
