/**
 * Lets core prepare an app once per process, not twice in every run. Core copies, walks and freezes the whole definition
 * each time, which takes longer than a quiet poll; the outcome is frozen and depends on nothing but the app. Core has no
 * option for this, so its own function is wrapped: only in the version that was looked at, and not if
 * `HANDOFF_PREPARE_EVERY_RUN` is set. A bundle's definition was prepared when it was built, and is not prepared again at all.
 * An app that leaves this import out works as before. docs/performance.md has more.
 */
import { createRequire } from 'node:module';
import { version } from 'zapier-platform-core';
import { isPrepared } from './loaded_on_call.js';

const LOOKED_AT = '19.1.0';

type Prepare = (app: object) => unknown;

interface Tools {
  prepareApp: Prepare;
}

const isTools = (tools: unknown): tools is Tools =>
  typeof tools === 'object' &&
  tools !== null &&
  'prepareApp' in tools &&
  typeof tools.prepareApp === 'function';

/** The definition, frozen in place, as core leaves what it has prepared. */
const frozen = (part: object): object => {
  for (const value of Object.values(part)) if (typeof value === 'object' && value !== null) frozen(value);
  return Object.freeze(part);
};

/** An app that was changed, for example by a run's override, is another object, and is prepared separately. */
export const once = (prepare: Prepare): Prepare => {
  const prepared = new WeakMap<object, unknown>();
  return (app) => {
    // For anything but an object, core has its own complaint.
    if (typeof app !== 'object' || app === null) return prepare(app);
    if (!prepared.has(app)) prepared.set(app, isPrepared(app) ? frozen(app) : prepare(app));
    return prepared.get(app);
  };
};

/** Core's own tools, or undefined if they have changed. Core exports its `src` only for `require`. */
const toolsOfCore = (): Tools | undefined => {
  try {
    const tools: unknown = createRequire(import.meta.url)('zapier-platform-core/src/tools/schema');
    return isTools(tools) ? tools : undefined;
  } catch {
    return undefined;
  }
};

if (version === LOOKED_AT && !process.env.HANDOFF_PREPARE_EVERY_RUN) {
  const tools = toolsOfCore();
  if (tools) tools.prepareApp = once(tools.prepareApp);
}
