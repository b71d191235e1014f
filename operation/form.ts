/** The form of an operation, as each app and each connection shows it. */
import _ from 'lodash';
import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import { say } from '../platform/words.js';
import type { Feature } from '../records/features.js';
import type { Field } from '../records/field.js';
import type { Service } from '../records/service.js';
import type { AnyDeclaration } from './declare.js';
import { type AppContext, isAlone, labels, listed } from './run_for_service.js';

/**
 * In an app for several products, fields that not all of them have come for the connected one only. False lets all stand
 * there at once, each with a word for whom it is, should Zapier's editor not take it.
 */
const FOLLOWS_CONNECTION: boolean = true;

/** Whether a field is one for this service; a field that names no feature is for all. */
const has = ({ features }: Service, feature: Feature | undefined): boolean =>
  feature === undefined || features.includes(feature);

const needs = (service: Service, { needed, required }: Field): boolean =>
  required === true || (needed !== undefined && has(service, needed));

/** Whom a field is for, where not all of the services have it or need it. */
const audience = ({ offered, needed }: Field, services: Service[]): string[] => {
  const some = (kept: Service[]) => kept.length > 0 && kept.length < services.length;
  const having = services.filter((service) => has(service, offered));
  const needing = needed ? having.filter((service) => has(service, needed)) : [];
  return [
    ...(some(having) ? [`Only for ${listed(labels(having), 'and')}.`] : []),
    ...(some(needing) && needing.length < having.length
      ? [`Required for ${listed(labels(needing), 'and')}.`]
      : []),
  ];
};

/** A declared field as Zapier wants it, for these services and in these words. */
export const renderField = (
  field: Field,
  { services, words }: Pick<AppContext, 'services' | 'words'>,
): PlainInputField => {
  const { offered, needed, rare, ...plain } = field;
  const helpText = [field.helpText && say(field.helpText, words), ...audience(field, services)];
  const help = helpText.filter(Boolean).join(' ');
  return {
    ...plain,
    ...(field.label && { label: say(field.label, words) }),
    ...(help && { helpText: help }),
    ...(services.every((service) => has(service, offered) && needs(service, field)) && { required: true }),
  };
};

/** Zapier has search connectors on actions and searches only. */
export const connectedIn = <F extends PlainInputField>({ kind }: AnyDeclaration, field: F) =>
  kind === 'trigger' ? _.omit(field, 'search') : field;

/** Zapier's editor is reported to lose these where they come from a function. */
const mustStand = ({ altersDynamicFields, default: preset, children }: Field): boolean =>
  altersDynamicFields === true || preset !== undefined || children !== undefined;

const isInLock = (declaration: AnyDeclaration, { key }: Field): boolean =>
  'lock' in declaration && declaration.lock?.includes(`inputData.${key}}}`) === true;

/** All able products have it, and either all need it or none. */
const isCommon = (field: Field, able: Service[]): boolean =>
  able.every((service) => has(service, field.offered)) &&
  (able.every((service) => needs(service, field)) || !able.some((service) => needs(service, field)));

const requiredFirst = (fields: PlainInputField[]): PlainInputField[] => [
  ...fields.filter(({ type }) => type === 'copy'),
  ...fields.filter(({ required, type }) => required && type !== 'copy'),
  ...fields.filter(({ required, type }) => !required && type !== 'copy'),
];

export type FieldFunction = (z: ZObject, bundle: Bundle) => PlainInputField[];

export interface Form {
  /** What stands in every form of the app: above and below what comes for the connection. */
  first: PlainInputField[];
  last: PlainInputField[];
  /** The fields that come for the connected product; makes no request. None where nothing does. */
  connected: FieldFunction[];
  /** All of it for one product: what it takes, what it needs, in the words that its users see. */
  of(service: Service): PlainInputField[];
}

export const formOf = (declaration: AnyDeclaration, context: AppContext, able: Service[]): Form => {
  const words = able.length === 1 && able[0] ? { ...context.words, ...able[0].words } : context.words;
  const offered = declaration.form
    .filter((field) => able.some((service) => has(service, field.offered)))
    .map((field) => connectedIn(declaration, field));
  const follows = FOLLOWS_CONNECTION && !isAlone(context);
  const stands = (field: Field) =>
    !follows || isCommon(field, able) || mustStand(field) || isInLock(declaration, field);
  const standing = offered.filter(stands);
  const coming = offered.filter((field) => !stands(field));
  const render = (fields: Field[], services: Service[], own = words) =>
    requiredFirst(fields.map((field) => renderField(field, { services, words: own })));
  const ofConnected = (service: Service, fields: Field[]) =>
    render(
      fields.filter((field) => has(service, field.offered)),
      [service],
      { ...words, ...service.words },
    );
  return {
    first: render(
      standing.filter(({ rare }) => !rare),
      able,
    ),
    last: render(
      standing.filter(({ rare }) => rare),
      able,
    ),
    connected:
      coming.length === 0
        ? []
        : [
            (_z, bundle) => {
              const service = able.find(({ key }) => key === bundle.authData.service);
              return service ? ofConnected(service, coming) : [];
            },
          ],
    // Every run asks for it.
    of: _.memoize((service) =>
      follows
        ? [
            ...render(
              standing.filter((field) => has(service, field.offered)),
              [service],
            ),
            ...ofConnected(service, coming),
          ]
        : render(offered, able),
    ),
  };
};
