/**
 * The licenses of everything in a built app: the packages in the bundle, and those that are installed next to it at run time
 * (`zapier-platform-core`, lodash and their dependencies). Written at each build, so that they match it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The folder of a package as Node finds it from another folder; undefined if it is not installed. */
const findPackage = (name, from) => {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (dirname(folder) === folder) return undefined;
  }
};

/** Folders of packages and of all their run-time dependencies. */
const withNeeds = (names, from, found = new Set()) => {
  for (const name of names) {
    const folder = findPackage(name, from);
    if (!folder || found.has(folder)) continue;
    found.add(folder);
    withNeeds(Object.keys(read(join(folder, 'package.json')).dependencies ?? {}), folder, found);
  }
  return found;
};

/** The package folder that contains a bundled file. */
const folderOf = (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];

const isCopyright = (line) => /^\W*copyright\b.*(\d{4}|\(c\)|©)/i.test(line) && !/notice/i.test(line);

const described = (folder) => {
  const { name, version, license, author } = read(join(folder, 'package.json'));
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.|-|$)/i.test(each));
  const lines = file ? readFileSync(join(folder, file), 'utf8').split(/\r?\n/) : [];
  const by = typeof author === 'string' ? author : author?.name;
  return {
    title: `${name} ${version}`,
    owners: lines.filter(isCopyright).map((line) => line.trim()),
    // Texts of one license that differ only in line breaks count as the same.
    text: lines
      .filter((line) => !isCopyright(line))
      .join('\n')
      .trim(),
    said: `${license ?? 'no licence named'}${by ? `, ${by}` : ''}`,
  };
};

const sameText = (text) => text.replace(/\W+/g, ' ').toLowerCase();

const HEAD = `This app holds software of others, under these licences.
Noto Sans is of "The Noto Project Authors", under the SIL Open Font License, and is in apps that write a PDF.
`;

/** The text of all notices; `inputs` are the files in a bundle, as esbuild's metafile names them. */
export const noticesOf = (app, inputs, root = process.cwd()) => {
  const bundled = inputs.map((file) => folderOf(resolve(root, file))).filter(Boolean);
  const beside = withNeeds(Object.keys(read(join(app, 'package.json')).dependencies ?? {}), app);
  const packages = new Map();
  for (const folder of [...bundled, ...beside]) {
    const notice = described(folder);
    packages.set(notice.title, notice);
  }
  const groups = new Map();
  for (const notice of [...packages.values()].sort((a, b) => (a.title < b.title ? -1 : 1))) {
    const key = notice.text === '' ? notice.said : sameText(notice.text);
    groups.set(key, [...(groups.get(key) ?? []), notice]);
  }
  const sections = [...groups.values()].map((notices) =>
    [
      ...notices.map(({ title, owners, said }) => [title, said, ...owners].join('\n    ')),
      notices[0].text || 'Its package holds no licence text.',
    ].join('\n\n'),
  );
  return [HEAD, ...sections].join(`\n${'-'.repeat(72)}\n\n`);
};
