import { Filestage } from './filestage/index.js';
import { Flowdash } from './flowdash/index.js';
import { HighLevel } from './highlevel/index.js';
import type { Storage } from './kernel/storage.js';
import type { World } from './kernel/world.js';
import { OnePageCrm } from './onepagecrm/index.js';

/** One emulator per vendor, all sharing one world. */
export const emulators = (world: World, storage: Storage) => ({
  onepagecrm: new OnePageCrm(world, storage),
  highlevel: new HighLevel(world, storage),
  flowdash: new Flowdash(world, storage),
  filestage: new Filestage(world, storage),
});
