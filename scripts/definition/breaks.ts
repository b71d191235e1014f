/** Compares two snapshots of the definition for changes that would break a Zap built on the older one. */
import type { Lines, Snapshot } from './snapshot.js';

interface Entry {
  key: string;
  type: string;
  required: boolean;
  primary: boolean;
  choices: string[];
}

const entryOf = (line: string): Entry => {
  const [field = '', choices] = line.split(' = ');
  const [key = '', rest = ''] = field.split(': ');
  const [type = ''] = rest.split(', ');
  return {
    key,
    type: type.replace('!', ''),
    required: type.endsWith('!'),
    primary: rest.endsWith(', primary'),
    choices: choices?.split(' | ') ?? [],
  };
};

const byKey = (lines: Lines): Map<string, Entry> =>
  new Map(lines.map(entryOf).map((entry) => [entry.key, entry]));

const primaryOf = (lines: Lines): string =>
  lines
    .map(entryOf)
    .flatMap(({ key, primary }) => (primary ? key : []))
    .join(' and ');

/** Changes to these fields that would break a Zap or a connection that uses them. */
const fieldBreaks = (before: Lines, after: Lines): string[] => {
  const old = byKey(before);
  const present = byKey(after);
  const changed = [...old.values()].flatMap(({ key, type, required, choices }) => {
    const now = present.get(key);
    if (!now) return [`${key}: ${type} is gone`];
    return [
      ...(now.type === type ? [] : [`${key}: ${type} became ${now.type}`]),
      ...(now.required && !required ? [`${key} became required`] : []),
      ...choices
        .filter((choice) => !now.choices.includes(choice))
        .map((choice) => `${key} lost the choice ${choice}`),
    ];
  });
  const added = [...present.values()].filter(({ key, required }) => required && !old.has(key));
  const [was, is] = [primaryOf(before), primaryOf(after)];
  return [
    ...changed,
    ...added.map(({ key }) => `${key} is new and required`),
    ...(was === is ? [] : [`primary moved from ${was || 'nothing'} to ${is || 'nothing'}`]),
  ];
};

/** Outputs with the keys of the records that they refer to. */
const written = (outputs: Lines, records: Record<string, Lines> = {}): Lines =>
  outputs.flatMap((line) => (line.startsWith('...') ? (records[line.slice(3)] ?? []) : line));

const operationBreaks = (old: Snapshot, now: Snapshot, view: string): string[] => {
  const [app = ''] = view.split('/');
  return Object.entries(old.operations[view] ?? {}).flatMap(([path, before]) => {
    const after = now.operations[view]?.[path];
    if (!after) return [`${view} ${path} is gone`];
    const outputs = fieldBreaks(
      written(before.outputs, old.records[app]),
      written(after.outputs, now.records[app]),
    );
    return [
      ...(after.type === before.type ? [] : [`${view} ${path} is no longer a ${before.type}`]),
      ...(after.hidden && !before.hidden ? [`${view} ${path} became hidden`] : []),
      ...fieldBreaks(before.inputs, after.inputs).map((each) => `${view} ${path} inputs: ${each}`),
      ...outputs.map((each) => `${view} ${path} outputs: ${each}`),
    ];
  });
};

const pairBreaks = (old: Snapshot, now: Snapshot, view: string): string[] =>
  Object.entries(old.searchOrCreates[view] ?? {}).flatMap(([key, halves]) => {
    const after = now.searchOrCreates[view]?.[key];
    if (after === halves) return [];
    return [`${view} searchOrCreates.${key} ${after === undefined ? 'is gone' : `is no longer a ${halves}`}`];
  });

/** Changes that would break a Zap built on the old definition. Additions do not, unless they are required. */
export const breaks = (old: Snapshot, now: Snapshot): string[] => [
  ...Object.entries(old.authentication).flatMap(([app, before]) => {
    const after = now.authentication[app];
    return [
      ...(after?.type === before.type ? [] : [`${app}: the authentication is no longer ${before.type}`]),
      ...fieldBreaks(before.fields, after?.fields ?? []).map((each) => `${app} connection: ${each}`),
    ];
  }),
  ...Object.keys(old.operations).flatMap((view) => operationBreaks(old, now, view)),
  ...Object.keys(old.searchOrCreates).flatMap((view) => pairBreaks(old, now, view)),
];
