/** Inserts lines where they belong in existing files. */
import { camel, snake } from './names.js';
import type { Read } from './plan.js';

/** Adds a line at the end of the block that begins with `head`, which may be on one line. */
export const intoBlock = (text: string, head: string, added: string): string => {
  const start = text.indexOf(head);
  if (start < 0) return text;
  const [whole = '', inner = '', end = ''] =
    /^ ?([^\n{}]*[^\n{} ,])?,? ?([}\]];?)\n/.exec(text.slice(start + head.length)) ?? [];
  if (whole) {
    const lines = inner.split(', ').flatMap((each) => (each === '' ? [] : `  ${each},\n`));
    const rest = text.slice(start + head.length + whole.length);
    return `${text.slice(0, start + head.length)}\n${lines.join('')}${added}\n${end}\n${rest}`;
  }
  const at = start + text.slice(start).search(/\n[}\]]/);
  return `${text.slice(0, at)}\n${added}${text.slice(at)}`;
};

/** Adds a line after the first import; Biome sorts the imports. */
export const importing = (text: string, line: string): string =>
  text.includes(line)
    ? text
    : /^import /m.test(text)
      ? text.replace(/^import [^;]*;\n/m, (first) => `${first}${line}\n`)
      : `${line}\n\n${text}`;

/** Adds a name to those already imported from a file. */
export const importingFrom = (text: string, name: string, from: string, type = ''): string => {
  const there = new RegExp(`^import ${type}\\{([^}]*)\\} from '${from.replaceAll('.', '\\.')}';`, 'm').exec(
    text,
  );
  if (!there) return importing(text, `import ${type}{ ${name} } from '${from}';`);
  const names = (there[1] ?? '').split(',').map((each) => each.trim());
  return names.includes(name) ? text : text.replace(there[0], there[0].replace('{', `{ ${name},`));
};

/** Adds lines to the list of `folder`, after the last one for the same record. */
export const withIndexLines = (
  text: string,
  folder: string,
  key: string,
  record: string,
  read: Read,
): string => {
  const listed = [...text.matchAll(/^ {2}(\w+),$/gm)];
  const isNear = ([, name = '']: RegExpMatchArray): boolean =>
    read(`${folder}/${snake(name)}.ts`)?.includes(`../records/${record}/forms.js`) ?? false;
  const last = listed.filter(isNear).at(-1) ?? listed.at(-1);
  if (!last) return text;
  const at = (last.index ?? 0) + last[0].length;
  const added = `${text.slice(0, at)}\n  ${camel(key)},${text.slice(at)}`;
  return importing(added, `import { ${camel(key)} } from './${key}.js';`);
};

/** Adds a case next to those of the same kind and record, which are in catalog order. */
export const withCase = (text: string, path: string, rest: string, lines: string): string => {
  const blocks = [...text.matchAll(/^ {2}'(\w+\.\w+)': \{\n[\s\S]*?^ {2}\},\n/gm)];
  const [folder = ''] = path.split('.');
  const alike = blocks.filter(([, each = '']) => each.startsWith(`${folder}.`));
  const near = alike.filter(([, each = '']) => `_${each.split('.')[1]}_`.includes(`_${rest}_`));
  const last = near.at(-1) ?? alike.at(-1) ?? blocks.at(-1);
  if (!last) return text;
  const at = last.index + last[0].length;
  return `${text.slice(0, at)}  '${path}': {\n${lines}  },\n${text.slice(at)}`;
};
