/**
 * Filestage's records as its API answers them (reference of the Filestage API v2). Keys without a documented
 * value may be absent or null. What is inside `versions`, `decisions` and `replies` is documented nowhere:
 * `undocumented.ts` reads it.
 */

export interface FolderRecord {
  id: string;
  name?: string | null;
  parentId?: string | null;
}

export interface ProjectRecord {
  id: string;
  name?: string | null;
  folderId?: string | null;
  isArchived?: boolean;
  collaborators?: Person[] | null;
  sections?: SectionRecord[];
}

export interface SectionRecord {
  id: string;
  name?: string | null;
}

/** A reviewer group. `settings` can hold a password in clear. */
export interface StepRecord {
  id: string;
  name?: string | null;
  projectId?: string | null;
  reviewLink?: string | null;
  reviewers?: Array<{ email?: string | null; reviewDecisionRequested?: boolean }>;
  settings?: Record<string, unknown>;
}

export interface FileRecord {
  id: string;
  name?: string | null;
  projectId?: string | null;
  sectionId?: string | null;
  externalId?: string | null;
  reviewLink?: string | null;
  created?: string | null;
  versions?: unknown[];
}

/** One version of a file in one reviewer group. */
export interface ReviewRecord {
  id: string;
  fileId?: string | null;
  versionId?: string | null;
  stepId?: string | null;
  created?: string | null;
  dueDate?: string | null;
  status?: { state?: string | null } | null;
  decisions?: unknown[];
}

/** A page of the only list that has pages. */
export interface ReviewPage {
  reviews?: ReviewRecord[];
  pagination?: { nextPageToken?: string | null } | null;
}

export interface Person {
  id?: string | null;
  email?: string | null;
  fullName?: string | null;
  displayName?: string | null;
}

export interface CommentRecord {
  id: string;
  reviewId?: string | null;
  body?: string | null;
  author?: Person | null;
  createdTime?: string | null;
  updatedTime?: string | null;
  isResolved?: boolean | null;
  isPinned?: boolean | null;
  teamOnly?: boolean | null;
  shareLink?: string | null;
  attachments?: unknown[];
  replies?: unknown[];
}

/** What an upload answers. A website import names no file. */
export interface UploadJob {
  id?: string | null;
  fileId?: string | null;
  status?: string | null;
}

/** Where to put bytes, and the address to name afterwards. */
export interface UploadTicket {
  uploadURL: string;
  fileURL: string;
}

export interface MemberRecord {
  id: string;
  email?: string | null;
  role?: { id: string; name?: string | null } | null;
}

/** Written as `webhookUrl`, read as `url`. `headers` can hold secrets. */
export interface WebhookRecord {
  id: string;
  url?: string | null;
  events?: string[] | null;
}
