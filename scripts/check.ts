/**
 * The part of `npm run check` for the compiled definition: Zapier's schema, the publishing checks that can be computed
 * here, keys that must not disappear, generated pages that must be up to date, product pages that must be accurate.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createAppHandler } from 'zapier-platform-core';
import { services } from '../services/index.js';
import { apps, materialiseAll, type View } from './definition/apps.js';
import { breaks } from './definition/breaks.js';
import { exceptions } from './definition/exceptions.js';
import { lint } from './definition/lint.js';
import type { AnyApp } from './definition/materialise.js';
import { pageOf, pageProblems } from './definition/pages.js';
import { freeze, type Snapshot } from './definition/snapshot.js';
import { CHANGELOG, generatedPages, SNAPSHOT, snapshotText } from './generated.js';
import { offeredBy, problemsOf } from './release/changelog.js';
import { allGuideProblems } from './release/guide.js';
import { allLinkProblems } from './release/links.js';
import { listingOf, listingProblems } from './release/listing.js';
import { allWordProblems } from './words.js';

const problems: string[] = [];

const schemaErrors = async (name: string, app: object): Promise<void> => {
  const { results } = await createAppHandler(app)({ command: 'validate', calledFromCli: true });
  for (const error of Array.isArray(results) ? results : [])
    problems.push(`schema, ${name}: ${error.property} ${error.message}`);
};

/** The app with the evaluated fields in place of the functions, which the schema cannot look into. */
const withFields = (app: AnyApp, { material }: View): object => {
  const copy: Record<string, Record<string, object>> = { triggers: {}, creates: {}, searches: {} };
  for (const { kind, key, inputFields, outputFields } of material.operations) {
    const definition = app[kind][key];
    if (definition)
      Object.assign(copy[kind] ?? {}, {
        [key]: { ...definition, operation: { ...definition.operation, inputFields, outputFields } },
      });
  }
  return { ...app, ...copy };
};

const views = await materialiseAll();
const all = apps();
for (const [name, app] of Object.entries(all)) await schemaErrors(name, app);
for (const view of views) {
  const app = all[view.app];
  if (app) await schemaErrors(`${view.app}/${view.service}`, withFields(app, view));
}

const used = new Set<object>();
for (const { app, service, material } of views) {
  for (const { rule, where, message } of lint(material)) {
    const exception = exceptions.find((each) => each.rule === rule && each.where === where);
    if (exception) used.add(exception);
    else problems.push(`${rule}, ${app}/${service}: ${where} ${message}`);
  }
}
for (const exception of exceptions) {
  if (!used.has(exception))
    problems.push(`the exception ${exception.rule} for ${exception.where} is not needed any more`);
}

const now = freeze(views);
if (existsSync(SNAPSHOT)) {
  const old: Snapshot = JSON.parse(readFileSync(SNAPSHOT, 'utf8'));
  const broken = breaks(old, now);
  problems.push(...broken.map((each) => `breaks Zaps: ${each}`));
  if (broken.length === 0 && snapshotText(now) !== readFileSync(SNAPSHOT, 'utf8')) {
    problems.push(`${SNAPSHOT} does not have the new keys: run "npm run docs"`);
  }
} else {
  problems.push(`${SNAPSHOT} is missing: run "npm run docs"`);
}
for (const [path, text] of generatedPages(views)) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text)
    problems.push(`${path} is out of date: run "npm run docs"`);
}

const versions = Object.fromEntries(
  Object.keys(all).map((name): [string, string] => [
    name,
    JSON.parse(readFileSync(`apps/${name}/package.json`, 'utf8')).version,
  ]),
);
problems.push(
  ...problemsOf(readFileSync(CHANGELOG, 'utf8'), offeredBy(views), versions).map(
    (each) => `${CHANGELOG}: ${each}`,
  ),
);

for (const { key } of services) {
  const app = all[key];
  if (app) problems.push(...pageProblems(pageOf(key, app)).map((each) => `docs/services/${key}.md ${each}`));
}

for (const view of views.filter(({ app, service }) => app === service)) {
  for (const problem of listingProblems(view, listingOf(view.app)))
    problems.push(`apps/${view.app}/marketplace/listing.yaml ${problem}`);
}
problems.push(...allLinkProblems(), ...allGuideProblems(views), ...allWordProblems());

for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(
  problems.length === 0
    ? `Definition: ${views.length} views checked.\n`
    : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.\n`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
