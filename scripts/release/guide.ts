/**
 * The guide names labels of forms and operations in bold, and labels of step outputs in italics with "of step". Both
 * must exist in some connection of the app with all products.
 */
import { readFileSync } from 'node:fs';
import type { PlainOutputField } from '../../records/field.js';
import type { View } from '../definition/apps.js';
import { choiceLabels, flat } from '../definition/fields.js';

export interface Labels {
  /** Labels of operations, and of their fields, groups and choices. */
  shown: Set<string>;
  /** Labels of output fields. */
  given: Set<string>;
}

const outputLabels = (fields: PlainOutputField[]): string[] =>
  fields.flatMap(({ label, children = [] }) => [label ?? '', ...outputLabels(children)]);

export const labelsOf = (views: View[]): Labels => {
  const operations = views
    .filter(({ app }) => app === 'handoff')
    .flatMap(({ material }) => material.operations.filter(({ hidden }) => !hidden));
  const inputs = operations.flatMap(({ inputFields }) => flat(inputFields));
  return {
    shown: new Set([
      ...operations.map(({ label }) => label),
      ...inputs.map(({ label }) => label ?? ''),
      ...inputs.flatMap(choiceLabels),
    ]),
    given: new Set(operations.flatMap(({ outputFields }) => outputLabels(outputFields))),
  };
};

/** Sentences in bold are not labels. */
const isSentence = (text: string): boolean => /[.…]$/.test(text);

export const guideProblems = (page: string, text: string, { shown, given }: Labels): string[] => {
  const bold = [...text.matchAll(/\*\*([A-Z][^*\n]*)\*\*/g)].map(([, label = '']) => label);
  const steps = text.replaceAll('\n', ' ').matchAll(/((?:\*[^*]+\*(?:, | and )?)+) of step \d/g);
  const outputs = [...steps].flatMap(([, labels = '']) =>
    [...labels.matchAll(/\*([^*]+)\*/g)].map(([, label = '']) => label),
  );
  return [
    ...bold
      .filter((label) => !isSentence(label) && !shown.has(label))
      .map((label) => `${page}: no form has "${label}"`),
    ...outputs.filter((label) => !given.has(label)).map((label) => `${page}: no step gives "${label}"`),
  ];
};

const HELD = ['scenarios', 'two-way-sync'];

export const allGuideProblems = (views: View[]): string[] => {
  const labels = labelsOf(views);
  return HELD.flatMap((name) => {
    const page = `docs/guide/${name}.md`;
    return guideProblems(page, readFileSync(page, 'utf8'), labels);
  });
};
