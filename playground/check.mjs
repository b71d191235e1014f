/** The page's types, where what it is built of is installed: `npm ci` of the root leaves it out. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('playground/node_modules/react')) {
  const args = ['node_modules/typescript/bin/tsc', '-p', 'playground'];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
} else {
  process.stdout.write(
    "The playground's page is not installed, its types are not checked: npm ci --prefix playground\n",
  );
}
