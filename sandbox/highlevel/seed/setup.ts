import type { Store } from '../store.js';
import { uuidOf } from '../uuid.js';
import { daysAgo } from './ages.js';

/** What an agency sets up before it works: users, pipelines, workflows, campaigns. */
export const seedSetup = (store: Store): void => {
  const { world } = store;
  const id = () => world.id('mixed20');

  for (const [firstName, lastName, email, line, role] of [
    ['Ada', 'Lane', 'ada@acme.example', '0101', 'admin'],
    ['Bo', 'Reyes', 'bo@acme.example', '0102', 'user'],
    ['Cleo', 'Park', 'cleo@acme.example', '0103', 'user'],
  ] as const) {
    store.users.add({ id: id(), firstName, lastName, email, phone: `+1555010${line}`, role });
  }

  for (const [name, ...stages] of [
    ['Projects', 'New Lead', 'Discovery', 'Proposal Sent', 'Negotiation'],
    ['Retainers', 'Qualified', 'Contract Sent', 'Onboarding'],
  ]) {
    const pipelineName = name ?? '';
    store.pipelines.add({
      id: id(),
      name: pipelineName,
      stages: stages.map((stage, position) => ({
        id: uuidOf(`${pipelineName} ${stage}`),
        name: stage,
        position,
      })),
    });
  }

  for (const [index, name] of ['Too expensive', 'Chose another studio', 'No answer'].entries()) {
    const createdAt = daysAgo(world, 330 - index);
    store.lostReasons.add({ id: world.id('hex24'), name, createdAt, updatedAt: createdAt });
  }

  for (const [name, status, version] of [
    ['Welcome series', 'published', 4],
    ['Proposal follow-up', 'published', 2],
    ['Anniversary greeting', 'draft', 1],
  ] as const) {
    store.workflows.add({
      id: uuidOf(`workflow ${name}`),
      name,
      status,
      version,
      createdAt: daysAgo(world, 260),
      updatedAt: daysAgo(world, 40),
    });
  }

  for (const [name, status] of [
    ['Spring newsletter', 'published'],
    ['Trade fair follow-up', 'published'],
    ['Brand refresh offer', 'draft'],
  ] as const) {
    store.campaigns.add({ id: id(), name, status });
  }
};
