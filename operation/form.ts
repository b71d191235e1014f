/** The form of an operation, as each app and each connection shows it. */
import _ from 'lodash';
import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import { say, type Words } from '../platform/words.js';
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

/** What an app calls things in an operation that these services have: one that has it alone says it in its own words. */
export const wordsOf = ({ words }: Pick<AppContext, 'words'>, able: Service[]): Words =>
  able.length === 1 && able[0] ? { ...words, ...able[0].words } : words;

/** Whether a field is one for this service; a field that names no feature is for all. */
const has = ({ features }: Service, feature: Feature | undefined): boolean =>
  feature === undefined || features.includes(feature);

const needs = (service: Service, { needed, required }: Field): boolean =>
  required === true || (needed !== undefined && has(service, needed));

/** Whom a field is for, where not all of the services have it or need it. */
const audience = (field: Field, services: Service[]): string[] => {
  const having = services.filter((service) => has(service, field.offered));
  const needing = having.filter((service) => needs(service, field));
  const isFor = (kept: Service[]) => listed(labels(kept), 'and');
  if (having.length === 0) return [];
  if (having.length === services.length)
    return needing.length > 0 && needing.length < having.length ? [`Required for ${isFor(needing)}.`] : [];
  if (needing.length === having.length) return [`Required for ${isFor(needing)}; leave blank for others.`];
  return [`Only for ${isFor(having)}${needing.length > 0 ? `; required for ${isFor(needing)}` : ''}.`];
};

/** `{Task}` alone, chosen from a list: what that is in each product that calls it something else. */
const meanings = ({ label = '', dynamic }: Field, { services, words }: Rendering): string[] => {
  const [, name] = /^\{([A-Z][a-z]+)\}$/.exec(label) ?? [];
  const word = name?.toLowerCase();
  if (!dynamic || word === undefined || services.length === 1) return [];
  const usual = words[word] ?? '';
  const others = services.filter((service) => !usual.includes(service.words[word] ?? usual));
  const byWord = Object.entries(_.groupBy(others, (service) => service.words[word]));
  const parts = byWord.map(
    ([, alike]) => `${say(`{a ${word}}`, alike[0]?.words ?? {})} in ${listed(labels(alike), 'and')}`,
  );
  return parts.length > 0 ? [`${_.upperFirst(parts.join(', '))}.`] : [];
};

/** What a product says of a field in this operation: which of two it needs, for example. */
const hints = ({ key }: Field, { services, words, operation = '' }: Rendering): string[] => {
  const said = services.flatMap(({ label, hints }) => {
    const hint = hints?.[operation]?.[key];
    return hint === undefined ? [] : [{ label, hint: say(hint, words) }];
  });
  return said.map(({ label, hint }) =>
    services.length === 1 ? hint : `${label}: ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`,
  );
};

/** For whom and where a field is rendered. */
export interface Rendering extends Pick<AppContext, 'services' | 'words' | 'needsOf'> {
  operation?: string;
  /** The whole form, to tell what an entry of a dropdown hangs on. */
  form?: readonly Field[];
}

/** What must be filled in before the list behind a dropdown can be had. */
const parentsOf = ({ dynamic }: Field, { services, needsOf }: Rendering): string[] => {
  const list = dynamic?.split('.')[0];
  return list ? _.intersection(...services.map((service) => needsOf(list, service))) : [];
};

/** Zapier enables a dropdown only when those are filled in, so optional ones are none. */
const dependencies = (field: Field, rendering: Rendering): string[] => {
  const parents = parentsOf(field, rendering);
  const required = (rendering.form ?? [])
    .filter(({ key }) => parents.includes(key) && key !== field.key)
    .filter((parent) => rendering.services.every((service) => needs(service, parent)));
  return _.union(field.dependsOn, _.map(required, 'key'));
};

