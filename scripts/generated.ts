import { readFileSync } from 'node:fs';
import _ from 'lodash';
import { services } from '../services/index.js';
import type { FilledView } from './definition/apps.js';
import { catalogue } from './definition/catalogue.js';
import { formsPage } from './definition/forms.js';
import { counted } from './definition/pages.js';
import type { Snapshot } from './definition/snapshot.js';
import { changelogFor, offeredBy } from './release/changelog.js';
import { listingOf, listingPage } from './release/listing.js';
import { readmeOf } from './release/readme.js';

export const SNAPSHOT = 'definition.snapshot.json';
export const CHANGELOG = 'CHANGELOG.md';

export const snapshotText = (snapshot: Snapshot): string => `${JSON.stringify(snapshot, null, 2)}\n`;

/** The forms of every app and connection, by path. */
export const formsPages = (views: FilledView[]): Array<[string, string]> =>
  views.map((view) => [
    `docs/forms/${view.app === view.service ? view.app : `${view.app}/${view.service}`}.md`,
    formsPage(view),
  ]);

/** The files that `npm run docs` writes, by path. */
export const generatedPages = (views: FilledView[]): Map<string, string> =>
  new Map([
    ['docs/operations.md', catalogue(views)],
    ...formsPages(views),
    ...services.map(({ key }): [string, string] => {
      const page = `docs/services/${key}.md`;
      return [page, counted(readFileSync(page, 'utf8'))];
    }),
    ...offeredBy(views).map((offered): [string, string] => [
      `apps/${offered.app}/CHANGELOG.md`,
      changelogFor(readFileSync(CHANGELOG, 'utf8'), offered),
    ]),
    ...Object.entries(_.groupBy(views, 'app')).map(([app, own]): [string, string] => [
      `apps/${app}/README.md`,
      readmeOf(app, services.find(({ key }) => key === app)?.label ?? 'Handoff', own),
    ]),
    ...views
      .filter(({ app, service }) => app === service)
      .map((view): [string, string] => [
        `apps/${view.app}/marketplace/README.md`,
        listingPage(view, listingOf(view.app)),
      ]),
  ]);
