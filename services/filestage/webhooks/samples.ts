/** What a trigger for events shows in the form before any have come in. */
import { list, text } from '../../../platform/values.js';
import type { ReviewEvents } from '../../../records/event/capabilities.js';
import type { ReviewEvent } from '../../../records/event/review_event.js';
import { SAMPLES } from '../lists.js';
import { readProjects } from '../reads.js';
import { groupsOf, readGroups } from '../tasks/groups.js';
import { projectParts, reviewParts, toEvent } from './record.js';

/** Without a delivery: the newest reviews of a project, or some projects, as an event would bring them. */
export const recent: ReviewEvents['recent'] = async (client, { events, project_id }) => {
  const name = list(events)[0] ?? null;
  const sample = (recordId: string, raw: Record<string, unknown>) => ({
    id: `sample:${recordId}`,
    name,
    at: null,
    recordId,
    raw,
  });
  if (!project_id) {
    const projects = (await readProjects(client)).slice(0, SAMPLES);
    return projects.map((project) => toEvent(sample(project.id, project), projectParts(project)));
  }
  const scope = { project_id };
  // Zapier asks for samples here, whether it says so or not.
  const sampling = { ...client, meta: { ...client.meta, isLoadingSample: true } };
  const rows = await readGroups(sampling, scope, await groupsOf(client, scope), {
    at: ({ created }) => text(created),
  });
  const samples: ReviewEvent[] = [];
  for (const row of rows.slice(0, SAMPLES)) {
    samples.push(toEvent(sample(row.id, row), await reviewParts(client, row)));
  }
  return samples;
};
