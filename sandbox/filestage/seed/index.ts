import type { World } from '../../kernel/world.js';
import { DEFAULT_STEP_SETTINGS } from '../steps/records.js';
import type { Store } from '../store.js';
import { CAMPAIGNS } from './campaigns.js';
import { HARBOR_HOTEL } from './harbor_hotel.js';
import { BoardLayer } from './lay_board.js';
import { NORDLYS_COFFEE } from './nordlys_coffee.js';
import { layPeople } from './people.js';

/** Folders and, for nested ones, what they are in. */
const FOLDERS: Array<[name: string, parent?: string]> = [
  ['Clients'],
  ['Harbor Hotel', 'Clients'],
  ['Nordlys Coffee', 'Clients'],
  ['Campaigns'],
];

const TEMPLATES = [
  { name: 'Client Kick-off', steps: ['Internal', 'Client'], sections: ['Concepts', 'Final Files'] },
  { name: 'Legal Check', steps: ['Legal'], sections: [] },
];

const layFolders = (store: Store, world: World): void => {
  for (const [name, parent] of FOLDERS) {
    const parentId = store.folders.find((folder) => folder.name === parent)?.id ?? null;
    store.folders.add({ id: world.id('hex32'), name, parentId });
  }
};

const layTemplates = (store: Store, world: World): void => {
  const id = () => world.id('hex32');
  for (const { name, steps, sections } of TEMPLATES) {
    store.projectTemplates.add({
      id: id(),
      name,
      steps: steps.map((step) => ({ id: id(), name: step, settings: { ...DEFAULT_STEP_SETTINGS } })),
      sections: sections.map((section) => ({ id: id(), name: section })),
    });
  }
};

/** Acme Studio's account: what happened up to two days ago, so that a first look finds nothing brand new. */
export const seed = (store: Store, world: World): void => {
  const idOf = layPeople(store, world);
  layFolders(store, world);
  layTemplates(store, world);
  const layer = new BoardLayer(store, world, idOf);
  for (const board of [...HARBOR_HOTEL, ...NORDLYS_COFFEE, ...CAMPAIGNS]) layer.lay(board);
  // Somebody's webhook from before, to a place that the sandbox does not call.
  store.webhooks.add({
    id: world.id('hex32'),
    url: 'https://hooks.acme.example/filestage',
    events: ['FILE_ADDED', 'REVIEW_STATUS_CHANGED'],
    headers: {},
  });
};
