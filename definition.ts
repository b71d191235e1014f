import _ from 'lodash';
import type { Bundle, PlainOutputField, ZObject } from 'zapier-platform-core';
import { isAlone, labels, listed, type Product, withService } from './connected.js';
import type { PlainInputField } from './model/fields.js';
import type { AnyCapability, AnyDeclaration, Field, Run } from './operation.js';
import { refuse } from './platform/failure.js';
import { isBlank } from './platform/values.js';
import { say, type Words } from './platform/words.js';
import type { Service } from './services/service.js';

const capabilityOf = (declaration: AnyDeclaration, service: Service): AnyCapability | undefined => {
  const capability = declaration.capability(service);
  return typeof capability === 'object' && capability !== null ? capability : undefined;
};

export const servicesOf = (declaration: AnyDeclaration, { services }: Product): Service[] =>
  services.filter((service) => capabilityOf(declaration, service));

/** One sentence for a connection whose service cannot do this. */
const unsupported = (declaration: AnyDeclaration, product: Product, service: Service): string => {
  const able = listed(labels(servicesOf(declaration, product)), 'or');
  const label = say(declaration.display.label ?? declaration.noun, product.words);
  const remedy = service.instead?.[declaration.key] ?? `Choose a connection to ${able}.`;
  return `${label} does not work with ${service.label}. ${remedy}`;
};

/** Whom a field is for, where not all of the services have it or need it. */
const audience = ({ offered, needed }: Field, services: Service[]): string[] => {
  const some = (kept: Service[]) => kept.length > 0 && kept.length < services.length;
  const having = offered ? services.filter(offered) : services;
  const needing = needed ? having.filter(needed) : [];
  return [
    ...(some(having) ? [`Only for ${listed(labels(having), 'and')}.`] : []),
    ...(some(needing) && needing.length < having.length
      ? [`${listed(labels(needing), 'and')} cannot do without it.`]
      : []),
  ];
};

/** A declared field as Zapier wants it, in this app's words. */
const renderField = (
  field: Field,
  { services, words }: Pick<Product, 'services' | 'words'>,
): PlainInputField => {
  const { offered, needed, ...plain } = field;
  const helpText = [field.helpText && say(field.helpText, words), ...audience(field, services)];
  const help = helpText.filter(Boolean).join(' ');
  return {
    ...plain,
    ...(field.label && { label: say(field.label, words) }),
    ...(help && { helpText: help }),
    ...(needed && services.every(needed) && { required: true }),
  };
};

const renderOutputField = (field: PlainOutputField, words: Words): PlainOutputField => ({
  ...field,
  ...(field.label && { label: say(field.label, words) }),
  ...(field.children && { children: field.children.map((child) => renderOutputField(child, words)) }),
});

/** The static part of the form: the fields that at least one of the able services has. */
const staticFields = (declaration: AnyDeclaration, product: Product): PlainInputField[] => {
  const able = servicesOf(declaration, product);
  return declaration.operation.inputFields
    .filter(({ offered }) => !offered || able.some(offered))
    .map((field) => renderField(field, { services: able, words: product.words }));
};

/**
 * What the form holds so far. A value mapped from another step is a placeholder like `{{12345__id}}` while Zapier asks
 * for fields: nothing to call a service with.
 */
const filledIn = ({ inputData }: { inputData?: Record<string, unknown> }): Record<string, unknown> =>
  _.omitBy(inputData ?? {}, (value) => typeof value === 'string' && value.includes('{{'));

/** The parts of Zapier's definition that triggers, creates and searches have in common. */
export const common = (declaration: AnyDeclaration, product: Product) => {
  const { words } = product;
  const able = servicesOf(declaration, product);
  const inputFields = staticFields(declaration, product);
  const fieldLabels = new Map(inputFields.map(({ key, label }) => [key, label ?? key]));
  const own = isAlone(product) ? product.services[0]?.display?.[declaration.key] : undefined;
  const { label, description, ...display } = { ...declaration.display, ...own };
  const worksWith = isAlone(product) || display.hidden ? '' : ` Works with ${listed(labels(able), 'and')}.`;

  const notice = (_z: ZObject, bundle: Bundle): PlainInputField[] => {
    const service = product.services.find(({ key }) => key === bundle.authData.service);
    if (!service || able.includes(service)) return [];
    return [{ key: 'unsupported', type: 'copy', helpText: unsupported(declaration, product, service) }];
  };
  const ownFields = (z: ZObject, bundle: Bundle): Promise<PlainInputField[]> =>
    withService(product, z, bundle, fieldLabels, async (service, client) => {
      const capability = capabilityOf(declaration, service);
      const fields = (await capability?.fields?.(client, filledIn(bundle))) ?? [];
      // The account's own fields bear the names that its users gave them: braces in them are no words of ours.
      return fields.map((field) => (field.key.startsWith('cf_') ? field : renderField(field, product)));
    });
  const ownOutputFields = (z: ZObject, bundle: Bundle): Promise<PlainOutputField[]> =>
    withService(product, z, bundle, fieldLabels, async (service, client) => {
      const capability = capabilityOf(declaration, service);
      const fields = (await capability?.outputFields?.(client, filledIn(bundle))) ?? [];
      return fields.map((field) => renderOutputField(field, words));
    });
  const some = (part: 'fields' | 'outputFields') =>
    able.some((service) => capabilityOf(declaration, service)?.[part] !== undefined);

  return {
    key: declaration.key,
    noun: say(declaration.noun, words),
    display: {
      ...display,
      ...(label && { label: say(label, words) }),
      ...(description && { description: say(description, words) + worksWith }),
    },
    inputFields: [
      ...(able.length < product.services.length && !display.hidden ? [notice] : []),
      ...inputFields,
      ...(some('fields') ? [ownFields] : []),
    ],
    outputFields: [
      ...declaration.operation.outputFields.map((field) => renderOutputField(field, words)),
      ...(some('outputFields') ? [ownOutputFields] : []),
    ],
    sample: {
      ...declaration.operation.sample,
      ...(isAlone(product) && 'service' in declaration.operation.sample && { service: able[0]?.key }),
    },
    /** Runs the declared perform for the connected service. */
    run: <T>(
      perform: (run: Run<unknown>, input: Record<string, unknown>) => Promise<T>,
      z: ZObject,
      bundle: Bundle,
    ): Promise<T> =>
      withService(product, z, bundle, fieldLabels, async (service, client) => {
        const capability = declaration.capability(service);
        if (!capability) throw refuse(unsupported(declaration, product, service));
        // Zapier checks this in the editor, but a mapped value can still be empty when the Zap runs.
        const blank = inputFields.find(({ key, required }) => required && isBlank(bundle.inputData[key]));
        if (blank) throw refuse(`Fill in ${blank.label ?? blank.key}`);
        return perform({ client, service, capability }, bundle.inputData);
      }),
  };
};
