/** Changes of one token that a test should notice. */
import { parseSync } from '@swc/core';
import _ from 'lodash';

export interface Change {
  file: string;
  line: number;
  /** The original token and its replacement; the offsets refer to the text. */
  from: string;
  to: string;
  start: number;
  end: number;
}

/** Replacements that change the meaning and usually still compile. */
const OTHER: Record<string, string> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
};

interface Node {
  type: string;
  span?: { start: number; end: number };
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Code that has no effect at run time: types, imports, and TypeScript-only declarations. */
const isForTypes = ({ type }: Node) => /^(Ts|ImportDeclaration|ExportAllDeclaration)/.test(type);

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value.flatMap(inner) : inner(value)));

/** A node, or one in a wrapper without a type, such as an argument of a call. */
const inner = (value: unknown): Node[] => {
  if (isNode(value)) return [value];
  return _.isPlainObject(value)
    ? Object.values(Object(value)).flatMap((each) => (isNode(each) ? [each] : []))
    : [];
};

/** Changes within one node; `start` is an offset into the bytes of the file. */
const changesOf = (node: Node, slice: (start: number, end: number) => string) => {
  const { span } = node;
  if (span === undefined) return [];
  const whole = (to: string) => [{ start: span.start, from: slice(span.start, span.end), to }];
  if (node.type === 'BooleanLiteral') return whole(String(node.value !== true));
  if (node.type === 'NumericLiteral') return whole(String(Number(node.value) + 1));
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    return [{ start: span.start, from: '!', to: '' }];
  }
  if (node.type !== 'BinaryExpression' || !isNode(node.left) || !isNode(node.right)) return [];
  const from = String(node.operator);
  const to = OTHER[from];
  const { left, right } = node;
  if (to === undefined || !left.span || !right.span) return [];
  const between = slice(left.span.end, right.span.start);
  const start = left.span.end + Buffer.byteLength(between.slice(0, between.indexOf(from)));
  return between.includes(from) ? [{ start, from, to }] : [];
};

/** Every change that a file offers. */
export const changesIn = (file: string, text: string): Change[] => {
  const bytes = Buffer.from(text);
  const program = parseSync(text, { syntax: 'typescript', target: 'es2023' });
  // swc counts from an arbitrary number, but its end is the end of the text.
  const offset = program.span.end - Buffer.byteLength(text.trimEnd());
  const slice = (start: number, end: number) => bytes.subarray(start - offset, end - offset).toString();
  const found: Change[] = [];
  const visit = (node: Node): void => {
    if (isForTypes(node)) return;
    for (const { start, from, to } of changesOf(node, slice)) {
      const at = bytes.subarray(0, start - offset).toString().length;
      const line = text.slice(0, at).split('\n').length;
      found.push({ file, line, from, to, start: at, end: at + from.length });
    }
    for (const child of childrenOf(node)) visit(child);
  };
  const statements: unknown[] = program.body;
  for (const statement of statements.filter(isNode)) visit(statement);
  return _.uniqBy(found, ({ start }) => start);
};
