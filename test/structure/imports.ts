import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Files by what they import of this project, types included; dynamic imports count as well. */
export type Imports = Map<string, Set<string>>;

const IMPORT = /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** The files that match, as git knows them. */
export const filesLike = (...patterns: string[]): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .filter((file) => existsSync(file));

/** The code files, but for tests, measurements and types. */
export const codeFiles = (): string[] =>
  filesLike('*.ts', '*.mjs').filter((file) => !/^(test|bench|types)\//.test(file));

export const readImports = (files: string[]): Imports => {
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const targets = [...readFileSync(file, 'utf8').matchAll(IMPORT)]
        .map(([, target = '']) => posix.join(posix.dirname(file), target).replace(/\.js$/, '.ts'))
        .filter((target) => known.has(target));
      return [file, new Set(targets)];
    }),
  );
};

/** The same between folders. A folder's entry gathers what is below it, so it is a place of its own. */
export const betweenFolders = (imports: Imports): Imports => {
  const placeOf = (file: string) =>
    /(^|\/)index\.ts$|^records\/service\.ts$/.test(file) || !file.includes('/') ? file : posix.dirname(file);
  const folders: Imports = new Map();
  for (const [file, targets] of imports) {
    const from = placeOf(file);
    const reached = folders.get(from) ?? new Set();
    for (const target of targets) if (placeOf(target) !== from) reached.add(placeOf(target));
    folders.set(from, reached);
  }
  return folders;
};

/** A way round, from its first place back to it; undefined where there is none. */
export const findCycle = (imports: Imports): string[] | undefined => {
  const done = new Set<string>();
  const search = (place: string, path: string[]): string[] | undefined => {
    if (path.includes(place)) return [...path.slice(path.indexOf(place)), place];
    if (done.has(place)) return undefined;
    for (const target of imports.get(place) ?? []) {
      const cycle = search(target, [...path, place]);
      if (cycle) return cycle;
    }
    done.add(place);
    return undefined;
  };
  for (const place of imports.keys()) {
    const cycle = search(place, []);
    if (cycle) return cycle;
  }
  return undefined;
};
