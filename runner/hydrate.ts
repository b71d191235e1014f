/** Files of earlier steps. A link to one becomes an address when a step needs it, as in Zapier. */
import _ from 'lodash';
import type { Outputs } from './mapping.js';
import { pointersIn } from './stash.js';
import { type Zap, ZapError } from './zap_file.js';

/** The connection of the step that returned the link; it is used to fetch the content. */
const sourceOf = ({ trigger, actions }: Zap, outputs: Outputs, pointer: string): string => {
  const holds = (value: unknown): boolean =>
    typeof value === 'string' ? value.includes(pointer) : _.isObject(value) && _.some(value, holds);
  const source = [trigger, ...actions].find(({ name }) => holds(outputs[name]));
  if (!source) throw new ZapError('No step before this one gave that file.');
  return source.connection;
};

/** The value with addresses in place of links. `open` fetches the file behind a link, using the given connection. */
export const hydrated = async (
  value: unknown,
  zap: Zap,
  outputs: Outputs,
  open: (pointer: string, connection: string) => Promise<string>,
): Promise<unknown> => {
  if (typeof value === 'string') {
    let text = value;
    for (const pointer of new Set(pointersIn(value)))
      text = text.replaceAll(pointer, await open(pointer, sourceOf(zap, outputs, pointer)));
    return text;
  }
  if (Array.isArray(value)) return Promise.all(value.map((each) => hydrated(each, zap, outputs, open)));
  if (!_.isPlainObject(value)) return value;
  const entries = Object.entries(Object(value)).map(async ([key, each]) => [
    key,
    await hydrated(each, zap, outputs, open),
  ]);
  return Object.fromEntries(await Promise.all(entries));
};
