/** Starts the review of a version in a group. */

import { orUnfinished } from '../../../platform/after_write.js';
import { differing } from '../../../platform/changes.js';
import { Failure, invalidInput, UNREADABLE } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import type { Offer } from '../../../records/capability.js';
import type { Reviews } from '../../../records/task/capabilities.js';
import { groupIn, projectNames, readFile, readFileReviews, refuseOther } from '../reads.js';
import { newestVersionId, versionsOf } from '../undocumented.js';
import type { FileRecord } from '../wire.js';
import * as wire from '../wire.js';
import { DUE_DATE, readDueDate, sameTime, writeDueDate } from './due_date.js';
import { toTask } from './record.js';

const versionIn = (file: FileRecord, wanted: string | undefined): string => {
  if (wanted && !versionsOf(file).some(({ id }) => id === wanted)) {
    throw invalidInput('Choose a Version of the chosen File: this one belongs to another file');
  }
  const id = wanted || newestVersionId(file);
  if (id) return id;
  throw new Failure({
    kind: 'conflict',
    message: 'the file has no version yet, because it is still being processed',
  });
};

/** The review of a version in a group; an existing one is returned, with the due date changed if it differs. */
export const start: Offer<Reviews['start']> = {
  run: async (client, { project_id, file_id, version_id, step_id: stepId, due_date }) => {
    const due = readDueDate(due_date, client.meta.timezone);
    const file = await readFile(client, file_id);
    if (file.projectId === null) throw new Failure({ kind: 'unavailable', reason: UNREADABLE });
    refuseOther(file.projectId, project_id, 'File');
    const versionId = versionIn(file, version_id);
    await groupIn(client, file.projectId, stepId);
    const reviews = await readFileReviews(client, file_id, stepId);
    const names = await projectNames(client);
    const existing = reviews.find((review) => review.versionId === versionId && review.stepId === stepId);
    const started = existing ?? (await client.post(path`/reviews`, wire.review, { versionId, stepId }));
    const { dueDate } = differing({ dueDate: due }, started, { dueDate: sameTime });
    const write = (day: string) => writeDueDate(client, started.id, day);
    const add = (day: string) =>
      orUnfinished(client, 'Filestage', 'The review was started.', DUE_DATE, () => write(day));
    const review = dueDate ? await (existing ? write(dueDate) : add(dueDate)) : started;
    return { ...toTask(review, { file, projectNames: names }), changed: review !== existing };
  },
};
