/** Reads what an API Call step sends (Flowdash, Actions). */
import { isObject, maybe, NONE, type Of, open, record, text } from '../../../platform/wire.js';
import { BUILT_IN } from '../wire.js';

const performer = record({ id: text, email: text, first_name: text, last_name: text });
export type Performer = Of<typeof performer>;

/** The whole user stays in `more`: only email and name go into our own keys. */
const delivery = record({ action: text, user: maybe(performer), task: { ...open({}), needed: true } }, [
  'user',
]);
type Delivery = Of<typeof delivery>;

/**
 * The default payload: `{action, user, task}`. A Zapier step is assumed to send the same; if it, or the user's own format,
 * sends the bare fields of the task, those are used. Undefined for anything else.
 */
export const deliveryIn = (body: unknown): Delivery | undefined => {
  const read = delivery.read(body);
  if (read !== NONE) return read;
  return isObject(body) && BUILT_IN.stage in body ? { action: null, user: null, task: body } : undefined;
};
