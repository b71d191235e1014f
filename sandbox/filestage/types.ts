import type { DecisionValue } from './decision_values.js';
import type { ReviewState } from './review_states.js';

/** A person: a member of the team, or (without a role) somebody invited from outside. */
export interface User {
  id: string;
  email: string;
  fullName: string;
  displayName: string;
  roleId: string | null;
}

export interface Role {
  id: string;
  name: string;
}

export interface Folder {
  id: string;
  name: string;
  parentId: string | null;
}

export interface Section {
  id: string;
  name: string;
}

export interface Project {
  id: string;
  name: string;
  folderId: string;
  projectTemplateId: string | null;
  isArchived: boolean;
  collaboratorIds: string[];
  /** The first one is the default section, "All files". */
  sections: Section[];
}

export interface StepSettings {
  downloadInReview: boolean;
  downloadNeedsChanges: boolean;
  downloadApproved: boolean;
  commentInReview: boolean;
  commentNeedsChanges: boolean;
  commentApproved: boolean;
  emailNotifications: boolean;
  passwordProtection: boolean;
  /** In clear text, as the vendor returns it. */
  password?: string;
  uploadingEnabled: boolean;
  anonymousReviewers: boolean;
}

/** A reviewer group of a project. */
export interface Step {
  id: string;
  name: string;
  projectId: string;
  reviewers: Array<{ userId: string; reviewDecisionRequested: boolean }>;
  settings: StepSettings;
}

export interface ProjectTemplate {
  id: string;
  name: string;
  steps: Array<{ id: string; name: string; settings: StepSettings }>;
  sections: Section[];
}

export interface File {
  id: string;
  name: string;
  projectId: string;
  sectionId: string;
  externalId: string | null;
  /** Written by callers; never returned in an answer. */
  externalMetadata: Record<string, unknown> | null;
  created: string;
}

export interface Version {
  id: string;
  fileId: string;
  /** 1 for the first. */
  number: number;
  name: string;
  created: string;
  createdById: string;
}

export interface Decision {
  userId: string;
  decision: DecisionValue;
  created: string;
}

/** One version in one reviewer group. */
export interface Review {
  id: string;
  fileId: string;
  versionId: string;
  stepId: string;
  created: string;
  dueDate: string | null;
  state: ReviewState;
  decisions: Decision[];
}

export interface Comment {
  id: string;
  reviewId: string;
  fileVersionId: string;
  /** The comment that this one replies to. */
  parentId: string | null;
  body: string;
  authorId: string;
  createdTime: string;
  updatedTime: string;
  isResolved: boolean;
  isPinned: boolean;
  teamOnly: boolean;
  attachmentIds: string[];
  /** Where on the file the comment is; without one, it is a general comment. */
  marker: Record<string, unknown> | null;
}

export interface Webhook {
  id: string;
  url: string;
  events: string[];
  headers: Record<string, string>;
}
