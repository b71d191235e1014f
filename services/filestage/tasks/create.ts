import { causeOf } from '../../../platform/after_write.js';
import type { Client } from '../../../platform/client.js';
import type { Offer } from '../../../records/capability.js';
import type { CreatedTask, Tasks } from '../../../records/task/capabilities.js';
import { attempt } from '../attempt.js';
import { findFile, groupIn, projectNames } from '../reads.js';
import { type FileRecord, NOT_READ, NOT_YET, type UploadJob } from '../wire.js';
import { awaitReview, type Started } from './await_review.js';
import { tryDueDate } from './due_date.js';
import { type Existing, findOrStartReview, reviewsByName } from './external_ids.js';
import { type ReviewInput, type ReviewRequest, readForm, reviewFields } from './form.js';
import { toTask } from './record.js';
import { upload } from './upload.js';

/** The file as it was requested, if it has not been read. */
const asked = (request: ReviewRequest): FileRecord => ({
  ...NOT_READ,
  id: '',
  projectId: request.projectId,
  name: request.source === 'website' ? null : (request.fileName ?? request.title),
  externalId: request.source === 'website' ? null : (request.externalId ?? null),
});

/** What Filestage has so far. */
interface Handed {
  /** Blank if Filestage does not say which file it becomes. */
  fileId: string;
  more?: Record<string, unknown> | undefined;
  changed: boolean;
  /** What kept the review from being looked up or started. */
  error?: unknown;
}

/** What to say while Filestage is still at work. */
const processing = (
  client: Client,
  request: ReviewRequest,
  { fileId, more, changed, error }: Handed,
): CreatedTask => {
  const what = request.source === 'website' ? 'importing the website' : 'taking the file in';
  const due = request.dueDate ? ', and its due date is still to be set' : '';
  return {
    ...toTask({ ...NOT_YET, fileId, stepId: request.stepId }, { file: asked(request) }),
    id: null,
    status: 'processing',
    ...(more && { more }),
    changed,
    pending: error
      ? `Filestage has the file, but its review could not be looked up${due}: ${causeOf(client.z, error, 'Filestage')} Start the review in a later step: that returns a review that already exists.`
      : `Filestage is still ${what}: the review starts when that is done${due}.`,
  };
};

/** For an existing file with this external id: returns its review, which is started only now if there was none. */
const existingReview = async (
  client: Client,
  request: ReviewRequest,
  { file, review, started }: Existing,
): Promise<CreatedTask> => {
  if (!review) return processing(client, request, { fileId: file.id, more: file.more, changed: false });
  const due = started ? await tryDueDate(client, review, request.dueDate) : { review, pending: null };
  const names = await attempt(client, () => projectNames(client));
  const task = toTask(due.review, { file, projectNames: names.value });
  return { ...task, changed: started, pending: due.pending };
};

/** The review of a file that was handed over just now. */
const newReview = async (
  client: Client,
  request: ReviewRequest,
  { review, file, looks }: Started,
): Promise<CreatedTask> => {
  const due = await tryDueDate(client, review, request.dueDate);
  // A brief takes eight requests, including its comment: it does without its project's name and, after a second look,
  // without its link.
  const isBrief = request.source === 'brief';
  const read =
    file || (isBrief && looks > 1) ? undefined : await attempt(client, () => findFile(client, review.fileId));
  const names = isBrief ? undefined : await attempt(client, () => projectNames(client));
  const task = toTask(due.review, {
    file: file ?? read?.value ?? asked(request),
    projectNames: names?.value,
  });
  return { ...task, changed: true, pending: due.pending };
};

/** The search before this create ran outside its lock: another run may have made the review since. */
const madeSince = async (client: Client, request: ReviewRequest): Promise<Existing[]> => {
  const isKnown = request.source === 'website' || request.externalId !== undefined;
  return client.meta.withSearch && !isKnown ? reviewsByName(client, request) : [];
};

/** Uploads a file, a website or a brief, and returns the review that follows. */
export const create: Offer<Tasks['create'], ReviewInput> = {
  fields: reviewFields,
  run: async (client, input) => {
    const request = readForm(input, client.meta.timezone);
    const { projectId, stepId } = request;
    await groupIn(client, projectId, stepId);
    const { external_id: externalId, contact_id: contactId } = input;
    if (externalId || contactId) {
      const existing = await findOrStartReview(client, { externalId, contactId, projectId, stepId });
      if (existing) return existingReview(client, request, existing);
    }
    const [since] = await madeSince(client, request);
    if (since) return existingReview(client, request, since);
    const job: UploadJob = await upload(client, request);
    const fileId = job.fileId ?? '';
    // A website's job names no file, and a guess among new reviews could take somebody else's.
    const started = fileId ? await attempt(client, () => awaitReview(client, fileId, stepId)) : {};
    return started.value
      ? newReview(client, request, started.value)
      : processing(client, request, { fileId, more: job.more, changed: true, error: started.error });
  },
};
