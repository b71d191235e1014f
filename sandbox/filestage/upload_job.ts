/** How far an upload is. The vendor's words are not documented: a guess. */
export type JobStatus = 'PENDING' | 'COMPLETED' | 'FAILED';

/** What `POST /files` and `POST /files/import-website` ask for, checked. */
export interface UploadRequest {
  /** Of the file that gets a new version, else of the file to come. */
  fileId: string;
  isNewVersion: boolean;
  projectId: string;
  /** Reviews start in these; none start without. */
  stepIds: string[];
  sectionId: string;
  /** Undefined: as the fetched file is called. */
  name?: string | undefined;
  uploaderId: string;
  externalId?: string | undefined;
  externalMetadata?: Record<string, unknown> | undefined;
  callbackURL?: string | undefined;
  callbackHeaders: Record<string, string>;
}

/** An upload on its way: nothing of it shows before it is done. */
export interface UploadJob extends UploadRequest {
  id: string;
  status: JobStatus;
  /** When the file can be there at the earliest. */
  readyAt: string;
}

/** The answer to an upload. That the callback receives the same is a guess. */
export const uploadJobView = ({ id, fileId, status }: UploadJob) => ({ id, fileId, status });
