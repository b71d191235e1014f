/** How operations are called. For tests of all kinds: nothing here depends on Jest. */
import _ from 'lodash';

/** The method that returns an operation's records; for hooks, the form's list. `path` as in `creates.create_task`. */
export const methodOf = (app: object, path: string): string =>
  `${path}.operation.${_.get(app, `${path}.operation.type`) === 'hook' ? 'performList' : 'perform'}`;
