/** The parts of an app's definition that the page needs. */
import type { FormField } from '../../runner/form.js';
import { choicesOf } from '../../runner/form.js';
import { isRecord } from '../../runner/record.js';
import type { Zapier } from '../../runner/zapier.js';
import type { FieldView, Kind, OperationView } from '../protocol.js';

type AnyApp = Zapier['app'];

const KINDS: Kind[] = ['triggers', 'creates', 'searches'];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Searches that offer a create when they find nothing. */
const pairsOf = (app: AnyApp): Map<string, string> => {
  const pairs: unknown = Reflect.get(app, 'searchOrCreates') ?? Reflect.get(app, 'searchAndCreates');
  const entries = isRecord(pairs) ? Object.values(pairs).filter(isRecord) : [];
  return new Map(entries.map(({ search, create }) => [textOf(search), textOf(create)]));
};

const groupsOf = (operation: object): Record<string, string> => {
  const groups: unknown = Reflect.get(operation, 'inputFieldGroups');
  return Object.fromEntries(
    (Array.isArray(groups) ? groups.filter(isRecord) : []).map(({ key, label }) => [
      textOf(key),
      textOf(label),
    ]),
  );
};

export const operationsOf = (app: AnyApp): OperationView[] => {
  const pairs = pairsOf(app);
  return KINDS.flatMap((kind) =>
    Object.values(app[kind] ?? {})
      .filter(({ display }) => !display.hidden)
      .map(({ key, noun, display, operation }): OperationView => {
        const orCreate = kind === 'searches' ? pairs.get(key) : undefined;
        return {
          key,
          kind,
          label: display.label,
          noun,
          description: display.description ?? '',
          instant: 'type' in operation && operation.type === 'hook',
          directions: 'directions' in display ? textOf(display.directions) : '',
          sample: isRecord(operation.sample) ? operation.sample : {},
          ...(orCreate && { orCreate }),
          groups: groupsOf(operation),
        };
      }),
  );
};

/** A field with its static choices in one shape. */
export const fieldView = (field: FormField): FieldView => {
  const { choices, children, ...plain } = field;
  const entries = choicesOf(choices).map(([value, label]) => ({ value, label }));
  return {
    ...plain,
    ...(entries.length > 0 && { choices: entries }),
    ...(children && { children: children.map(fieldView) }),
  };
};

/** Labels of output fields by key; parts of lists are keyed as `list[]key`. */
export const labelsOf = (fields: unknown): Record<string, string> =>
  Object.fromEntries(
    (Array.isArray(fields) ? fields.filter(isRecord) : []).flatMap((field): Array<[string, string]> => {
      const own: [string, string] = [textOf(field.key), textOf(field.label)];
      const inner = Object.entries(labelsOf(field.children));
      return [own, ...inner.map(([key, label]): [string, string] => [`${own[0]}[]${key}`, label])];
    }),
  );
