import { baseUrl } from '../../platform/base_url.js';
import type { AuthData, Client } from '../../platform/client.js';
import { invalidInput, unlessMissing } from '../../platform/failure.js';
import { path } from '../../platform/path.js';
import { text } from '../../platform/values.js';
import { maybe } from '../../platform/wire.js';
import type { Connection } from '../../records/connection.js';
import { explain } from './errors.js';
import { hostProblem, originOf } from './host_url.js';
import { workflowRecord } from './wire.js';

const KEY_HELP = 'https://docs.flowdash.com/docs/api/authorization';
const ON_PREMISE = 'https://github.com/FlowdashHQ/flowdash-onpremise';

const check = ({ host_url }: AuthData): string | undefined => (host_url ? hostProblem(host_url) : undefined);

/** Flowdash in the cloud, or on the user's own servers. */
const baseUrlOf = (auth: AuthData): string => {
  if (!auth.host_url) return baseUrl('FLOWDASH_BASE_URL', 'https://app.flowdash.com/api/v1');
  const problem = check(auth);
  if (problem) throw invalidInput(problem);
  return `${originOf(auth.host_url)}/api/v1`;
};

const test = async (client: Client) => {
  const workspace = await unlessMissing(client.get(path`/workspace`, maybe(workflowRecord)));
  if (!workspace)
    throw invalidInput(
      'Host URL does not lead to Flowdash. Check it, or leave it blank for Flowdash in the cloud',
    );
  return { id: workspace.id, name: text(workspace.name) ?? workspace.id };
};

export const connection: Connection = {
  label: 'Flowdash',
  baseUrl: baseUrlOf,
  isNamedByUser: ({ host_url }) => Boolean(host_url),
  headers: ({ api_key = '' }) => ({ Authorization: `Bearer ${api_key.trim()}` }),
  explain,
  fields: [
    {
      key: 'api_key',
      label: 'API Key',
      required: true,
      helpText: `An administrator creates it in Flowdash under [Workspace Settings > API](${KEY_HELP}).`,
    },
    {
      key: 'host_url',
      label: 'Host URL',
      required: false,
      placeholder: 'https://flowdash.example.com',
      helpText: `Only for [Flowdash on your own servers](${ON_PREMISE}): the address of your server. Leave blank for Flowdash in the cloud.`,
    },
  ],
  check,
  test,
};
