/** Declarations as Zapier's definition. */
import _ from 'lodash';
import type { Bundle, PlainOutputField, ZObject } from 'zapier-platform-core';
import type { Client } from '../platform/client.js';
import { describe, type Labels } from '../platform/errors.js';
import { ifAllowed, invalidInput } from '../platform/failure.js';
import { isBlank, list } from '../platform/values.js';
import { hasWords, say, type Words } from '../platform/words.js';
import type { Capability } from '../records/capability.js';
import type { PlainInputField } from '../records/field.js';
import { inGroup } from '../records/groups.js';
import { shownOf } from '../records/keys.js';
import type { Service } from '../records/service.js';
import type { AnyDeclaration, Run } from './declare.js';
import { connectedIn, type Form, formOf, wordsOf } from './form.js';
import { readInput } from './read_input.js';
import { has } from './render_field.js';
import { type AppContext, isAlone, labels, listed, withService } from './run_for_service.js';

const capabilityOf = (
  declaration: AnyDeclaration,
  service: Service,
): Capability<Record<string, unknown>> | undefined => {
  const capability = declaration.capability(service);
  return typeof capability === 'object' && capability !== null ? capability : undefined;
};

/** The fields of its own that a service has for every account. */
const ownOf = (capability: Capability<Record<string, unknown>> | undefined): readonly PlainInputField[] =>
  capability?.own ?? (typeof capability?.fields === 'object' ? capability.fields : []);

/** Whether a service of the app can do it. */
export const isOffered = (declaration: AnyDeclaration, { services }: AppContext): boolean =>
  services.some((service) => capabilityOf(declaration, service));

const servicesOf = (declaration: AnyDeclaration, { services }: AppContext): Service[] =>
  services.filter((service) => capabilityOf(declaration, service));

/** The sentence for a connection whose service cannot do this. */
const unsupported = (declaration: AnyDeclaration, context: AppContext, service: Service): string => {
  const able = servicesOf(declaration, context);
  const label = say(declaration.display.label, wordsOf(context, able));
  const remedy =
    service.instead?.[declaration.key] ?? `Choose a connection to ${listed(labels(able), 'or')}.`;
  return `${label} does not work with ${service.label}. ${remedy}`;
};

const renderOutputField = (field: PlainOutputField, words: Words): PlainOutputField => {
  const { label = '', children } = field;
  // Operations that return the same record share its fields.
  if (!children && !hasWords(label)) return field;
  return {
    ...field,
    ...(label && { label: say(label, words) }),
    ...(children && { children: children.map((child) => renderOutputField(child, words)) }),
  };
};

/**
 * What the form holds so far. A value mapped from another step is a placeholder like `{{12345__id}}` while Zapier asks
 * for fields: it cannot be used to call a service.
 */
const filledIn = ({ inputData }: { inputData?: Record<string, unknown> }): Record<string, unknown> =>
  _.omitBy(inputData ?? {}, (value) => typeof value === 'string' && value.includes('{{'));

/**
 * The account's own part of a form. If the connection may not read it, the form says which permission is needed, and
 * leaves the fields out; any other failure is thrown.
 */
const orWhatIsMissing = (
  { label }: Service,
  fields: () => PlainInputField[] | Promise<PlainInputField[]>,
): Promise<PlainInputField[]> =>
  ifAllowed((async () => fields())(), ({ problem }): PlainInputField[] => {
    const helpText = `Some fields of ${label} are left out. ${describe(problem, label)}`;
    return [{ key: 'missing_permission', type: 'copy', helpText }];
  });

/** The account's own fields, read only if the form fills in one of them. */
const accountFields = async (
  capability: Capability<Record<string, unknown>> | undefined,
  client: Client,
  { inputData }: Bundle,
): Promise<PlainInputField[]> => {
  const isGiven = _.some(inputData, (value, key) => key.startsWith('cf_') && !isBlank(value));
  return (isGiven && (await capability?.accountFields?.(client))) || [];
};

const lower = (label: string): string => label.replace(/\b[A-Z][a-z]+/g, (word) => word.toLowerCase());

/** The words with `{by}` for a search's description: what the form for these products can look for, in the form's order. */
const withBy = (declaration: AnyDeclaration, able: Service[], words: Words): Words => {
  if (declaration.kind !== 'search') return words;
  const by: readonly string[] = ('by' in declaration && declaration.by) || [];
  const fields = declaration.form.filter(
    ({ key, offered }) => by.includes(key) && able.some((service) => has(service, offered)),
  );
  const names = fields.map(({ dynamic, label = '' }) => (dynamic ? 'ID' : lower(say(label, words))));
  return { ...words, by: listed(names, 'or') };
};

