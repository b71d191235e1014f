/** Links to contents, and their download. */

import type { Client, FileReference } from '../../platform/client.js';
import { invalidInput } from '../../platform/failure.js';
import type { Path } from '../../platform/path.js';
import { path } from '../../platform/path.js';
import { commentPath, filePath, reviewPath, versionPath } from './paths.js';
import { REPORT_ENDING } from './undocumented.js';

export const versionLink = (client: Client, versionId: string, name: string | null): string =>
  client.fileLink({ version_id: versionId, ...(name && { name }) });

export const attachmentLink = (client: Client, commentId: string, attachmentId: string): string =>
  client.fileLink({ comment_id: commentId, attachment_id: attachmentId });

export const reportName = (name: string | null): string =>
  `Review report${name ? ` – ${name.replace(/\.[^.]+$/, '')}` : ''}${REPORT_ENDING}`;

export const reportLink = (
  client: Client,
  of: { review_id: string } | { file_id: string },
  name: string,
): string => client.fileLink({ ...of, name });

const pathOf = (reference: FileReference): Path => {
  const { version_id, comment_id, attachment_id, review_id, file_id } = reference;
  if (version_id) return path`${versionPath(version_id)}/contents`;
  if (comment_id && attachment_id)
    return path`${commentPath(comment_id)}/attachments/${attachment_id}/contents`;
  if (review_id) return path`${reviewPath(review_id)}/report`;
  if (file_id) return path`${filePath(file_id)}/report`;
  throw invalidInput('This file can no longer be found. Test the step that returned it again');
};

/** How long Filestage's address for a version works is unknown, so the content itself is handed on. */
export const download = (client: Client, reference: FileReference): Promise<string> =>
  client.download(pathOf(reference), reference.name);
