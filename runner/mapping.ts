import _ from 'lodash';
import { ZapError } from './zap_file.js';

/** Results of the steps so far, by step name. */
export type Outputs = Record<string, unknown>;

const PLACEHOLDER = /\{\{\s*([^}]+?)\s*\}\}/g;
const WHOLE = /^\{\{\s*([^}]+?)\s*\}\}$/;

const lookUp = (path: string, outputs: Outputs): unknown => {
  const [step = ''] = path.split('.');
  if (!Object.hasOwn(outputs, step)) {
    throw new ZapError(
      `{{${path}}}: there is no step "${step}" before this one. The steps before it are: ${Object.keys(outputs).join(', ')}.`,
    );
  }
  return _.get(outputs, path);
};

const asText = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(asText).join(',');
  return _.isPlainObject(value) ? JSON.stringify(value) : String(value);
};

/** Puts the results of earlier steps into a value. A placeholder alone keeps its type; inside other text it becomes text. */
export const fill = (value: unknown, outputs: Outputs): unknown => {
  if (typeof value === 'string') {
    const whole = WHOLE.exec(value)?.[1];
    if (whole) return lookUp(whole, outputs) ?? '';
    return value.replace(PLACEHOLDER, (_match, path: string) => asText(lookUp(path, outputs)));
  }
  if (Array.isArray(value)) return value.map((entry) => fill(entry, outputs));
  if (_.isPlainObject(value)) return _.mapValues(Object(value), (entry) => fill(entry, outputs));
  return value;
};

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return _.isObject(value) ? Object.values(value).flatMap(textsIn) : [];
};

/**
 * Throws where a value points at a step that does not come before it, or at a field that step does not return.
 * `before`: what each earlier step returns, according to its sample; without a sample, anything is allowed.
 */
export const checkPlaceholders = (value: unknown, before: Record<string, object>, where: string): void => {
  const broken = textsIn(value).find((text) => /\{\{|\}\}/.test(text.replace(PLACEHOLDER, '')));
  if (broken !== undefined)
    throw new ZapError(`${where}: "${broken}" has a placeholder that is not closed: write {{step.field}}.`);
  for (const [, path = ''] of JSON.stringify(value ?? {}).matchAll(PLACEHOLDER)) {
    const [step = '', key] = _.toPath(path);
    const sample = before[step];
    if (!sample) {
      throw new ZapError(`${where}: {{${path}}} points to "${step}", which is not an earlier step.`);
    }
    if (key !== undefined && !_.isEmpty(sample) && !(key in sample)) {
      const known = Object.keys(sample).join(', ');
      throw new ZapError(
        `${where}: {{${path}}} points to "${key}", which ${step} does not return. It returns: ${known}.`,
      );
    }
  }
};

/** Whether a value is still unmapped, as when a form is checked before anything has run. */
export const isMapped = (value: unknown): boolean =>
  typeof value === 'string' && value.search(PLACEHOLDER) >= 0;
