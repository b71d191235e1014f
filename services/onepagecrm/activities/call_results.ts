/** How a call can end. */

import { notAChoice } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import { sameText, text } from '../../../platform/values.js';
import { inside, rows } from '../../../platform/wire.js';
import type { Choices } from '../../../records/capability.js';
import { data } from '../wire.js';
import { type CallResult, callResult } from './wire.js';

const readResults = (client: Client): Promise<CallResult[]> =>
  client.cached('call_results', () =>
    client.get(path`/call_results`, data(rows(inside('call_result', callResult)))),
  );

/** Key of the chosen result, by key or text. */
export const resultOf = async (client: Client, chosen: string | undefined): Promise<string | undefined> => {
  if (!chosen) return undefined;
  const all = await readResults(client);
  const found =
    all.find(({ result }) => result === chosen) ?? all.find((each) => sameText(each.text, chosen));
  if (found) return found.result;
  throw notAChoice(
    'Call Result',
    chosen,
    all.map((each) => text(each.text) ?? each.result),
  );
};

export const results: Choices = {
  list: async (client) =>
    (await readResults(client)).map((each) => ({
      id: each.result,
      name: text(each.text) ?? each.result,
    })),
};
