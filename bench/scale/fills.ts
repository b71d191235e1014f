/** Accounts of any size. Each fill returns the operation's form values. */
import type { Sandbox } from '../../sandbox/server.js';
import { fillAccounts } from '../accounts.js';

export type Fill = (sandbox: Sandbox, size: number) => Record<string, string>;

const DAY = 24 * 3_600_000;
const MB = 1_048_576;
const TEXT = 'Two pages, with the new prices, for the meeting of the week after next.';

/** `size` tasks of less than 1 KB in one workflow, half of them finished: Zapier reads at most 20 MB at once. */
const tasks: Fill = ({ emulators }, size) => {
  const { store } = emulators.flowdash;
  const workflow = store.workflows.find(({ name }) => name === 'Client Onboarding');
  const [model] = store.tasks.filter(({ workflowId }) => workflowId === workflow?.id);
  if (!workflow || !model) throw new Error('The sandbox has no workflow with tasks.');
  const unique = workflow.fields.find(({ type }) => type === 'uniqueId')?.id ?? '';
  const notes = workflow.fields.find(({ type }) => type === 'longText')?.id ?? '';
  const stages = ['In Progress', 'Done'];
  for (let n = store.tasks.filter(({ workflowId }) => workflowId === workflow.id).length; n < size; n += 1) {
    store.tasks.add({
      ...model,
      id: `task${n}`,
      stage: stages[n % 2] ?? '',
      values: new Map([...model.values, [unique, `AC-${n + 10_000}`], [notes, TEXT]]),
    });
  }
  return { project_id: workflow.id };
};

/** `size` files in a project with three groups; a third of the reviews are approved. None is younger than two days. */
const files: Fill = ({ emulators, world }, size) => {
  const { store } = emulators.filestage;
  const [model] = store.files.all();
  const [version] = store.versions.all();
  const project = store.projects.get(model?.projectId ?? '');
  if (!model || !version || !project) throw new Error('The sandbox has no project with files.');
  const groups = store.steps.filter(({ projectId }) => projectId === project.id);
  const id = () => world.id('hex32');
  while (groups.length < 3) {
    const [group] = groups;
    if (!group) throw new Error('The project has no reviewer group.');
    groups.push(store.steps.add({ ...group, id: id(), name: `Group ${groups.length}` }));
  }
  for (let n = 0; n < size; n += 1) {
    const created = new Date(Date.now() - 2 * DAY - n * 60_000).toISOString();
    const file = store.files.add({ ...model, id: id(), name: `Poster ${n}.pdf`, created });
    const { id: versionId } = store.versions.add({ ...version, id: id(), fileId: file.id, created });
    for (const [place, { id: stepId }] of groups.slice(0, 3).entries()) {
      store.reviews.add({
        id: id(),
        fileId: file.id,
        versionId,
        stepId,
        created,
        dueDate: null,
        state: (n + place) % 3 === 0 ? 'APPROVED' : 'IN_REVIEW',
        decisions: [],
      });
    }
  }
  return { project_id: project.id };
};

/** One file of `size` megabytes. */
const content: Fill = ({ emulators }, size) => {
  const { contents } = emulators.filestage.store;
  const [version_id] = contents.keys();
  if (version_id === undefined) throw new Error('The sandbox has no file.');
  const bytes = Buffer.alloc(size * MB, 'handoff ');
  contents.set(version_id, { name: 'film.mp4', contentType: 'video/mp4', bytes });
  return { version_id, name: 'film.mp4' };
};

/** `size` contacts from the last few hours, ahead of 10,000 older ones. */
const contacts: Fill = (sandbox, size) => {
  fillAccounts(sandbox, size);
  return {};
};

export const FILLS = { tasks, files, content, contacts };
