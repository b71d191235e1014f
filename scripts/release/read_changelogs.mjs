/**
 * Has Zapier's command line read each app's changelog for its version, and compares what it sees with the operations that the
 * app shows: `node scripts/release/read_changelogs.mjs`, once `npm run zapier` has installed it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const { getVersionChangelog } = createRequire(join(ROOT, 'tools/zapier/package.json'))(
  'zapier-platform-cli/src/utils/changelog.js',
);
const TYPES = { triggers: 'read', creates: 'write', searches: 'search' };
const { operations } = JSON.parse(readFileSync(join(ROOT, 'definition.snapshot.json'), 'utf8'));

/** `write create_task`, for every operation that some connection of the app shows. */
const shownBy = (app) =>
  Object.entries(operations)
    .filter(([view]) => view.startsWith(`${app}/`))
    .flatMap(([, shown]) => Object.entries(shown).filter(([, { hidden }]) => !hidden))
    .map(([path]) => path.split('.'))
    .map(([kind, key]) => `${TYPES[kind]} ${key}`);

for (const app of readdirSync(join(ROOT, 'apps'))) {
  const folder = join(ROOT, 'apps', app);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { changelog, appMetadata = [] } = await getVersionChangelog(version, folder);
  const seen = new Set(appMetadata.map(({ action_type, action_key }) => `${action_type} ${action_key}`));
  const missing = [...new Set(shownBy(app))].filter((operation) => !seen.has(operation));
  const said = `${app} ${version}: ${changelog.split('\n').length} lines, ${seen.size} operations seen`;
  process.stdout.write(`${said}${missing.length > 0 ? `, missing: ${missing.join(', ')}` : ''}\n`);
  if (changelog === '' || missing.length > 0) process.exitCode = 1;
}
