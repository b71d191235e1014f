/**
 * Says in `SOURCE.txt` what an app was built from. Zapier keeps the app's folder as its source, and that folder alone does
 * not build.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const git = (...args) => {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
};

/** The address without a user name or password, so that others can use it. */
const withoutUser = (address) => address.replace(/^(\w+:\/\/)[^@/]*@/, '$1');

export const sourceOf = (folder) => {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const remote = git('remote', 'get-url', 'origin');
  const where = /^(https?:|git@|ssh:)/.test(remote) ? withoutUser(remote) : "the project's repository";
  const commit = git('rev-parse', 'HEAD') || 'unknown';
  const changed = git('status', '--porcelain', '--untracked-files=no')
    ? ', with changes that are not committed'
    : '';
  return [
    `${name} ${version} is the folder apps/${basename(resolve(folder))} of Handoff, which imports the rest of it.`,
    `Repository: ${where}`,
    `Commit: ${commit}${changed}`,
    `Build: npm ci, then npm run zapier -- ${basename(resolve(folder))} build`,
    '',
  ].join('\n');
};
