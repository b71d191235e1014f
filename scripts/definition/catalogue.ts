import { listBehind, type PlainInputField } from '../../records/field.js';
import { services } from '../../services/index.js';
import type { View } from './apps.js';
import { KINDS, TITLES } from './declared.js';
import type { MaterialOperation } from './materialise.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const typeOf = ({ type = 'string', list, dynamic, choices, children }: PlainInputField): string => {
  if (children) return `lines of ${children.map(({ key }) => key).join(', ')}`;
  const kind = dynamic ? `dropdown (${listBehind({ dynamic })})` : choices ? 'choice' : type;
  return list ? `${kind}, several` : kind;
};

/** Rows of the field table: every field that one of the services shows, with the services that show it. */
const fieldRows = (byService: Map<string, MaterialOperation>): string[] => {
  const rows = new Map<string, { field: PlainInputField; shown: string[] }>();
  for (const [service, { inputFields }] of byService) {
    for (const field of inputFields) {
      if (field.type === 'copy') continue;
      const custom = field.key.startsWith('cf_');
      const key = custom ? 'cf_…' : field.key;
      const row = rows.get(key) ?? {
        field: custom ? { key, label: "The account's own fields", type: field.type } : field,
        shown: [],
      };
      if (!row.shown.includes(service)) row.shown.push(service);
      rows.set(key, row);
    }
  }
  return [...rows].map(([key, { field, shown }]) => {
    const where = shown.length === byService.size ? 'all' : shown.join(', ');
    const kind = key === 'cf_…' ? 'as in the account' : typeOf(field);
    return `| \`${key}\` | ${cell(field.label ?? '')} | ${kind} | ${field.required ? 'yes' : ''} | ${where} |`;
  });
};

const outputs = ({ outputFields }: MaterialOperation): string =>
  outputFields
    .filter(({ key }) => !/(^|__)cf_/.test(key))
    .map(({ key, primary }) => (primary ? `**${key}**` : key))
    .join(', ');

const linksTo = (folder: string): string =>
  services.map(({ key, label }) => `[${label}](forms/${folder}${key}.md)`).join(', ');

/** The catalog of operations, in Markdown, from the compiled definition. */
export const catalogue = (views: View[]): string => {
  const alone = views.filter(({ app }) => app !== 'handoff');
  const together = views.filter(({ app }) => app === 'handoff');
  const first = together[0];
  if (!first) throw new Error('There is no all-in-one app.');
  const visible = first.material.operations.filter(({ hidden }) => !hidden);
  const offering = ({ kind, key }: MaterialOperation): Map<string, MaterialOperation> => {
    const able = alone.filter(({ material }) =>
      material.operations.some((each) => each.kind === kind && each.key === key),
    );
    const shown = together.filter(({ service }) => able.some((view) => view.service === service));
    return new Map(
      shown.flatMap(({ service, material }) => {
        const operation = material.operations.find((each) => each.kind === kind && each.key === key);
        return operation ? [[service, operation]] : [];
      }),
    );
  };
  const pairs = visible.reduce((sum, operation) => sum + offering(operation).size, 0);
  const labels = services.map(({ label }) => label);

  const lines = [
    '# Operations',
    '',
    `Generated from the compiled definition by \`npm run docs\`: ${visible.length} operations, ${pairs} pairs of operation and service.`,
    `Its forms as the editor shows them: the all-in-one app with ${linksTo('handoff/')}; the products' own apps, ${linksTo('')}.`,
    '',
  ];
  for (const kind of KINDS) {
    lines.push(
      `## ${TITLES[kind]}`,
      '',
      `| key | label | ${labels.join(' | ')} |`,
      `|---|---|${labels.map(() => ':-:|').join('')}`,
    );
    for (const operation of visible.filter((each) => each.kind === kind)) {
      const able = offering(operation);
      const marks = services.map(({ key }) => (able.has(key) ? 'x' : ''));
      lines.push(`| [\`${operation.key}\`](#${operation.key}) | ${operation.label} | ${marks.join(' | ')} |`);
    }
    lines.push('');
  }
  for (const operation of visible) {
    const able = offering(operation);
    const rows = fieldRows(able);
    lines.push(`### ${operation.key}`, '', `**${operation.label}.** ${operation.description}`, '');
    if (rows.length > 0)
      lines.push('| field | label | type | required | shown for |', '|---|---|---|---|---|', ...rows, '');
    lines.push(`Gives: ${outputs([...able.values()][0] ?? operation)}.`, '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
};
