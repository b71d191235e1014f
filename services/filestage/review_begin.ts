import type { Written } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import { endOfDue, readDue } from '../../platform/dates.js';
import { Failure, refuse } from '../../platform/failure.js';
import type { StartReviewInput } from '../inputs.js';
import type { Action } from '../service.js';
import { path, readList } from './lists.js';
import { projectNames } from './projects.js';
import { toTask } from './reviews.js';
import type { FileRecord, ReviewRecord } from './types.js';
import { newestVersionId, versionsOf } from './undocumented.js';

const versionIn = (file: FileRecord, wanted: string | undefined): string => {
  if (wanted && !versionsOf(file).some(({ id }) => id === wanted)) {
    throw refuse('Choose a Version of the File: this one belongs to another');
  }
  const id = wanted || newestVersionId(file);
  if (id) return id;
  throw new Failure({ kind: 'conflict', message: 'the file has no version yet, it is still being taken in' });
};

/** The review of a version in a group; one that is there comes back, with its due date where that differs. */
export const start: Action<StartReviewInput, Written<Task>> = {
  run: async (client, { file_id, version_id, step_id: stepId, due_date }) => {
    const { timezone } = client.meta;
    const due = due_date ? endOfDue(readDue(due_date, timezone, 'Due Date'), timezone) : undefined;
    const file = await client.get<FileRecord>(path('files', file_id));
    const versionId = versionIn(file, version_id);
    const reviews = await readList<ReviewRecord>(client, path('files', file_id, 'reviews'), { stepId });
    const names = await projectNames(client);
    const existing = reviews.find((review) => review.versionId === versionId && review.stepId === stepId);
    let review = existing ?? (await client.post<ReviewRecord>('/reviews', { versionId, stepId }));
    const isDue = !due || Date.parse(review.dueDate ?? '') === due.getTime();
    // Should this fail, a replay finds the review and sets its due date only.
    if (!isDue) {
      review = await client.put<ReviewRecord>(path('reviews', review.id, 'due-date'), {
        dueDate: due.toISOString(),
      });
    }
    return { ...toTask(review, { file, projectNames: names }), changed: !existing || !isDue };
  },
};
