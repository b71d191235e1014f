/** How operations are called. For tests of all kinds: nothing here is Jest's. */
import _ from 'lodash';

/** What gives an operation's records: of a hook, the list that the form shows. `path` as in `creates.create_task`. */
export const methodOf = (app: object, path: string): string =>
  `${path}.operation.${_.get(app, `${path}.operation.type`) === 'hook' ? 'performList' : 'perform'}`;
