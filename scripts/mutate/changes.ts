/** Changes of one token that a test should notice. */
import { parseSync } from '@swc/core';
import _ from 'lodash';

export interface Change {
  file: string;
  line: number;
  /** The original token and its replacement. */
  from: string;
  to: string;
  /** The expression around it, as offsets into the text, and what to write instead. */
  start: number;
  end: number;
  instead: string;
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

/** Code that has no effect at run time: types, imports, and TypeScript-only declarations. Not `x as const` or `x satisfies T`. */
const isForTypes = ({ type }: Node) =>
  /^(Ts|ImportDeclaration|ExportAllDeclaration)/.test(type) && !/^Ts.*(Expression|Assertion)$/.test(type);

/** The values of a sample only show what a value of their kind looks like: any other of that kind does so, too. */
const isSample = (node: Node) =>
  (node.type === 'VariableDeclarator' && isNode(node.id) && /sample/i.test(String(node.id.value))) ||
  (node.type === 'KeyValueProperty' && isNode(node.key) && node.key.value === 'sample');

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value.flatMap(inner) : inner(value)));

/** A node, or one in a wrapper without a type, such as an argument of a call. */
const inner = (value: unknown): Node[] => {
  if (isNode(value)) return [value];
  return _.isPlainObject(value)
    ? Object.values(Object(value)).flatMap((each) => (isNode(each) ? [each] : []))
    : [];
};

/** What one token of a node can be replaced by, and the text of the node then. */
const othersOf = (node: Node, slice: (span: Node['span']) => string) => {
  if (node.type === 'BooleanLiteral') return literal(slice(node.span), String(node.value !== true));
  if (node.type === 'NumericLiteral') return literal(slice(node.span), String(Number(node.value) + 1));
  if (node.type === 'UnaryExpression' && node.operator === '!' && isNode(node.argument)) {
    return [{ from: '!', to: '', instead: slice(node.argument.span) }];
  }
  if (node.type !== 'BinaryExpression' || !isNode(node.left) || !isNode(node.right)) return [];
  const from = String(node.operator);
  const to = OTHER[from];
  // In parentheses: `a ?? b ?? c` must not become `a && b ?? c`, which does not compile.
  const instead = `((${slice(node.left.span)}) ${to} (${slice(node.right.span)}))`;
  return to === undefined ? [] : [{ from, to, instead }];
};

const literal = (from: string, to: string) => [{ from, to, instead: to }];

/** Every change that a file offers. */
export const changesIn = (file: string, text: string): Change[] => {
  const bytes = Buffer.from(text);
  const program = parseSync(text, { syntax: 'typescript', target: 'es2023' });
  // swc counts bytes, from an arbitrary number, but its end is the end of the text.
  const offset = program.span.end - Buffer.byteLength(text.trimEnd());
  const inText = (position: number) => bytes.subarray(0, position - offset).toString().length;
  const slice = (span: Node['span']) => (span ? text.slice(inText(span.start), inText(span.end)) : '');
  const found: Change[] = [];
  const visit = (node: Node): void => {
    if (isForTypes(node) || isSample(node)) return;
    for (const other of node.span ? othersOf(node, slice) : []) {
      const [start, end] = [inText(node.span?.start ?? 0), inText(node.span?.end ?? 0)];
      const line = text.slice(0, start).split('\n').length;
      found.push({ file, line, ...other, start, end });
    }
    for (const child of childrenOf(node)) visit(child);
  };
  const statements: unknown[] = program.body;
  for (const statement of statements.filter(isNode)) visit(statement);
  return found;
};

/** The text of a file with one change. */
export const changed = (text: string, { start, end, instead }: Change): string =>
  text.slice(0, start) + instead + text.slice(end);
