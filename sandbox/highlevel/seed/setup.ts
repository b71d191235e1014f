import { dataFile, list, map, number, object, oneOf, text } from '../../kernel/data_file.js';
import type { Store } from '../store.js';
import { uuidOf } from '../uuid.js';
import { daysAgo } from './ages.js';

const users = dataFile(
  import.meta.url,
  'users.yaml',
  map(object({ first: text, last: text, phone: text, role: oneOf('admin', 'user') })),
);

const status = oneOf('published', 'draft');

const setup = dataFile(
  import.meta.url,
  'setup.yaml',
  object({
    pipelines: list(object({ name: text, stages: list(text) })),
    lost_reasons: list(text),
    workflows: list(object({ name: text, status, version: number })),
    campaigns: list(object({ name: text, status })),
  }),
);

/** What an agency sets up before it starts work: users, pipelines, workflows, campaigns. */
export const seedSetup = (store: Store): void => {
  const { world } = store;
  const id = () => world.id('mixed20');
  const { pipelines, lost_reasons, workflows, campaigns } = setup();

  for (const [key, { first, last, phone, role }] of Object.entries(users()))
    store.users.add({
      id: id(),
      firstName: first,
      lastName: last,
      email: `${key}@acme.example`,
      phone: `+1555010${phone}`,
      role,
    });

  for (const { name, stages } of pipelines)
    store.pipelines.add({
      id: id(),
      name,
      stages: stages.map((stage, position) => ({ id: uuidOf(`${name} ${stage}`), name: stage, position })),
    });

  for (const [index, name] of lost_reasons.entries()) {
    const createdAt = daysAgo(world, 330 - index);
    store.lostReasons.add({ id: world.id('hex24'), name, createdAt, updatedAt: createdAt });
  }

  for (const workflow of workflows)
    store.workflows.add({
      id: uuidOf(`workflow ${workflow.name}`),
      ...workflow,
      createdAt: daysAgo(world, 260),
      updatedAt: daysAgo(world, 40),
    });

  for (const campaign of campaigns) store.campaigns.add({ id: id(), ...campaign });
};
