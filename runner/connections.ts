import { VENDORS, type Vendor } from '../sandbox/kernel/emulator.js';
import { ZapError } from './zap_file.js';

/** Connection fields by vendor, as the app's connection form has them. */
const FIELDS = ['api_key', 'user_id', 'location_id', 'host_url', 'connection_name'];

type Demo = Record<Vendor, { base: string; credentials: Record<string, string> }>;

interface Overview {
  /** Changes with every start and reset. */
  instance?: string;
  vendors: Demo;
}

export interface SandboxFound {
  instance: string | undefined;
  connections: Record<string, Record<string, string>>;
}

const isOverview = (value: unknown): value is Overview =>
  typeof value === 'object' && value !== null && 'vendors' in value;

/** Points the app at a running sandbox and returns its demo connections. */
export const connectionsOf = (origin: string, vendors: Demo): Record<string, Record<string, string>> => {
  const connections: Record<string, Record<string, string>> = {};
  for (const vendor of VENDORS) {
    const { base, credentials } = vendors[vendor];
    process.env[`${vendor.toUpperCase()}_BASE_URL`] = `${origin}${base}`;
    connections[vendor] = { service: vendor, ...credentials };
  }
  return connections;
};

/** The same for a sandbox in another process, which reports what it has. */
export const findSandbox = async (origin: string): Promise<SandboxFound> => {
  const overview: unknown = await fetch(`${origin}/_control`)
    .then((answer) => answer.json())
    .catch(() => undefined);
  if (isOverview(overview))
    return { instance: overview.instance, connections: connectionsOf(origin, overview.vendors) };
  throw new ZapError(
    `The sandbox does not answer at ${origin}. Start it in another terminal: npm run sandbox`,
  );
};

/** Connections to real accounts, from `HANDOFF_<SERVICE>_<FIELD>` in the environment or in `.env`. */
export const liveConnections = (env: NodeJS.ProcessEnv): Record<string, object> => {
  const connections: Record<string, object> = {};
  for (const vendor of VENDORS) {
    const values = FIELDS.map(
      (field) => [field, env[`HANDOFF_${vendor.toUpperCase()}_${field.toUpperCase()}`]] as const,
    );
    const filled = values.filter(([, value]) => value);
    if (filled.length > 0) connections[vendor] = { service: vendor, ...Object.fromEntries(filled) };
  }
  if (Object.keys(connections).length === 0) {
    throw new ZapError(
      'No account is set up: copy .env.example to .env and fill in the services that the Zap uses.',
    );
  }
  return connections;
};
