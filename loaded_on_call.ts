/**
 * A definition without its code, which is loaded when Zapier calls one of its functions. Zapier starts an app for a
 * single run and needs the whole definition for that, but the code of one operation: the bundle (`scripts/bundle.mjs`) holds
 * the definition as data, with functions in it that load `connector.js` and make the one operation that is called.
 */
import _ from 'lodash';
import type { Bundle, ZObject } from 'zapier-platform-core';
import type { Part } from './app.js';
import type { Hydrator } from './operation/run_for_service.js';

/** The whole app, or with `part` one of its operations: what `connector.ts` of an app exports. */
export type Connector = (part?: Part) => object;

const asPrepared = new WeakSet<object>();

/** Whether it is what core made of an app, and nobody else's: core need not prepare it again. */
export const isPrepared = (app: object): boolean => asPrepared.has(app);

/** A definition without functions; the hydrator among them, once they are there, is the one that core knows. */
interface Prepared {
  hydrators?: { downloadFile?: Hydrator };
}

/**
 * Adds its functions to a definition, in place. `prepared`: what core made of an app, without functions. `paths`: where
 * they belong, for example `creates.create_task.operation.perform`.
 */
export const loadedOnCall = <App extends Prepared>(
  prepared: App,
  paths: string[],
  load: () => Promise<{ connector: Connector }>,
): App => {
  // All functions of one operation, the fields of its form, too, are of the same object.
  const operation = _.memoize(async (key: string): Promise<object> => {
    const { connector } = await load();
    return connector({ key, ...prepared.hydrators });
  });
  for (const path of paths) {
    const keys = path.split('.');
    const [, key = ''] = keys;
    const call = async (z: ZObject, bundle: Bundle) => _.invoke(await operation(key), keys, z, bundle);
    // `_.set` for the whole path would take as long as all the rest of a start.
    Reflect.set(_.get(prepared, keys.slice(0, -1)), keys.at(-1) ?? '', call);
  }
  asPrepared.add(prepared);
  return prepared;
};
