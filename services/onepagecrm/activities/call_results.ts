/** How a call can end. */

import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { sameText, text } from '../../../platform/values.js';
import { believed } from '../../../platform/wire.js';
import type { Choices } from '../../../records/capability.js';
import type { Single } from '../types.js';

interface CallResult {
  /** The key that calls carry; an id for one of the account's own. */
  result: string;
  text?: string;
}

const readResults = (client: Client): Promise<CallResult[]> =>
  client.cached('onepagecrm:call_results', async () => {
    const { data } = await client.get(
      path`/call_results`,
      believed<Single<Array<{ call_result: CallResult }>>>(),
    );
    return data.map(({ call_result }) => call_result);
  });

/** Key of the chosen result, by key or text. */
export const resultOf = async (client: Client, chosen: string | undefined): Promise<string | undefined> => {
  if (!chosen) return undefined;
  const all = await readResults(client);
  const found =
    all.find(({ result }) => result === chosen) ?? all.find((each) => sameText(each.text, chosen));
  if (found) return found.result;
  const known = all.map((each) => each.text ?? each.result).join(', ');
  throw invalidInput(`Call Result "${chosen}" is none of ${known}`);
};

export const results: Choices = {
  list: async (client) =>
    client.meta.page > 0
      ? []
      : (await readResults(client)).map((each) => ({
          id: each.result,
          name: text(each.text) ?? each.result,
        })),
};
