/** House rules on words: texts for users are plain, short and correct. */
import { article } from '../../platform/words.js';
import type { PlainOutputField } from '../../records/field.js';
import { barredIn } from './barred.js';
import { choiceLabels, flat } from './fields.js';
import type { Material, MaterialOperation } from './materialise.js';

type Report = (rule: string, where: string, message: string) => void;

/** Zapier flags longer texts. */
const MOST_WORDS = 14;

/** Words whose first sound differs from their spelling. */
const SAID_OTHERWISE = /^(one|once|hour|honest|european|e-?u|x|s[mo]s|html|mp3|nda)\b/i;

const wrongArticle = (text: string): string | undefined =>
  [...text.matchAll(/\b(an?) ([a-z][\w-]*)/gi)].find(
    ([, given = '', word = '']) =>
      !SAID_OTHERWISE.test(word) && given.toLowerCase() !== article(word) && !/^(a|an|and|or)$/i.test(word),
  )?.[0];

const checkText = (text: string | undefined, where: string, report: Report): void => {
  if (!text) return;
  const barred = barredIn(text);
  if (barred) report('H017', where, `says "${barred}": ${text}`);
  const article = wrongArticle(text);
  if (article) report('H018', where, `says "${article}"`);
};

/** The description without the sentence that the all-in-one app appends. */
const own = (description: string): string => description.replace(/ Works with [^.]+\.$/, '');

/** Names in a sentence, capitalized like labels; the first word of a sentence and words in all capitals do not count. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/(?<![.!?:] |^)\b[A-Z][a-z]+(?: [A-Z][a-z]+)*/g)].map(([name]) => name);

const checkDescription = (
  { kind, label, description, inputFields }: MaterialOperation,
  { products }: Material,
  where: string,
  report: Report,
): void => {
  const said = own(description);
  const count = said.split(/\s+/).length;
  if (count > MOST_WORDS) report('H013', where, `description has ${count} words: ${said}`);
  const named = products.find((name) => said.toLowerCase().includes(name.toLowerCase()));
  if (named) report('H015', where, `description names ${named}`);
  const labels = flat(inputFields).map((field) => field.label ?? '');
  const strange = namesIn(said).find((name) => !labels.some((each) => each.includes(name)) && name !== named);
  if (strange) report('H014', where, `description names ${strange}, which is no field of the form: ${said}`);
  if (kind === 'searches' && !label.startsWith('Find ')) report('H016', where, `label is "${label}"`);
};

/** What a search can find by: `Finds a task by title or ID.` */
const checkFoundBy = (
  { description, inputFields }: MaterialOperation,
  where: string,
  report: Report,
): void => {
  const [, by = ''] = /^Finds .* by ([^.]+)\./.exec(own(description)) ?? [];
  const labels = flat(inputFields).map(({ label = '' }) => label.toLowerCase());
  for (const name of by.split(/, | or | and /).filter((each) => each !== '' && each !== 'ID')) {
    if (!labels.some((label) => label.includes(name.toLowerCase())))
      report('H014', where, `description says "by ${name}", and the form has no such field`);
  }
};

const isOwners = ({ key }: { key: string }): boolean => /(^|__)cf_/.test(key);

const checkOutputs = (fields: PlainOutputField[], where: string, report: Report): void => {
  for (const field of fields.filter((each) => !isOwners(each))) {
    checkText(field.label, `${where}.${field.key}`, report);
    checkOutputs(field.children ?? [], `${where}.${field.key}`, report);
  }
};

/** Checks the words of one operation, as a connection's form shows it. */
export const checkWords = (
  operation: MaterialOperation,
  material: Material,
  where: string,
  report: Report,
): void => {
  if (operation.hidden) return;
  checkText(operation.label, where, report);
  checkText(operation.description, where, report);
  checkOutputs(operation.outputFields, where, report);
  for (const field of flat(operation.inputFields).filter((each) => !isOwners(each))) {
    for (const text of [field.label, field.helpText, ...choiceLabels(field)])
      checkText(text, `${where}.${field.key}`, report);
  }
  // Here, a notice that the product cannot do this replaces the form.
  if (operation.inputFields.some(({ key }) => key === 'unsupported')) return;
  checkDescription(operation, material, where, report);
  if (operation.kind === 'searches' && material.brand) checkFoundBy(operation, where, report);
};
