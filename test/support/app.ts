import { handlersOf } from '../../runner/only_operation.js';
import { expectNoSecret } from './secrets.js';

export { appFor, appWith } from './app_for.js';

export interface TestBundle {
  authData?: Record<string, string>;
  inputData?: Record<string, unknown>;
  meta?: Record<string, unknown>;
  [key: string]: unknown;
}

/** Plays Zapier: runs a method of the app, by its path in the definition, through zapier-platform-core. */
export const runner = (app: object) => {
  const handlers = handlersOf(app);
  const zcacheTestObj: Record<string, unknown> = {};
  return async (method: string, bundle: TestBundle = {}): Promise<unknown> => {
    const { authData = {} } = bundle;
    const scan = (what: string, text: string) => expectNoSecret(authData, `${what} of ${method}`, text);
    const run = handlers(method)({
      command: 'execute',
      method,
      bundle: { authData: {}, inputData: {}, meta: {}, ...bundle },
      zcacheTestObj,
      customLogger: (message, data) => scan('log', `${message} ${JSON.stringify(data)}`),
    });
    const { results } = await run.catch((error: Error) => {
      scan('error', `${error.name} ${error.message}`);
      throw error;
    });
    if (results === undefined) return undefined;
    // As it leaves Zapier's runtime: undefined values are gone.
    const left = JSON.stringify(results);
    scan('output', left);
    return JSON.parse(left);
  };
};

/** The error of a run as Zapier gets it: its class and the sentence the user reads. */
export const failure = async (
  run: Promise<unknown>,
): Promise<{ name: string; message: string; delay?: number }> => {
  try {
    await run;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { name, message } = error;
    if (!message.startsWith('{')) return { name, message };
    return { name, ...JSON.parse(message) };
  }
  throw new Error('The run was expected to fail, and did not.');
};
