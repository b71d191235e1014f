/** The progress of an upload. The vendor's words are not documented: a guess. */
export type JobStatus = 'PENDING' | 'COMPLETED' | 'FAILED';

/** What `POST /files` and `POST /files/import-website` ask for, checked. */
export interface UploadRequest {
  /** The id of the file that gets a new version, or else of the new file. */
  fileId: string;
  isNewVersion: boolean;
  projectId: string;
  /** Reviews start in these groups; without any, none start. */
  stepIds: string[];
  sectionId: string;
  /** If undefined, the name of the fetched file is used. */
  name?: string | undefined;
  uploaderId: string;
  externalId?: string | undefined;
  externalMetadata?: Record<string, unknown> | undefined;
  callbackURL?: string | undefined;
  callbackHeaders: Record<string, string>;
}

/** An upload in progress: nothing is visible until it is done. */
export interface UploadJob extends UploadRequest {
  id: string;
  status: JobStatus;
  /** When the file can be there at the earliest. */
  readyAt: string;
}

/** The answer to an upload. That the callback receives the same is a guess. */
export const uploadJobView = ({ id, fileId, status }: UploadJob) => ({ id, fileId, status });
