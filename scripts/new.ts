/** `npm run new -- create delete_company highlevel`: the files of a new action, and what is left to do. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { services } from '../services/index.js';
import { NewError, newCreate } from './new_create.js';

const USAGE =
  'Write: npm run new -- create <key> <product>, such as "npm run new -- create delete_company highlevel".';

const folders = (of: string): string[] =>
  readdirSync(of, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? each.name : []));

const read = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

const make = ([kind, key, product, ...others]: string[]): void => {
  if (kind !== 'create' && kind !== undefined && key)
    throw new NewError(`Only actions can be generated. For a ${kind}, copy a similar one. ${USAGE}`);
  if (!key || !product || others.length > 0) throw new NewError(USAGE);
  const service = services.find((each) => each.key === product);
  if (!service)
    throw new NewError(
      `There is no product ${product}. There are: ${services.map((each) => each.key).join(', ')}.`,
    );
  const { files, left } = newCreate(
    key,
    { key: product, label: service.label, folders: folders(`services/${product}`) },
    folders('records'),
    read,
  );
  for (const [file, text] of files) writeFileSync(file, text);
  const code = [...files.keys()].filter((file) => file.endsWith('.ts'));
  execFileSync('node_modules/.bin/biome', ['check', '--write', '--log-level=error', ...code], {
    stdio: 'inherit',
  });
  process.stdout.write(`Written:\n${[...files.keys()].map((file) => `  ${file}\n`).join('')}`);
  process.stdout.write(`Left to do:\n${left.map((each, i) => `  ${i + 1}. ${each}\n`).join('')}`);
  process.stdout.write('Then: npm run docs && npm run check\n');
};

try {
  make(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof NewError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
