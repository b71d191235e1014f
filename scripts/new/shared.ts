/** The part of a new operation that all products share: its declaration, its form and its capability. */
import { importing, importingFrom, intoBlock, withIndexLines } from './edits.js';
import type { Draft, FormField, Kind } from './kinds.js';
import { camel, wordsOf } from './names.js';
import type { Part } from './part.js';
import type { Read } from './plan.js';

const declaration = (kind: Kind, draft: Draft, { record, name, kind: gives }: Part, capability: string) =>
  `import { ${kind.declare} } from '../operation/declare.js';
import * as forms from '../records/${record}/forms.js';
import { ${gives} } from '../records/${record}/record.js';

export const ${camel(draft.key)} = ${kind.declare}({
  key: '${draft.key}',
  noun: '${wordsOf(draft.rest).noun}',
  label: '${kind.label(draft)}',
  description: '${kind.description(draft)}',
  capability: (service) => service.${name}?.${capability},
  form: forms.${camel(draft.key)},
${kind.more(draft)}  gives: ${gives},
});
`;

/** The record's own id as a field, alone or with the fields that narrow its choices. */
export const idOf = ({ rest, record }: Part, read: Read): FormField | undefined => {
  const name = `${camel(rest)}Id`;
  const isIn = (file: string) => read(file)?.includes(`const ${name} = `) ?? false;
  const spread = (file: string) =>
    new RegExp(`const ${name} = (form\\()?\\[`).test(read(file) ?? '') ? `...${name}` : name;
  if (isIn(`records/${record}/forms.ts`)) return { text: spread(`records/${record}/forms.ts`) };
  if (isIn(`records/${record}/fields.ts`))
    return { text: spread(`records/${record}/fields.ts`), name, from: './fields.js' };
  return isIn('records/shared_fields.ts') ? { text: name, name, from: '../shared_fields.js' } : undefined;
};

/** The files of this shared part. */
export const shared = (kind: Kind, draft: Draft, part: Part, capability: string, read: Read) => {
  const fields = kind.fields(draft);
  const formsFile = `records/${part.record}/forms.ts`;
  let forms = read(formsFile) ?? '';
  for (const { name, from } of fields) if (name && from) forms = importingFrom(forms, name, from);
  forms = importingFrom(forms, 'form', '../field.js');
  forms += `\nexport const ${camel(draft.key)} = form([${fields.map(({ text }) => text).join(', ')}]);\n`;

  const file = `records/${part.record}/capabilities.ts`;
  const gives = kind.gives ? `${kind.gives}<${part.gives}>` : part.gives;
  const line = `  ${capability}?: ${kind.type}<InputOf<typeof forms.${camel(draft.key)}>, ${gives}>;`;
  let text = intoBlock(read(file) ?? '', `export interface ${part.type} {`, line);
  text = importingFrom(text, kind.type, '../capability.js', 'type ');
  text = importingFrom(text, 'InputOf', '../field.js', 'type ');
  if (kind.gives) text = importingFrom(text, kind.gives, '../results.js', 'type ');
  text = importingFrom(text, part.gives, './record.js', 'type ');
  if (!/as forms from/.test(text)) text = importing(text, "import type * as forms from './forms.js';");

  const index = `${kind.folder}/index.ts`;
  return new Map([
    [`${kind.folder}/${draft.key}.ts`, declaration(kind, draft, part, capability)],
    [index, withIndexLines(read(index) ?? '', kind.folder, draft.key, part.record, read)],
    [formsFile, forms],
    [file, text],
  ]);
};
