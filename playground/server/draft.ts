/** Converts a Zap between the page's draft, the engine's form, and the file for `npm run zap`. */
import _ from 'lodash';
import { stringify } from 'yaml';
import { isRecord } from '../../runner/record.js';
import { parseZap, type Step, type Zap, ZapError } from '../../runner/zap_file.js';
import type { Draft, DraftStep, Realm, Values } from '../protocol.js';

/** Leaves out untouched fields, which would otherwise count as filled in with nothing. */
const filled = (input: Values): Values =>
  _.omitBy(
    input,
    (value) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0),
  );

const stepOf = ({ labels, ...step }: DraftStep): Step => ({
  ..._.omitBy(step, (value) => value === undefined || value === ''),
  name: step.name,
  kind: step.kind,
  operation: step.operation,
  connection: step.connection,
  input: filled(step.input),
  ...(step.orCreate && { orCreate: { ...step.orCreate, input: filled(step.orCreate.input) } }),
});

export const zapOf = (draft: Draft): Zap => {
  const blank = [draft.trigger, ...draft.actions].findIndex(({ operation }) => operation === '');
  if (blank >= 0)
    throw new ZapError(blank === 0 ? 'Choose a trigger first.' : `Choose what step ${blank + 1} does first.`);
  return {
    id: draft.id,
    name: draft.name,
    trigger: stepOf(draft.trigger),
    actions: draft.actions.map(stepOf),
  };
};

/** The same with only the steps up to this one; those below may be incomplete. */
export const upTo = (draft: Draft, name: string): Zap => {
  const last = draft.actions.findIndex((step) => step.name === name);
  return zapOf({ ...draft, actions: draft.actions.slice(0, last + 1) });
};

/** Values chosen from a dropdown are written by label, so that the file also works on another account. */
const byLabel = (input: Values, labels: DraftStep['labels']): Values =>
  _.mapValues(filled(input), (value, key) => {
    const pick = (each: unknown): unknown => {
      const label = typeof each === 'string' ? labels[`${key}:${each}`] : undefined;
      return label === undefined ? each : { pick: label };
    };
    return Array.isArray(value) ? value.map(pick) : pick(value);
  });

const KINDS = { triggers: 'trigger', creates: 'create', searches: 'search' } as const;

const stepToFile = (step: DraftStep): object => ({
  ...(step.name !== (step.kind === 'triggers' ? 'trigger' : step.operation) && { name: step.name }),
  connection: step.connection,
  [KINDS[step.kind]]: step.operation,
  ...(step.onlyIf && { only_if: step.onlyIf }),
  ...(!_.isEmpty(filled(step.input)) && { input: byLabel(step.input, step.labels) }),
  ...(step.orCreate && {
    or_create: { create: step.orCreate.operation, input: byLabel(step.orCreate.input, step.labels) },
  }),
  ...(step.allResults && { results: 'all' }),
  ...(step.endsEmpty && { if_nothing: 'end' }),
});

export const toYaml = (draft: Draft): string => {
  zapOf(draft);
  const { name, trigger, actions } = draft;
  return stringify(
    { name, trigger: stepToFile(trigger), actions: actions.map(stepToFile) },
    { lineWidth: 110 },
  );
};

/** The file name, from the Zap's name, so that a new export replaces the old one. */
export const fileOf = ({ id, name }: Draft): string =>
  `${
    _.deburr(name)
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('_')
      .slice(0, 60) ?? id
  }.yaml`;

const stepFrom = (step: Step): DraftStep => ({ ...step, labels: {} });

export const fromYaml = (text: string, file: string, place: { app: string; realm: Realm }): Draft => {
  const { id, name, trigger, actions } = parseZap(text, file);
  return { id, name, ...place, trigger: stepFrom(trigger), actions: actions.map(stepFrom) };
};

/** The fields that use `pick`, with their labels. */
export const picksIn = (input: Values): Array<[key: string, labels: string[]]> =>
  Object.entries(input).flatMap(([key, value]): Array<[string, string[]]> => {
    const labels = [value]
      .flat()
      .flatMap((each) => (isRecord(each) && typeof each.pick === 'string' ? [each.pick] : []));
    return labels.length > 0 ? [[key, labels]] : [];
  });
