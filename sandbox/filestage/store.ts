import { Collection } from '../kernel/collection.js';
import { ApiError, invalid } from './errors.js';
import type {
  Comment,
  File,
  Folder,
  Project,
  ProjectTemplate,
  Review,
  Role,
  Step,
  User,
  Version,
  Webhook,
} from './types.js';
import type { UploadJob } from './upload_job.js';

/** Bytes of a version or of an attachment. */
export interface Contents {
  name: string;
  contentType: string;
  bytes: Buffer;
}

/** A call that a webhook or a callback caused. */
export interface Delivery {
  id: string;
  at: string;
  url: string;
  body: unknown;
  /** 0 when nothing answered; null while waiting, and for addresses outside this machine, which are not called. */
  status: number | null;
}

/** Everything the emulator knows. */
export class Store {
  readonly roles = new Collection<Role>();
  readonly users = new Collection<User>();
  readonly folders = new Collection<Folder>();
  readonly projects = new Collection<Project>();
  readonly steps = new Collection<Step>();
  readonly projectTemplates = new Collection<ProjectTemplate>();
  readonly files = new Collection<File>();
  readonly versions = new Collection<Version>();
  readonly reviews = new Collection<Review>();
  readonly comments = new Collection<Comment>();
  readonly webhooks = new Collection<Webhook>();
  readonly jobs = new Collection<UploadJob>();
  readonly deliveries = new Collection<Delivery>();
  /** Ids given out by `POST /files/upload-url` that no upload has used yet. */
  readonly pregeneratedFileIds = new Set<string>();
  /** By the id of a version or of an attachment. */
  readonly contents = new Map<string, Contents>();
  /** The user whose API key is used for requests. */
  keyOwnerId = '';

  clear(): void {
    for (const value of Object.values(this)) if (value instanceof Collection) value.clear();
    this.pregeneratedFileIds.clear();
    this.contents.clear();
  }

  state(): Record<string, unknown[]> {
    const state: Record<string, unknown[]> = {};
    for (const [name, value] of Object.entries(this))
      if (value instanceof Collection) state[name] = value.all();
    return state;
  }
}

interface Readable<T> {
  get(id: string): T | undefined;
}

/** The record that an address names, or a 404. */
export const found = <T>(records: Readable<T>, id: string, noun: string): T => {
  const record = records.get(id);
  if (record === undefined) throw new ApiError(404, `${noun} not found`);
  return record;
};

/** The record that a field of the body names, or a 400 (a guess: it could be a 404 as well). */
export const referred = <T>(records: Readable<T>, id: string, field: string): T => {
  const record = records.get(id);
  if (record === undefined) throw invalid(`"${field}" does not exist: ${id}`);
  return record;
};
