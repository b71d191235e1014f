import type { Storage } from '../kernel/storage.js';
import type { World } from '../kernel/world.js';
import type { Deliveries } from './deliveries.js';
import type { Settings } from './settings.js';
import type { Store } from './store.js';
import type { UploadJobs } from './upload_jobs.js';

/** Everything that the routes use. */
export interface Context {
  readonly world: World;
  /** The host that presigned addresses are on. */
  readonly storage: Storage;
  readonly store: Store;
  readonly settings: Settings;
  readonly deliveries: Deliveries;
  readonly uploads: UploadJobs;
}
