/** Values of earlier steps that a field can take: `{{step.key}}` in its text. */
import type { AppView, Draft, DraftStep, Values } from '../protocol.js';
import { operationOf, stepsOf } from './drafts.js';
import type { Group } from './picker.js';
import type { State } from './store.js';
import { isValues } from './values.js';

const PLACEHOLDER = /\{\{\s*([^}\s]+)\s*\}\}/g;

export interface Leaf {
  path: string;
  label: string;
  value: unknown;
}

/** A label made from a key such as `first_name`, for values without a label. */
const fromKey = (key: string): string =>
  key.replace(/_/g, ' ').replace(/^\w/, (letter) => letter.toUpperCase());

/** Every value of a record, with its label. */
export const leavesOf = (record: Values, labels: Record<string, string>, prefix = '', title = ''): Leaf[] =>
  Object.entries(record).flatMap(([key, value]): Leaf[] => {
    const path = `${prefix}${key}`;
    const inList = path.replace(/\[\d+\]\.?/g, '[]').replace(/\[\]$/, '');
    const label = `${title}${labels[path] || labels[inList] || fromKey(key)}`;
    if (isValues(value)) return leavesOf(value, labels, `${path}.`, `${label} › `);
    if (Array.isArray(value) && isValues(value[0]))
      return leavesOf(value[0], labels, `${path}[0].`, `${label} 1 › `);
    return [{ path, label, value }];
  });

export const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '';
  const text =
    typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
  return text.replace(/\s+/g, ' ');
};

const titleOf = (app: AppView, draft: Draft, index: number): string => {
  const step = stepsOf(draft)[index];
  const label = step ? operationOf(app, step)?.label : undefined;
  return `${index + 1}. ${label ?? 'Step'}`;
};

const sampleOf = (app: AppView, step: DraftStep): Values => operationOf(app, step)?.sample ?? {};

/** A step's result: the result of its test, which may be empty, or else its sample. */
const recordOf = (app: AppView, state: State, index: number): Values => {
  const step = stepsOf(state.draft)[index];
  if (!step) return {};
  const given = state.outputs[step.name];
  return isValues(given) ? given : sampleOf(app, step);
};

/** The sample with every value empty: the result of a search that found nothing. */
const emptied = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.slice(0, 1).map(emptied)
    : isValues(value)
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptied(inner)]))
      : '';

/** Everything that can be mapped from a step, whether or not its test returned it. */
const leavesOfStep = (app: AppView, state: State, index: number): Leaf[] => {
  const step = stepsOf(state.draft)[index];
  const labels = state.tests[step?.name ?? '']?.labels ?? {};
  const leaves = leavesOf(recordOf(app, state, index), labels);
  if (leaves.length > 0 || !step) return leaves;
  const sample = emptied(sampleOf(app, step));
  return leavesOf(isValues(sample) ? sample : {}, labels);
};

/** All values that a step can take from earlier steps; those that are not empty come first. */
export const offered = (app: AppView, state: State, index: number): Group[] =>
  stepsOf(state.draft)
    .slice(0, index)
    .flatMap((step, at) => {
      if (!step.operation) return [];
      const items = leavesOfStep(app, state, at).map(({ path, label, value }) => ({
        value: `{{${step.name}.${path}}}`,
        label,
        hint: shown(value).slice(0, 60) || 'empty',
      }));
      return [{ title: titleOf(app, state.draft, at), items }];
    })
    .reverse();

/** Results of earlier steps, or samples for untested ones; used to request forms. */
export const outputsBefore = (app: AppView, state: State, index: number): Values =>
  Object.fromEntries(
    stepsOf(state.draft)
      .slice(0, index)
      .map((step, at) => [step.name, recordOf(app, state, at)]),
  );

export interface Pill {
  text: string;
  step: string;
  label: string;
  sample: string;
  isBroken: boolean;
}

/** The values that a text takes from earlier steps. */
export const pillsIn = (text: string, app: AppView, state: State, index: number): Pill[] =>
  [...text.matchAll(PLACEHOLDER)].map(([whole, path = '']) => {
    const [name = '', ...rest] = path.split('.');
    const at = stepsOf(state.draft).findIndex((step) => step.name === name);
    const inner = rest.join('.');
    if (at < 0 || at >= index)
      return {
        text: whole,
        step: name,
        label: inner,
        sample: 'This step is not before this one',
        isBroken: true,
      };
    const leaf = leavesOfStep(app, state, at).find((each) => each.path === inner);
    return {
      text: whole,
      step: titleOf(app, state.draft, at),
      label: leaf?.label ?? inner,
      sample: leaf ? shown(leaf.value) || 'empty' : 'not in the sample',
      isBroken: false,
    };
  });

export const isMapped = (value: unknown): boolean => typeof value === 'string' && /\{\{.+?\}\}/.test(value);
