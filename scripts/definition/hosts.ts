/** Checks whether a connection's host field could send the key elsewhere (Zapier's D026). */
import { services } from '../../services/index.js';
import type { AnyApp, Call, Material } from './materialise.js';

const HOST = /(^|_)(host|domain|subdomain|site|url)(_|$)/;

/** None of these is a plain public host with https. */
const STRANGE = [
  'http://acme.example.com',
  'acme.example.com',
  'https://key@acme.example.com',
  'https://acme.example.com/elsewhere?to=',
  'https://localhost',
  'https://169.254.169.254',
];

/** `connect` calls with other values for the connection. Returns the addresses that no message about the field refuses. */
export const hostsOf = async (
  { authentication }: AnyApp,
  service: string,
  connect: (changes: Record<string, string>) => Call,
): Promise<Material['hosts']> => {
  const own = services.find(({ key }) => key === service)?.connection.fields ?? [];
  const fields = (authentication?.fields ?? []).filter(
    ({ key }) => HOST.test(key) && own.some((field) => field.key === key),
  );
  return Promise.all(
    fields.map(async ({ key }) => {
      const label = own.find((field) => field.key === key)?.label ?? key;
      const taken: string[] = [];
      for (const address of STRANGE) {
        const refused = await connect({ [key]: address })('authentication.test').then(
          () => false,
          (error) => String(error).includes(label),
        );
        if (!refused) taken.push(address);
      }
      return { key, taken };
    }),
  );
};
