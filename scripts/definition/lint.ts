import { listBehind, type PlainInputField, type PlainOutputField } from '../../records/field.js';
import { flat } from './fields.js';
import { checkWords } from './lint_words.js';
import type { Material, MaterialOperation } from './materialise.js';

/** One breach of one of Zapier's publishing checks (or of the house style, `H…`). */
export interface Finding {
  rule: string;
  /** `creates.create_task.due_date` */
  where: string;
  message: string;
}

type Report = (rule: string, where: string, message: string) => void;

const LINK = /\[[^\]]+\]\((https:\/\/[^)\s]+)\)/;
const SMALL_WORDS = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'if',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);
const SECRET_KEY = /(password|secret|token|api_?key|auth(?!or))/i;

const isTitleCase = (label: string): boolean =>
  label.split(/[\s/]+/).every((word, i) => /^[^a-z]/.test(word) || (i > 0 && SMALL_WORDS.has(word)));

/** Fields named by the account's owner: their labels are not ours to check. */
const isOwners = ({ key }: { key: string }): boolean => /(^|__)cf_/.test(key);

const checkText = (text: string | undefined, where: string, report: Report): void => {
  if (!text) return;
  if (/http:\/\//.test(text)) report('D007', where, 'a link is not https');
  if (/\]\s+\(|\[[^\]]*\]\((?!https:\/\/)/.test(text)) report('D008', where, 'a Markdown link is malformed');
  if (/javascript:|data:text/i.test(text)) report('D025', where, 'a dangerous link');
  if (/\{[A-Za-z ]+\}/.test(text)) report('H001', where, `a word was left in braces: ${text}`);
};

const checkInputField = (field: PlainInputField, where: string, keys: Set<string>, report: Report): void => {
  const { key, label, helpText, type, dynamic, search, choices } = field;
  checkText(helpText, where, report);
  if (type === 'copy') return;
  if (SECRET_KEY.test(key) && !isOwners(field))
    report('D001', where, 'asks for a credential in an operation');
  // The vendor's own name, if only one vendor has the field. To Zapier, two underscores mean a nested value.
  if (!/^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/.test(key) && !isOwners(field))
    report('H002', where, 'key is not made of letters, digits and single underscores');
  if (!label) report('H003', where, 'has no label');
  if (label && !isOwners(field) && !isTitleCase(label))
    report('D018', where, `label "${label}" is not in title case`);
  if (/(^|\s)ID$/.test(label ?? '') && !dynamic && !choices && !isOwners(field)) {
    report('D004', where, 'asks for an ID without a dropdown');
  }
  if (helpText && label && helpText.replace(/\.$/, '').toLowerCase() === label.toLowerCase()) {
    report('D011', where, 'help text repeats the label');
  }
  if (search && !dynamic) report('D014', where, '`search` without `dynamic`');
  for (const parent of field.dependsOn ?? []) {
    if (!keys.has(parent)) report('H004', where, `depends on ${parent}, which the form does not have`);
  }
};

const VALUE_TYPES: Record<string, (value: unknown) => boolean> = {
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  datetime: (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(value),
  string: (value) => typeof value === 'string',
  // The address to fetch it from.
  file: (value) => typeof value === 'string',
};

const valueAt = (sample: unknown, path: string): unknown =>
  path.split('__').reduce((value: unknown, key) => {
    // If a record is missing, everything in it is missing too.
    if (value === null) return null;
    return typeof value === 'object' ? Reflect.get(value, key) : undefined;
  }, sample);

const checkSample = (fields: PlainOutputField[], sample: unknown, where: string, report: Report): void => {
  for (const { key, type = 'string', list, children } of fields.filter((field) => !isOwners(field))) {
    const value = valueAt(sample, key);
    if (value === undefined) report('D024', `${where}.${key}`, 'output field is missing from the sample');
    if (value === undefined || value === null) continue;
    if (list || children) {
      if (!Array.isArray(value)) report('D024', `${where}.${key}`, 'sample is not a list');
      else if (children) for (const row of value) checkSample(children, row, `${where}.${key}`, report);
    } else if (!VALUE_TYPES[type]?.(value)) {
      report(
        type === 'datetime' ? 'D023' : 'D024',
        `${where}.${key}`,
        `sample ${JSON.stringify(value)} is not a ${type}`,
      );
    }
  }
};

/** Every part of a record has a distinct name in the editor. */
const checkOutputFields = (fields: PlainOutputField[], where: string, report: Report): void => {
  for (const field of fields) {
    const place = `${where}.${field.key}`;
    if (!field.label) report('H009', place, 'output field has no label');
    if (field.label) checkText(isOwners(field) ? undefined : field.label, place, report);
    checkOutputFields(field.children ?? [], place, report);
  }
};

/** Every text of an operation that a user may see, choices and sample included. */
const textsOf = ({
  label,
  description,
  noun,
  inputFields,
  outputFields,
  sample,
}: MaterialOperation): string =>
  JSON.stringify([
    label,
    description,
    noun,
    flat(inputFields)
      .filter((field) => !isOwners(field))
      .map(({ label, helpText, placeholder, choices }) => [label, helpText, placeholder, choices]),
    outputFields.filter((field) => !isOwners(field)).map(({ label }) => label),
    sample,
  ]);

/**
 * Fields that must come first do, with the fields that narrow their dropdowns above them; the account's own fields come after
 * the product's.
 */
const checkOrder = (
  operation: MaterialOperation,
  { operations }: Material,
  where: string,
  report: Report,
): void => {
  const fields = operation.inputFields.filter((field) => field.type !== 'copy' && !isOwners(field));
  const lists = fields.flatMap((field) => (field.required && listBehind(field)) || []);
  const narrowing = operations
    .filter(({ kind, key }) => kind === 'triggers' && lists.includes(key))
    .flatMap(({ inputFields }) => inputFields.map(({ key }) => key));
  const optional = fields.findIndex(({ key, required }) => !required && !narrowing.includes(key));
  const late = optional < 0 ? undefined : fields.slice(optional).find(({ required }) => required);
  if (late) report('H011', `${where}.${late.key}`, 'is required and stands behind fields that are not');
};

/** A form with more fields than this is shown in groups. */
const UNGROUPED = 12;

/** Zapier's schema cannot check fields that a function returns. */
const checkGroups = (
  { inputFields, groups, hidden }: MaterialOperation,
  where: string,
  report: Report,
): void => {
  const known = new Set(groups.map(({ key }) => key));
  if (known.size < groups.length) report('H012', where, 'two groups have the same key');
  for (const { key, label } of groups) {
    if (!label || !isTitleCase(label))
      report('D018', `${where}.${key}`, `group "${label}" is not in title case`);
  }
  for (const { key, group, children = [] } of inputFields) {
    if (group !== undefined && !known.has(group))
      report('H012', `${where}.${key}`, `stands in the group ${group}, which the form does not have`);
    if (children.some((child) => child.group !== undefined))
      report('H012', `${where}.${key}`, 'has a group within its lines');
  }
  const fields = inputFields.filter(({ type }) => type !== 'copy');
  if (hidden || fields.length <= UNGROUPED) return;
  for (const { key } of fields.filter(({ group }) => group === undefined))
    report('H012', `${where}.${key}`, 'stands in no group of a long form');
};

const VERBS = { creates: /^[A-Z][a-z]+s /, searches: /^(Finds|Gets|Lists) /, triggers: /^Triggers when / };

const checkDisplay = (
  { kind, label, description, noun, hidden }: MaterialOperation,
  where: string,
  report: Report,
): void => {
  if (hidden) return;
  if (!isTitleCase(label)) report('D018', where, `label "${label}" is not in title case`);
  if (label.length < 2 || label.length > 64) report('H005', where, 'label must have 2 to 64 characters');
  if (!VERBS[kind].test(description))
    report('D021', where, `description does not begin as Zapier wants it: ${description}`);
  if (!description.endsWith('.')) report('D021', where, 'description does not end with a full stop');
  if (/zapier/i.test(label + description)) report('H006', where, 'names Zapier');
  checkText(`${label} ${description} ${noun}`, where, report);
};

const checkOperation = (operation: MaterialOperation, material: Material, report: Report): void => {
  const where = `${operation.kind}.${operation.key}`;
  const { inputFields, outputFields, sample, hidden } = operation;
  const has = (kind: string, key: string | undefined) =>
    material.operations.some((other) => other.kind === kind && other.key === key);
  const keys = new Set(inputFields.map(({ key }) => key));

  checkDisplay(operation, where, report);
  for (const field of hidden ? [] : flat(inputFields)) {
    const place = `${where}.${field.key}`;
    checkInputField(field, place, keys, report);
    if (field.dynamic && !has('triggers', listBehind(field))) {
      report('D005', place, `dropdown ${field.dynamic} is not in the app`);
    }
    if (field.search && !has('searches', field.search.split('.')[0])) {
      report('D013', place, `search ${field.search} is not in the app`);
    }
  }
  if (keys.size < inputFields.length) report('H007', where, 'two fields have the same key');
  if (operation.type === 'hook' && !operation.hasPerformList)
    report('D006', where, 'hook without performList');
  // Either Zapier subscribes and unsubscribes a hook, or the user does both by following directions.
  const { hasPerformSubscribe, hasPerformUnsubscribe, directions } = operation;
  if (operation.type === 'hook' && hasPerformSubscribe !== hasPerformUnsubscribe)
    report('D017', where, 'a hook subscribes without unsubscribing, or the other way round');
  if (operation.type === 'hook' && hasPerformSubscribe === (directions !== ''))
    report('D017', where, 'a hook has directions if and only if it is static');
  if (operation.kind === 'searches' && inputFields.length === 0)
    report('D009', where, 'search without a field');
  if (Object.keys(sample).length === 0) report('D012', where, 'has no sample');
  const primary = outputFields.filter((field) => field.primary).map(({ key }) => key);
  for (const key of primary.length > 0 ? primary : ['id']) {
    if (operation.kind === 'triggers' && !(key in sample))
      report('D010', where, `sample lacks the primary key ${key}`);
  }
  if (operation.kind === 'triggers' && !hidden && primary.join() !== 'event_id') {
    report('H008', where, 'event_id is not its only primary key');
  }
  checkGroups(operation, where, report);
  checkWords(operation, material, where, report);
  checkSample(outputFields, sample, where, report);
  checkOutputFields(outputFields, where, report);
  if (operation.kind === 'creates' && operation.standing === 0)
    report('D022', where, 'all of its fields come from functions');
  if (!material.brand) return;
  if (operation.type === 'hook' && !operation.hasPerformSubscribe)
    report('D016', where, 'a static hook in an app that can be listed');
  if (!hidden) checkOrder(operation, material, where, report);
  const foreign = material.others.filter((brand) => textsOf(operation).toLowerCase().includes(brand));
  if (foreign.length > 0) report('H010', where, `names ${foreign.join(', ')}`);
};

/** Mirrors the publishing checks that can be computed without Zapier's servers. */
export const lint = (material: Material): Finding[] => {
  const findings: Finding[] = [];
  const report: Report = (rule, where, message) => findings.push({ rule, where, message });
  const { authentication, operations, searchOrCreates, hosts } = material;

  for (const { key, taken } of hosts) {
    for (const address of taken) report('D026', `authentication.${key}`, `would take the key to ${address}`);
  }

  for (const { key, helpText = '', computed } of authentication.fields ?? []) {
    // Nobody fills in values that the sign-in itself returns.
    if (computed) continue;
    if (!LINK.test(helpText)) report('D002', `authentication.${key}`, 'help text has no link');
    checkText(helpText, `authentication.${key}`, report);
  }
  if (!authentication.connectionLabel) report('D003', 'authentication', 'has no connection label');
  for (const operation of operations) checkOperation(operation, material, report);
  for (const [key, pair] of Object.entries(searchOrCreates)) {
    const where = `searchOrCreates.${key}`;
    for (const [kind, half] of [
      ['searches', pair.search],
      ['creates', pair.create],
    ] as const) {
      if (!operations.some((operation) => operation.kind === kind && operation.key === half)) {
        report('D015', where, `${half} is not in the app`);
      }
    }
  }
  return findings;
};
