/** Checks links in the project's own pages: the files and headings must exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Folders with pages for readers. */
const FOLDERS = ['.', 'docs', 'apps', '.github'];

const within = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'dist', 'build'].includes(entry.name) ? [] : within(path);
    return path.endsWith('.md') ? [path] : [];
  });

/** Paths of all pages, relative to the project's folder. */
export const pages = (): string[] =>
  FOLDERS.flatMap((folder) =>
    folder === '.' ? readdirSync('.').filter((name) => name.endsWith('.md')) : within(folder),
  );

const withoutCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** The anchor that GitHub gives a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .trim()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

export const anchorsOf = (text: string): Set<string> => {
  const anchors = new Set<string>();
  for (const [, heading = ''] of text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} (.+)$/gm)) {
    const anchor = anchorOf(heading);
    let number = 0;
    while (anchors.has(number === 0 ? anchor : `${anchor}-${number}`)) number += 1;
    anchors.add(number === 0 ? anchor : `${anchor}-${number}`);
  }
  return anchors;
};

/** Links that lead nowhere; `read` returns a file's text, or undefined if there is none. */
export const linkProblems = (
  page: string,
  text: string,
  read: (path: string) => string | undefined,
): string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^[a-z]+:/.test(link)) return link.startsWith('http://') ? [`${page}: ${link} is not https`] : [];
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : normalize(join(dirname(page), path));
    const there = target === page ? text : read(target);
    if (there === undefined) return [`${page}: there is no ${link}`];
    if (anchor === undefined || anchorsOf(there).has(anchor)) return [];
    return [`${page}: ${link} leads to no heading`];
  });

const readIfThere = (path: string): string | undefined => {
  if (!existsSync(path)) return undefined;
  return path.endsWith('.md') ? readFileSync(path, 'utf8') : '';
};

/** Problems with the files that a page of guesses names in its tables, where readers look them up. */
export const fileProblems = (page: string, text: string): string[] =>
  [...text.matchAll(/`((?:[\w.-]+\/)*[\w-]+\.(?:ts|mjs))`/g)]
    .map(([, file = '']) => file)
    .filter((file) => !existsSync(file))
    .map((file) => `${page}: there is no ${file}`);

/** What is wrong with the links of all pages. */
export const allLinkProblems = (): string[] =>
  pages().flatMap((page) => {
    const text = readFileSync(page, 'utf8');
    return [
      ...linkProblems(page, text, readIfThere),
      ...(page === 'docs/unproven.md' || page === 'docs/release.md' ? fileProblems(page, text) : []),
    ];
  });
