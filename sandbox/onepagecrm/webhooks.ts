/**
 * What OnePageCRM sends to the address of a webhook (its webhooks page): `timestamp`, `secretkey`, `type`, `reason`, `data`,
 * about contacts, actions, deals and notes. A contact is in a wrapper of its own; other records are not.
 */
import _ from 'lodash';
import type { Change, Telling } from '../kernel/emulator.js';
import type { World } from '../kernel/world.js';

const TYPES = ['contact', 'action', 'deal', 'note'] as const;

/** Calls on one record whose reason is not a plain update. */
const REASONS: Record<string, string> = {
  mark_as_done: 'completed',
  undo_completion: 'uncompleted',
};

const reasonOf = ({ method, path, body }: Change): string => {
  const [, , id, call = ''] = path.split('/');
  if (id === undefined) return 'created';
  if (method === 'DELETE') return call === '' ? 'deleted' : 'updated';
  const status = String(_.get(body, 'status', ''));
  if (path.startsWith('/deals/') && ['pending', 'won', 'lost'].includes(status))
    return `changed_to_${status}`;
  return REASONS[call] ?? 'updated';
};

/** A deletion sends only the id. */
const recordOf = (type: string, { path, answer }: Change): object | undefined => {
  const told: unknown = _.get(answer, ['data', type]);
  if (_.isPlainObject(told)) return Object(told);
  const id = path.split('/')[2];
  return id === undefined ? undefined : { id };
};

/** Builds the messages with this world's clock. */
export const telling =
  (world: World): Telling =>
  (change, secretkey) => {
    const type = TYPES.find((each) => change.path.split('/')[1] === `${each}s`);
    const record = type && recordOf(type, change);
    if (!record) return undefined;
    return {
      headers: {},
      body: JSON.stringify({
        timestamp: Math.floor(world.time() / 1_000),
        secretkey,
        type,
        reason: reasonOf(change),
        data: type === 'contact' ? { contact: record } : record,
      }),
    };
  };
