import type { World } from '../kernel/world.js';
import type { Deliveries } from './deliveries.js';
import { addVersion, fileView } from './file_records.js';
import { reviewView, startReview } from './review_records.js';
import type { Settings } from './settings.js';
import type { Contents, Store } from './store.js';
import type { File } from './types.js';
import { type UploadJob, type UploadRequest, uploadJobView } from './upload_job.js';

/** Uploads are asynchronous: a file shows `upload_ms` after the request, by the world's clock, if it could be fetched. */
export class UploadJobs {
  /** What pending jobs have fetched; undefined where there was nothing to fetch. */
  readonly #fetched = new Map<string, Contents | undefined>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(
    readonly world: World,
    readonly store: Store,
    readonly settings: Settings,
    readonly deliveries: Deliveries,
  ) {}

  start(request: UploadRequest, contents: Promise<Contents | undefined>): UploadJob {
    const { world, store, settings } = this;
    const readyAt = new Date(world.time() + settings.upload_ms).toISOString();
    const job = store.jobs.add({ ...request, id: world.id('hex32'), status: 'PENDING', readyAt });
    contents.then((fetched) => {
      if (store.jobs.get(job.id) !== job) return; // the sandbox was reset meanwhile
      this.#fetched.set(job.id, fetched);
      if (world.iso() > job.readyAt) job.readyAt = world.iso();
      this.settle();
    });
    // Callbacks and webhooks are sent even without a request. A few extra milliseconds, because timers can fire early.
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.settle();
    }, settings.upload_ms + 5).unref();
    this.#timers.add(timer);
    return job;
  }

  /** Finishes the jobs that are due; call it before anything is read. */
  settle(): void {
    const now = this.world.iso();
    for (const job of this.store.jobs) {
      if (job.status !== 'PENDING' || job.readyAt > now || !this.#fetched.has(job.id)) continue;
      this.#finish(job, this.#fetched.get(job.id));
      this.#fetched.delete(job.id);
    }
  }

  #finish(job: UploadJob, contents: Contents | undefined): void {
    const existing = this.store.files.get(job.fileId);
    if (contents && (existing || !job.isNewVersion)) {
      job.status = 'COMPLETED';
      this.#store(job, existing ?? this.#addFile(job), contents);
    } else {
      job.status = 'FAILED';
    }
    if (job.callbackURL !== undefined)
      this.deliveries.post(job.callbackURL, job.callbackHeaders, uploadJobView(job));
  }

  #addFile({ fileId, projectId, sectionId, readyAt }: UploadJob): File {
    return this.store.files.add({
      id: fileId,
      name: '',
      projectId,
      sectionId,
      externalId: null,
      externalMetadata: null,
      created: readyAt,
    });
  }

  #store(job: UploadJob, file: File, contents: Contents): void {
    const { world, store, settings, deliveries } = this;
    const { readyAt: created, uploaderId: createdById } = job;
    const version = addVersion(store, world, file, {
      name: job.name ?? contents.name,
      created,
      createdById,
      contents,
    });
    // A guess: an external id sent with a new version replaces the file's.
    if (job.externalId !== undefined) file.externalId = job.externalId;
    if (job.externalMetadata !== undefined) file.externalMetadata = job.externalMetadata;
    deliveries.notify(job.isNewVersion ? 'FILE_VERSION_ADDED' : 'FILE_ADDED', fileView(store, file), created);
    for (const stepId of job.stepIds) {
      const review = startReview(store, world, version, stepId, created);
      deliveries.notify('REVIEW_STARTED', reviewView(store, settings, review), created);
    }
  }

  reset(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#fetched.clear();
  }
}
