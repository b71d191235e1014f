/** The part of a service that an operation belongs to, found by the operation's key. */
import { camel, singular, snake } from './names.js';
import { NewError, type Read } from './plan.js';

export interface Part {
  /** `company` */
  rest: string;
  /** Folder in `records/`. */
  record: string;
  /** `Companies`, and its name in a service. */
  type: string;
  name: string;
  /** `Company`, and its declaration in `record.ts`. */
  gives: string;
  kind: string;
  /** The interface's lines. */
  block: string;
}

/** The text between the head of a block and its end, which may be on the same line. */
export const blockOf = (text: string, head: string): string => {
  const [, behind = ''] = text.split(head);
  return behind.split(behind.startsWith('\n') ? /\n[}\]]/ : /[}\]]/)[0] ?? '';
};

const partsIn = (records: string[], read: Read): Part[] => {
  const offered = [...(read('records/service.ts') ?? '').matchAll(/^ {2}(\w+)\?: (\w+);$/gm)];
  return records.flatMap((record) => {
    const text = read(`records/${record}/capabilities.ts`) ?? '';
    return [...text.matchAll(/^export interface (\w+) \{$/gm)].flatMap(([head, type = '']) => {
      const [, name] = offered.find(([, , each]) => each === type) ?? [];
      if (!name) return [];
      const rest = singular(snake(type));
      const block = blockOf(text, head);
      const [, gives = ''] = /SampleOf<(\w+)>/.exec(block) ?? /SampleOf<(\w+)>/.exec(text) ?? [];
      const own = read(`records/${record}/record.ts`)?.includes(`export const ${camel(rest)} =`);
      const kind = own ? camel(rest) : gives.replace(/^./, (letter) => letter.toLowerCase());
      return [{ rest, record, type, name, gives, kind, block }];
    });
  });
};

export interface Reading {
  rest: string;
  verb: string;
  capability: string;
}

/** The first reading of the key that matches a known part; an operation that is already declared names its own part. */
export const findPart = (
  readings: Reading[],
  declared: string | undefined,
  records: string[],
  read: Read,
): { part: Part; verb: string; capability: string; isDeclared: boolean } => {
  const parts = partsIn(records, read);
  const [, name, capability] = /\(service\) => service\.(\w+)\?\.(\w+)/.exec(declared ?? '') ?? [];
  const known = parts.find((part) => part.name === name);
  if (known && capability)
    return { part: known, verb: readings[0]?.verb ?? '', capability, isDeclared: true };
  for (const { rest, ...reading } of readings) {
    const part = parts.find((each) => each.rest === rest);
    if (part) return { part, ...reading, isDeclared: false };
  }
  throw new NewError(`The key must end in a record: ${parts.map(({ rest }) => rest).join(', ')}.`);
};
