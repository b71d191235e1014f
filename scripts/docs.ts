/** Writes the files that are generated from the compiled definition. Refuses if a key that Zaps may use would disappear. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { materialiseAll } from './definition/apps.js';
import { breaks } from './definition/breaks.js';
import { freeze, type Snapshot } from './definition/snapshot.js';
import { generatedPages, SNAPSHOT, snapshotText } from './generated.js';

const views = await materialiseAll();
const now = freeze(views);
const old: Snapshot | undefined = existsSync(SNAPSHOT)
  ? JSON.parse(readFileSync(SNAPSHOT, 'utf8'))
  : undefined;
const broken = old ? breaks(old, now) : [];
for (const each of broken) process.stdout.write(`breaks Zaps: ${each}\n`);
if (broken.length > 0) {
  process.stdout.write(
    `${SNAPSHOT} is left as it is. What has landed stays; CONTRIBUTING.md says when and how to reset it.\n`,
  );
  process.exitCode = 1;
} else {
  writeFileSync(SNAPSHOT, snapshotText(now));
}
for (const [path, text] of generatedPages(views)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
