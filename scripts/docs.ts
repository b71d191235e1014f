/** Writes what is generated from the compiled definition. Refuses where a key that Zaps may use would be gone. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { services } from '../services/index.js';
import { materialiseAll } from './definition/apps.js';
import { catalogue } from './definition/catalogue.js';
import { CATALOGUE, SNAPSHOT, snapshotText } from './definition/files.js';
import { counted } from './definition/pages.js';
import { breaks, freeze, type Snapshot } from './definition/snapshot.js';

const views = await materialiseAll();
const now = freeze(views);
const old: Snapshot | undefined = existsSync(SNAPSHOT)
  ? JSON.parse(readFileSync(SNAPSHOT, 'utf8'))
  : undefined;
const broken = old ? breaks(old, now) : [];
for (const each of broken) process.stdout.write(`breaks Zaps: ${each}\n`);
if (broken.length > 0) {
  process.stdout.write(
    `${SNAPSHOT} is left as it is. A key that has landed stays; to drop one, edit the snapshot by hand.\n`,
  );
  process.exitCode = 1;
} else {
  writeFileSync(SNAPSHOT, snapshotText(now));
}
writeFileSync(CATALOGUE, catalogue(views));
for (const { key } of services) {
  const page = `docs/services/${key}.md`;
  writeFileSync(page, counted(readFileSync(page, 'utf8')));
}
