/** The form of an operation, as each app and each connection shows it. */
import _ from 'lodash';
import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import type { Words } from '../platform/words.js';
import { type Field, listBehind } from '../records/field.js';
import type { Service } from '../records/service.js';
import type { AnyDeclaration } from './declare.js';
import { has, needs, renderField } from './render_field.js';
import { type AppContext, isAlone } from './run_for_service.js';

/**
 * In an app for several products, a field that not all of them have is shown only if the connected product has it. False
 * shows all fields at once, each with a note on which products it is for, in case Zapier's editor does not support this.
 */
const FOLLOWS_CONNECTION: boolean = true;

/** What an app calls things in an operation of these services: if only one has it, its own words are used. */
export const wordsOf = ({ words }: Pick<AppContext, 'words'>, able: Service[]): Words =>
  able.length === 1 && able[0] ? { ...words, ...able[0].words } : words;

/** Zapier supports search connectors only on actions and searches. */
export const connectedIn = <F extends PlainInputField>({ kind }: AnyDeclaration, field: F) => {
  if (kind !== 'trigger' || !field.search) return field;
  const { search, ...rest } = field;
  return rest;
};

/** Zapier's editor is reported to lose these if they come from a function. */
const mustStand = ({ altersDynamicFields, default: preset, children }: Field): boolean =>
  altersDynamicFields === true || preset !== undefined || children !== undefined;

const isInLock = (declaration: AnyDeclaration, { key }: Field): boolean =>
  'lock' in declaration && declaration.lock?.includes(`inputData.${key}}}`) === true;

/** Whether all products that can do this have the field, and either all of them need it or none does. */
const isCommon = (field: Field, able: Service[]): boolean =>
  able.every((service) => has(service, field.offered)) &&
  (able.every((service) => needs(service, field)) || !able.some((service) => needs(service, field)));

export type FieldFunction = (z: ZObject, bundle: Bundle) => PlainInputField[];

export interface Form {
  /**
   * Above and below the fields that come from the account. Functions return the fields that only the connected product
   * has, in their place among those that are in every form of the app; they make no request.
   */
  first: Array<PlainInputField | FieldFunction>;
  last: Array<PlainInputField | FieldFunction>;
  /** The whole form for one product: what it takes and what it needs, in the words that its users see. */
  of(service: Service): PlainInputField[];
  /** A field that only the connected product has, in its place in that form. */
  render(field: Field, service: Service): PlainInputField;
}

/** Notices, then required fields and the fields that they depend on, then the rest. */
const inOrder = (fields: Field[], able: Service[], needsOf: AppContext['needsOf']): Field[] => {
  const isNeeded = (field: Field) =>
    able.some((service) => has(service, field.offered) && needs(service, field));
  const above = (field: Field): string[] => {
    const list = listBehind(field);
    if (!list) return [];
    const direct = able.flatMap((service) => needsOf(list, service));
    return [...direct, ...fields.filter(({ key }) => direct.includes(key)).flatMap(above)];
  };
  const needed = fields.filter(isNeeded);
  const first = new Set([...needed.map(({ key }) => key), ...needed.flatMap(above)]);
  const isNotice = ({ type }: Field) => type === 'copy';
  return [
    ...fields.filter(isNotice),
    ...fields.filter((field) => !isNotice(field) && first.has(field.key)),
    ...fields.filter((field) => !isNotice(field) && !first.has(field.key)),
  ];
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
    render: ofConnected,
    // Every run asks for it. Nobody sees the form of a list: its fields are called what they are called in the form beside it.
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
