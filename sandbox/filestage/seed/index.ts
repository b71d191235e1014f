import { dataFile, list, object, optional, text } from '../../kernel/data_file.js';
import type { World } from '../../kernel/world.js';
import { DEFAULT_STEP_SETTINGS } from '../steps/records.js';
import type { Store } from '../store.js';
import { campaigns, projects } from './boards.js';
import { BoardLayer } from './lay_board.js';
import { layPeople } from './people.js';

const folders = dataFile(import.meta.url, 'folders.yaml', list(object({ name: text, in: optional(text) })));

const templates = dataFile(
  import.meta.url,
  'templates.yaml',
  list(object({ name: text, steps: list(text), sections: list(text) })),
);

const layFolders = (store: Store, world: World): void => {
  for (const { name, in: parent } of folders()) {
    const parentId = store.folders.find((folder) => folder.name === parent)?.id ?? null;
    store.folders.add({ id: world.id('hex32'), name, parentId });
  }
};

const layTemplates = (store: Store, world: World): void => {
  const id = () => world.id('hex32');
  for (const { name, steps, sections } of templates()) {
    store.projectTemplates.add({
      id: id(),
      name,
      steps: steps.map((step) => ({ id: id(), name: step, settings: { ...DEFAULT_STEP_SETTINGS } })),
      sections: sections.map((section) => ({ id: id(), name: section })),
    });
  }
};

/** Acme Studio's account: everything happened at least two days ago, so that a first poll finds nothing brand new. */
export const seed = (store: Store, world: World): void => {
  const idOf = layPeople(store, world);
  layFolders(store, world);
  layTemplates(store, world);
  const layer = new BoardLayer(store, world, idOf);
  for (const board of [...projects(), ...campaigns()]) layer.lay(board);
  // Somebody's older webhook, to an address that the sandbox does not call.
  store.webhooks.add({
    id: world.id('hex32'),
    url: 'https://hooks.acme.example/filestage',
    events: ['FILE_ADDED', 'REVIEW_STATUS_CHANGED'],
    headers: {},
  });
};
