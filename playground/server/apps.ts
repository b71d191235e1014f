/** Compiled Zapier apps: those of `apps/`, and any other that is given by its folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRecord } from '../../runner/record.js';
import { ZapError } from '../../runner/zap_file.js';
import type { Zapier } from '../../runner/zapier.js';

export interface AppFolder {
  key: string;
  title: string;
  folder: string;
}

const ENTRIES = ['dist/index.js', 'index.js', 'index.mjs'];

const TITLES: Record<string, string> = {
  handoff: 'All products',
  onepagecrm: 'OnePageCRM',
  highlevel: 'HighLevel',
  flowdash: 'Flowdash',
  filestage: 'Filestage',
};

/** A product's display name. */
export const titleOf = (key: string): string => TITLES[key] ?? key;

const entryOf = (folder: string): string | undefined =>
  ENTRIES.map((file) => resolve(folder, file)).find((file) => existsSync(file));

/** Handoff's own apps, the all-in-one first. */
export const ownApps = (): AppFolder[] =>
  readdirSync('apps')
    .sort((a, b) => Number(b === 'handoff') - Number(a === 'handoff'))
    .map((key) => ({ key, title: titleOf(key), folder: join('apps', key) }));

export const foreignApp = (folder: string): AppFolder => {
  if (!entryOf(folder))
    throw new ZapError(`There is no compiled app in ${folder}: it needs ${ENTRIES.join(' or ')}.`);
  const file = resolve(folder, 'package.json');
  const named: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const name = isRecord(named) && typeof named.name === 'string' ? named.name : basename(resolve(folder));
  return { key: basename(resolve(folder)), title: name, folder };
};

export const loadFrom = async (folder: string): Promise<Zapier['app']> => {
  const entry = entryOf(folder);
  if (!entry) throw new ZapError(`The app in ${folder} is not built: run "npm run playground" again.`);
  const { default: app } = await import(pathToFileURL(entry).href);
  return app;
};
