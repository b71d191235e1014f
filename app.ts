import _ from 'lodash';
import {
  type Bundle,
  type Create,
  defineApp,
  type Search,
  type Trigger,
  type ZObject,
} from 'zapier-platform-core';
import { authenticationFor } from './authentication.js';
import { creates } from './creates/index.js';
import type {
  AnyDeclaration,
  CreateDeclaration,
  HookDeclaration,
  Row,
  SearchDeclaration,
  TriggerDeclaration,
} from './operation/declare.js';
import { common, isOffered } from './operation/render.js';
import { type AppContext, type Hydrator, isAlone, withService } from './operation/run_for_service.js';
import { samplesFor, viewOf } from './operation/samples.js';
import { words } from './operation/words.js';
import { readDelivery } from './platform/delivery.js';
import { invalidInput } from './platform/failure.js';
import type { Service } from './records/service.js';
import { searches } from './searches/index.js';
import { searchOrCreates } from './searches/search_or_creates.js';
import { hooks, triggers } from './triggers/index.js';
import { needsOf } from './triggers/lists.js';

/** Versions as Zapier expects them. */
export interface Versions {
  /** The version of this app. */
  version: string;
  /** The version of `zapier-platform-core`. */
  platformVersion: string;
}

/** One operation of an app, or with any other key none: what `loaded_on_call.ts` asks for. */
export interface Part {
  key: string;
  /** That of the whole app, in place of this one's own. */
  downloadFile?: Hydrator;
}

/** What a first fill of the dedupe table needs: whole records would exceed Zapier's size limit. */
const keysOnly = (rows: Row[]): Row[] => rows.map((row) => _.pick(row, ['id', 'event_id']));

const defineTrigger = (declaration: TriggerDeclaration, context: AppContext): Trigger => {
  const { run, shown, inputFields, outputFields, sample, ...rest } = common(declaration, context);
  const { canPaginate } = declaration;
  return {
    ...rest,
    operation: {
      type: 'polling',
      inputFields,
      perform: async (z: ZObject, bundle: Bundle) => {
        const rows = await run((r, input) => declaration.perform(r, input), z, bundle);
        return bundle.meta?.isPopulatingDedupe
          ? keysOnly(rows)
          : rows.map((row) => ({ ...shown(row), id: row.id }));
      },
      ...(canPaginate && { canPaginate }),
      outputFields,
      sample,
    },
  };
};

const defineHook = (declaration: HookDeclaration, context: AppContext): Trigger => {
  const { run, shown, inputFields, outputFields, sample, ...rest } = common(declaration, context);
  const { perform, performList, performSubscribe, performUnsubscribe } = declaration;
  return {
    ...rest,
    operation: {
      type: 'hook',
      inputFields,
      perform: (z: ZObject, bundle: Bundle) =>
        run(
          async (hook, input) =>
            (await perform(hook, input, readDelivery(bundle), bundle.subscribeData)).map(shown),
          z,
          bundle,
        ),
      performList: async (z: ZObject, bundle: Bundle) => (await run(performList, z, bundle)).map(shown),
      ...(performSubscribe && {
        performSubscribe: (z: ZObject, bundle: Bundle) =>
          run((hook, input) => performSubscribe(hook, input, bundle.targetUrl ?? ''), z, bundle),
      }),
      ...(performUnsubscribe && {
        performUnsubscribe: (z: ZObject, bundle: Bundle) =>
          run((hook) => performUnsubscribe(hook, bundle.subscribeData).then(() => ({})), z, bundle),
      }),
      outputFields,
      sample,
    },
  };
};

const defineCreate = (declaration: CreateDeclaration, context: AppContext): Create => {
  const { run, shown, inputFields, inputFieldGroups, outputFields, sample, ...rest } = common(
    declaration,
    context,
  );
  const { lock } = declaration;
  return {
    ...rest,
    operation: {
      inputFields,
      ...(inputFieldGroups && { inputFieldGroups }),
      perform: async (z: ZObject, bundle: Bundle) =>
        shown(await run((r, input) => declaration.perform(r, input), z, bundle)),
      ...(lock && { lock: { key: lock, scope: ['auth'] } }),
      outputFields,
      sample,
    },
  };
};

const defineSearch = (declaration: SearchDeclaration, context: AppContext): Search => {
  const { run, shown, inputFields, outputFields, sample, ...rest } = common(declaration, context);
  return {
    ...rest,
    operation: {
      inputFields,
      perform: async (z: ZObject, bundle: Bundle) =>
        (await run((r, input) => declaration.perform(r, input), z, bundle)).map(shown),
      outputFields,
      sample,
    },
  };
};

/**
 * The Zapier app for these services. With several, it is the all-in-one connector with one connection form; with
 * one, it is that product's own app: its operations, its authentication, its words. With `part`, it has one operation.
 */
export const createApp = (services: Service[], versions: Versions, part?: Part) => {
  const [only] = services;
  if (!only) throw new Error('createApp needs at least one service.');
  const view = viewOf(services);
  const downloadFile: Hydrator = (z, bundle) =>
    withService(context, z, bundle, async ({ label, files }, client) => {
      if (!files?.download)
        throw invalidInput(`${label} hands out no files. Reconnect the step that gave this file`);
      return files.download(client, _.mapValues(bundle.inputData, String));
    });
  const context: AppContext = {
    services,
    view,
    sampleOf: samplesFor(view),
    words: services.length === 1 ? { ...words, ...only.words } : words,
    needsOf,
    downloadFile: part?.downloadFile ?? downloadFile,
  };
  const offered = <D extends AnyDeclaration>(all: D[]): D[] =>
    all.filter((declaration) => (!part || part.key === declaration.key) && isOffered(declaration, context));
  // Zapier allows no static hooks in public apps, and nobody should rely on an experiment there.
  const offeredHooks = offered(hooks).filter(
    ({ display, isExperimental }) => !isAlone(context) || !(display.directions || isExperimental),
  );
  const keyed = <T extends { key: string }>(definitions: T[]): Record<string, T> =>
    _.keyBy(definitions, 'key');

  const app = {
    triggers: keyed([
      ...offered(triggers).map((declaration) => defineTrigger(declaration, context)),
      ...offeredHooks.map((declaration) => defineHook(declaration, context)),
    ]),
    creates: keyed(offered(creates).map((declaration) => defineCreate(declaration, context))),
    searches: keyed(offered(searches).map((declaration) => defineSearch(declaration, context))),
  };
  return defineApp({
    ...versions,
    ...app,
    authentication: authenticationFor(context),
    ...(services.some(({ files }) => files?.download) && {
      hydrators: { downloadFile },
    }),
    searchOrCreates: searchOrCreates(app, context.words),
    flags: { cleanInputData: false, throwForThrottlingEarly: false },
  });
};

/** What a `connector.ts` exports: the app for these services, whole or one operation of it, in the versions of its package. */
export const connectorFor =
  (
    services: Service[],
    { version, dependencies }: { version: string; dependencies: { 'zapier-platform-core': string } },
  ) =>
  (part?: Part) =>
    createApp(services, { version, platformVersion: dependencies['zapier-platform-core'] }, part);
