import _ from 'lodash';

/**
 * The app with the one operation that a method belongs to. Core compiles and freezes the whole definition on every
 * run, which would cost most of the time of anything that calls every operation.
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
