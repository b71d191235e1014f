import _ from 'lodash';
import { createAppHandler } from 'zapier-platform-core';

/**
 * The app with the one operation that a method belongs to. Core compiles and freezes the whole definition on every
 * run, which would take up most of the time in code that calls every operation.
 */
export const onlyOperation = (app: object, method: string): object => {
  const [kind = '', key = ''] = method.split('.');
  const operation = _.get(app, [kind, key]);
  return operation === undefined
    ? app
    : {
        ..._.omit(app, ['triggers', 'creates', 'searches', 'searchOrCreates']),
        [kind]: { [key]: operation },
      };
};

/** Core's handlers for the methods of an app, each with only its own operation. The same for every call: core prepares an app once. */
export const handlersOf = _.memoize(
  (app: object): ((method: string) => ReturnType<typeof createAppHandler>) =>
    _.memoize((method) => createAppHandler(onlyOperation(app, method))),
);
handlersOf.cache = new WeakMap();
