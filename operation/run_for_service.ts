/** Runs something for the connected service. */
import type { Bundle, ZObject } from 'zapier-platform-core';
import type { AuthData, Client, Meta } from '../platform/client.js';
import { createClient } from '../platform/create_client.js';
import { bare, type Labels, logUnexpected, toZapierError } from '../platform/errors.js';
import { Failure, invalidInput } from '../platform/failure.js';
import type { Words } from '../platform/words.js';
import type { Shown, View } from '../records/keys.js';
import type { Service } from '../records/service.js';

/** Run by Zapier when a later step needs a file: hands over the content and returns its address. */
export type Hydrator = (z: ZObject, bundle: Bundle) => Promise<string>;

/** The services of one app, and what it calls things. */
export interface AppContext {
  services: Service[];
  words: Words;
  /** Which keys of records it shows. */
  view: View;
  sampleOf: (service: Service) => (kind: Shown) => object;
  /** What the list behind a dropdown requires, by key of the form, on this service. */
  needsOf: (list: string, service: Service) => readonly string[];
  /** Zapier finds it in the app by identity, so there is only one per app. */
  downloadFile: Hydrator;
}

export const isAlone = ({ services }: Pick<AppContext, 'services'>): boolean => services.length === 1;

/** `A`, `A or B`, `A, B or C`. */
export const listed = (names: string[], last: 'and' | 'or'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;

export const labels = (services: Service[]): string[] => services.map(({ label }) => label);

/** The connected service: the only one, or the one chosen in the connection form. */
export const connectedService = ({ services }: AppContext, auth: AuthData): Service => {
  const service = services.length === 1 ? services[0] : services.find(({ key }) => key === auth.service);
  if (!service) throw invalidInput(`Choose a Service in this connection: ${listed(labels(services), 'or')}`);
  return service;
};

/** What Zapier says about the run. In field functions, `meta` is missing although the types promise it. */
const metaOf = ({ meta }: { meta?: Partial<Bundle['meta']> }): Meta => ({
  isLoadingSample: meta?.isLoadingSample ?? false,
  isPopulatingDedupe: meta?.isPopulatingDedupe ?? false,
  page: meta?.page ?? 0,
  timezone: meta?.timezone ?? 'UTC',
  withSearch: meta?.withSearch !== undefined,
});

const clientFor = ({ downloadFile }: AppContext, z: ZObject, bundle: Bundle, service: Service): Client =>
  createClient(z, bundle.authData, metaOf(bundle), service.connection, (reference) =>
    z.dehydrateFile(downloadFile, reference),
  );

/**
 * Runs something for the connected service; failures become Zapier's errors in the user's words. `labelsFor`: returns
 * the labels of the form's fields, if there is a form.
 */
export const withService = async <T>(
  context: AppContext,
  z: ZObject,
  bundle: Bundle,
  work: (service: Service, client: Client) => Promise<T>,
  labelsFor: (service: Service | undefined) => Labels = () => new Map(),
): Promise<T> => {
  let service: Service | undefined;
  try {
    service = connectedService(context, bundle.authData);
    return await work(service, clientFor(context, z, bundle, service));
  } catch (error) {
    if (error instanceof Failure) {
      // Zapier then refreshes the token and runs this again.
      if (error.problem.kind === 'credentials' && bundle.authData.access_token)
        throw bare(new z.errors.RefreshAuthError());
      throw toZapierError(z.errors, error, service?.label ?? 'Handoff', labelsFor(service));
    }
    // Anything else is a mistake of ours.
    logUnexpected(z, error);
    throw toZapierError(z.errors, new Failure({ kind: 'fault' }), 'Handoff');
  }
};