/** A declared field as Zapier wants it, for these services and in these words. */
export const renderField = (field: Field, rendering: Rendering): PlainInputField => {
  const { services, words } = rendering;
  const { offered, needed, rare, ...plain } = field;
  const helpText = [
    field.helpText && say(field.helpText, words),
    ...meanings(field, rendering),
    ...hints(field, rendering),
    ...audience(field, services),
  ];
  const help = helpText.filter(Boolean).join(' ');
  const dependsOn = dependencies(field, rendering);
  return {
    ...plain,
    ...(field.label && { label: say(field.label, words) }),
    ...(help && { helpText: help }),
    ...(dependsOn.length > 0 && { dependsOn }),
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

export type FieldFunction = (z: ZObject, bundle: Bundle) => PlainInputField[];

export interface Form {
  /**
   * Above and below the fields that the account tells. Functions give those that come for the connected product, in their
   * place among those that stand in every form of the app; they make no request.
   */
  first: Array<PlainInputField | FieldFunction>;
  last: Array<PlainInputField | FieldFunction>;
  /** All of it for one product: what it takes, what it needs, in the words that its users see. */
  of(service: Service): PlainInputField[];
}

/** Notices, then what somebody needs and what that hangs on, then the rest. */
const inOrder = (fields: Field[], able: Service[], needsOf: AppContext['needsOf']): Field[] => {
  const isNeeded = (field: Field) =>
    able.some((service) => has(service, field.offered) && needs(service, field));
  const parents = new Set(
    fields.filter(isNeeded).flatMap(({ dynamic }) => {
      const list = dynamic?.split('.')[0];
      return list ? able.flatMap((service) => needsOf(list, service)) : [];
    }),
  );
  return _.sortBy(fields, (field) =>
    field.type === 'copy' ? 0 : isNeeded(field) || parents.has(field.key) ? 1 : 2,
  );
};

export const formOf = (declaration: AnyDeclaration, context: AppContext, able: Service[]): Form => {
  const words = wordsOf(context, able);
  const { needsOf } = context;
  const { key: operation } = declaration;
  const offered = declaration.form
    .filter((field) => able.some((service) => has(service, field.offered)))
    .map((field) => connectedIn(declaration, field));
  const ordered = inOrder(offered, able, needsOf);
  const follows = FOLLOWS_CONNECTION && !isAlone(context);
  const stands = (field: Field) =>
    !follows || isCommon(field, able) || mustStand(field) || isInLock(declaration, field);
  const isHidden = declaration.display.hidden === true;
  const rendered = (field: Field, services: Service[], own = words) =>
    renderField(field, { services, words: own, needsOf, operation, form: offered });
  const ofConnected = (field: Field, service: Service) =>
    rendered(field, [service], { ...words, ...service.words });
  const coming =
    (fields: Field[]): FieldFunction =>
    (_z, bundle) => {
      const service = able.find(({ key }) => key === bundle.authData.service);
      return service
        ? fields.filter((field) => has(service, field.offered)).map((field) => ofConnected(field, service))
        : [];
    };
  const segments = (fields: Field[]): Form['first'] => {
    const parts: Form['first'] = [];
    let run: Field[] = [];
    const end = () => {
      if (run.length > 0) parts.push(coming(run));
      run = [];
    };
    for (const field of fields) {
      if (!stands(field)) {
        run.push(field);
        continue;
      }
      end();
      parts.push(rendered(field, able));
    }
    end();
    return parts;
  };
  return {
    first: segments(ordered.filter(({ rare }) => !rare)),
    last: segments(ordered.filter(({ rare }) => rare)),
    // Every run asks for it. A list's form is never seen: what it names is named as in the form beside it.
    of: _.memoize((service) =>
      follows
        ? ordered
            .filter((field) => has(service, field.offered))
            .map((field) =>
              stands(field) && !isHidden ? rendered(field, [service]) : ofConnected(field, service),
            )
        : ordered.map((field) => rendered(field, able)),
    ),
  };
};