/** The parts of Zapier's definition that triggers, creates and searches have in common. */
export const common = (declaration: AnyDeclaration, context: AppContext) => {
  const able = servicesOf(declaration, context);
  const capabilities = able.map((service) => capabilityOf(declaration, service));
  const words = wordsOf(context, able);
  const form = formOf(declaration, context, able);
  /** The fields whose values a service reads, but those that only the account has. */
  const fieldsOf = (service: Service): PlainInputField[] => [
    ...form.of(service),
    ...ownOf(capabilityOf(declaration, service)),
  ];
  /** `known`: the account's own fields, as far as they have been read, to call them by their labels, too. */
  const forConnected = <T>(
    z: ZObject,
    bundle: Bundle,
    work: (service: Service, client: Client) => Promise<T>,
    known: PlainInputField[] = [],
  ): Promise<T> =>
    withService(context, z, bundle, work, (service): Labels => {
      const fields = service ? [...fieldsOf(service), ...known] : [];
      return new Map(fields.map(({ key, label }) => [key, label ?? key]));
    });
  const { gives } = declaration;
  const { view, sampleOf } = context;
  const shown = (record: object): Record<string, unknown> =>
    gives && isAlone(context) ? shownOf(gives, view, record) : { ...record };
  const { label, description, ...display } = declaration.display;
  const worksWith = isAlone(context) || display.hidden ? '' : ` Works with ${listed(labels(able), 'and')}.`;

  const grouped = (field: PlainInputField): PlainInputField =>
    declaration.groups ? inGroup(declaration.groups, field) : field;
  const inGroups = (parts: Form['first']): Form['first'] =>
    parts.map((part) =>
      typeof part === 'function'
        ? (z: ZObject, bundle: Bundle) => part(z, bundle).map(grouped)
        : grouped(part),
    );

  const notice = (_z: ZObject, bundle: Bundle): PlainInputField[] => {
    const service = context.services.find(({ key }) => key === bundle.authData.service);
    if (!service || able.includes(service)) return [];
    return [{ key: 'unsupported', type: 'copy', helpText: unsupported(declaration, context, service) }];
  };
  const ownFields = (z: ZObject, bundle: Bundle): Promise<PlainInputField[]> =>
    forConnected(z, bundle, async (service, client) => {
      const capability = capabilityOf(declaration, service);
      const fields = await orWhatIsMissing(service, () =>
        typeof capability?.fields === 'function'
          ? capability.fields(client, filledIn(bundle))
          : [...ownOf(capability)],
      );
      // The account's custom fields have the names that its users chose: braces in them are not our placeholders.
      return fields
        .map((field) => connectedIn(declaration, field))
        .map((field) => (field.key.startsWith('cf_') ? field : form.render(field, service)))
        .map(grouped);
    });
  const ownOutputFields = (z: ZObject, bundle: Bundle): Promise<PlainOutputField[]> =>
    forConnected(z, bundle, async (service, client) => {
      const capability = capabilityOf(declaration, service);
      const fields = (await capability?.outputFields?.(client, filledIn(bundle))) ?? [];
      return fields.map((field) => renderOutputField(field, words));
    });
  const some = (part: 'fields' | 'outputFields') =>
    capabilities.some((capability) => capability?.[part] !== undefined);

  return {
    key: declaration.key,
    noun: say(declaration.noun, words),
    display: {
      ...display,
      label: say(label, words),
      description: say(description, withBy(declaration, able, words)) + worksWith,
    },
    inputFields: [
      ...(able.length < context.services.length && !display.hidden ? [notice] : []),
      ...inGroups(form.first),
      ...(some('fields') ? [ownFields] : []),
      ...inGroups(form.last),
    ],
    ...(declaration.groups && {
      inputFieldGroups: declaration.groups.map(({ key, label }) => ({ key, label: say(label, words) })),
    }),
    outputFields: [
      ...declaration.outputFields(view).map((field) => renderOutputField(field, words)),
      ...(some('outputFields') ? [ownOutputFields] : []),
    ],
    sample: shown(declaration.sample(gives && able[0] ? sampleOf(able[0])(gives) : {})),
    /** What the operation returns, as far as this app shows it. */
    shown,
    /** Runs the declared perform for the connected service. */
    run: <T>(
      perform: (run: Run<unknown>, input: Record<string, unknown>) => Promise<T>,
      z: ZObject,
      bundle: Bundle,
    ): Promise<T> => {
      const known: PlainInputField[] = [];
      const work = async (service: Service, client: Client): Promise<T> => {
        const capability = declaration.capability(service);
        if (!capability && !('mayLack' in declaration))
          throw invalidInput(unsupported(declaration, context, service));
        known.push(...(await accountFields(capabilityOf(declaration, service), client, bundle)));
        const all = [...fieldsOf(service), ...known];
        // A search may look for an ID of another product, and then finds nothing.
        const ids = declaration.kind === 'search' ? undefined : service.ids;
        const input = readInput(all, bundle.inputData, ids);
        // Zapier checks this in the editor, but a mapped value can still be empty when the Zap runs.
        const blank = form.of(service).find(({ key, required }) => required && isBlank(input[key]));
        if (blank) throw invalidInput(`Fill in ${blank.label ?? blank.key}`);
        const both = list(input.clear_fields).find((key) => !isBlank(input[key]));
        if (both) {
          const field = all.find(({ key }) => key === both);
          throw invalidInput(
            `${field?.label ?? field?.key ?? 'A field'} is filled in, but also chosen under Clear These Fields. Leave it blank, or remove it there`,
          );
        }
        return perform({ client, service, capability }, input);
      };
      return forConnected(z, bundle, work, known);
    },
  };
};
