import type { Sandbox } from '../../../sandbox/server.js';
import { pick } from '../../support/state.js';
import { type Kind, product, type Side } from './side.js';

const { call, all, idOf } = product('filestage');

const board = (sandbox: Sandbox) => {
  const { id: project_id } = pick(sandbox, 'filestage', 'projects', { name: 'Client Kick-off' });
  const { id: step_id } = pick(sandbox, 'filestage', 'steps', { projectId: project_id, name: 'Client' });
  return { project_id, step_id };
};

const upload = (sandbox: Sandbox, name: string) => {
  sandbox.emulators.filestage.settings.upload_ms = 0;
  return call(sandbox, 'POST', '/files', {
    fileURL: 'https://files.acme.example/poster.pdf',
    fileName: name,
    stepIds: [board(sandbox).step_id],
  });
};

const reviewOf = (sandbox: Sandbox, file: string) =>
  pick(sandbox, 'filestage', 'reviews', { fileId: idOf(sandbox, 'files', 'name', file) }).id;
const CARD = 'Card.pdf';

export const filestage: Partial<Record<Kind, Side>> = {
  tasks: {
    scope: board,
    completes: () => ({ status: 'approved' }),
    add: upload,
    edit: (sandbox, name) =>
      call(sandbox, 'PUT', `/reviews/${reviewOf(sandbox, name)}/status`, { state: 'APPROVED' }),
    values: async (sandbox) =>
      all(sandbox, 'files').flatMap(({ id, name }) =>
        all(sandbox, 'reviews')
          .filter(({ fileId }) => fileId === id)
          .map(({ state }): [unknown, unknown] => [name, state === 'APPROVED']),
      ),
  },
  notes: {
    scope: (sandbox) => ({
      project_id: board(sandbox).project_id,
      task_id: reviewOf(sandbox, CARD),
    }),
    prepare: (sandbox) => upload(sandbox, CARD),
    add: (sandbox, body) =>
      call(sandbox, 'POST', `/reviews/${reviewOf(sandbox, CARD)}/comments`, { body, teamOnly: false }),
    values: async (sandbox) => all(sandbox, 'comments').map(({ body }) => [body, true]),
  },
};
