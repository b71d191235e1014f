/** A declared field as the editor shows it: in a product's words, with help on which products it is for and what it needs. */
import _ from 'lodash';
import type { PlainInputField } from 'zapier-platform-core';
import { say } from '../platform/words.js';
import type { Feature } from '../records/features.js';
import { type Field, listBehind } from '../records/field.js';
import type { Service } from '../records/service.js';
import { type AppContext, labels, listed } from './run_for_service.js';

/** Whether a field is for this service: without a feature, it is for every service. */
export const has = ({ features }: Service, feature: Feature | undefined): boolean =>
  feature === undefined || features.includes(feature);

export const needs = (service: Service, { needed, required }: Field): boolean =>
  required === true || (needed !== undefined && has(service, needed));

/** Says which services a field is for, if not all of them have it or need it. */
const audience = (field: Field, services: Service[]): string[] => {
  if (field.offered === undefined && field.needed === undefined) return [];
  const having = services.filter((service) => has(service, field.offered));
  const needing = having.filter((service) => needs(service, field));
  const isFor = (kept: Service[]) => listed(labels(kept), 'and');
  if (having.length === 0) return [];
  if (having.length === services.length)
    return needing.length > 0 && needing.length < having.length ? [`Required for ${isFor(needing)}.`] : [];
  if (needing.length === having.length) return [`Required for ${isFor(needing)}; leave blank for others.`];
  return [`Only for ${isFor(having)}${needing.length > 0 ? `; required for ${isFor(needing)}` : ''}.`];
};

/** For a label such as `{Task}` alone, chosen from a list: what it is in each product that calls it something else. */
const meanings = ({ label = '', dynamic }: Field, { services, words }: Rendering): string[] => {
  if (!dynamic || services.length === 1) return [];
  const word = /^\{([A-Z][a-z]+)\}$/.exec(label)?.[1]?.toLowerCase();
  if (word === undefined) return [];
  const usual = words[word] ?? '';
  const others = services.filter((service) => !usual.includes(service.words[word] ?? usual));
  const byWord = Object.entries(_.groupBy(others, (service) => service.words[word]));
  const parts = byWord.map(
    ([, alike]) => `${say(`{a ${word}}`, alike[0]?.words ?? {})} in ${listed(labels(alike), 'and')}`,
  );
  return parts.length > 0 ? [`${_.upperFirst(parts.join(', '))}.`] : [];
};

/** What products say about a field in this operation: which of two is needed, for example. What several say is said once. */
const hints = ({ key }: Field, { services, words, operation }: Rendering): string[] => {
  const hintOf = (service: Service) => service.hints?.[operation]?.[key];
  const hinting = services.filter((service) => hintOf(service) !== undefined);
  if (hinting.length === 0) return [];
  const bySaid = _.groupBy(hinting, hintOf);
  return Object.entries(bySaid).map(([said, alike]) => {
    const hint = say(said, words);
    return services.length === 1 ? hint : `${listed(labels(alike), 'and')}: ${_.lowerFirst(hint)}`;
  });
};

/** For which services and where a field is rendered. */
export interface Rendering extends Pick<AppContext, 'services' | 'words' | 'needsOf'> {
  operation: string;
  /** The whole form, to tell what an entry of a dropdown depends on. */
  form: readonly Field[];
}

/** What must be filled in before the list behind a dropdown can be read. */
const parentsOf = (field: Field, { services, needsOf }: Rendering): string[] => {
  const list = listBehind(field);
  const [first, ...others] = services;
  if (!list || !first) return [];
  return needsOf(list, first).filter((key) =>
    others.every((service) => needsOf(list, service).includes(key)),
  );
};

/** Zapier enables a dropdown only when these are filled in, so optional fields do not count. */
const dependencies = (field: Field, rendering: Rendering): string[] => {
  const parents = parentsOf(field, rendering);
  if (parents.length === 0) return field.dependsOn ?? [];
  const required = rendering.form
    .filter(({ key }) => parents.includes(key) && key !== field.key)
    .filter((parent) => rendering.services.every((service) => needs(service, parent)));
  return _.union(field.dependsOn, _.map(required, 'key'));
};

/** A declared field as Zapier expects it, for these services and in these words. */
export const renderField = (field: Field, rendering: Rendering): PlainInputField => {
  const { services, words } = rendering;
  const { offered, needed, rare, listed: list, ...declared } = field;
  const isPlain = list !== undefined && services.every((service) => !has(service, list));
  const plain = isPlain ? _.omit(declared, 'dynamic', 'search') : declared;
  const help = [
    ...(field.helpText ? [say(field.helpText, words)] : []),
    ...meanings(field, rendering),
    ...hints(field, rendering),
    ...audience(field, services),
  ].join(' ');
  const dependsOn = dependencies(field, rendering);
  return {
    ...plain,
    ...(field.label && { label: say(field.label, words) }),
    ...(help && { helpText: help }),
    ...(dependsOn.length > 0 && { dependsOn }),
    ...(services.every((service) => has(service, offered) && needs(service, field)) && { required: true }),
  };
};
