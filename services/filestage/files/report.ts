/** Review reports. */
import type { Client } from '../../../platform/client.js';
import { Failure, UNREADABLE, unlessMissing } from '../../../platform/failure.js';
import { splitTaskId } from '../../../platform/ids.js';
import { text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Files } from '../../../records/file/capabilities.js';
import type { File } from '../../../records/file/record.js';
import { reportLink, reportName } from '../downloads.js';
import { findFile, projectNames, readReview } from '../reads.js';
import type { FileRecord, ReviewRecord } from '../wire.js';
import { toFile } from './record.js';

const reportOf = async (
  client: Client,
  file: FileRecord,
  review: ReviewRecord | undefined,
): Promise<File> => {
  const name = reportName(text(file.name));
  return {
    ...toFile(client, file, await projectNames(client)),
    ...(review && { version_id: text(review.versionId) }),
    name,
    download_url: reportLink(client, review ? { review_id: review.id } : { file_id: file.id }, name),
  };
};

/** The report on one review, or else on a file with all its reviews. */
export const report: Offer<Files['report']> = {
  find: async (client, { task_id, file_id }) => {
    const review = task_id ? await unlessMissing(readReview(client, splitTaskId(task_id).taskId)) : undefined;
    if (task_id && !review) return [];
    if (review && !review.fileId) throw new Failure({ kind: 'unavailable', reason: UNREADABLE });
    const file = await findFile(client, review?.fileId ?? file_id);
    return file ? [await reportOf(client, file, review)] : [];
  },
};
