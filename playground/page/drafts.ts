/** Changes to a Zap's draft. Nothing here depends on the page. */
import type { AppView, Draft, DraftStep, Kind, OperationView, Realm, Values } from '../protocol.js';

export const stepsOf = ({ trigger, actions }: Draft): DraftStep[] => [trigger, ...actions];

export const emptyStep = (kind: Kind, name: string): DraftStep => ({
  name,
  kind,
  operation: '',
  connection: '',
  input: {},
  labels: {},
});

export const newDraft = (app: string, realm: Realm = 'sandbox'): Draft => ({
  id: `zap_${Date.now().toString(36)}`,
  name: 'Untitled Zap',
  app,
  realm,
  trigger: emptyStep('triggers', 'trigger'),
  actions: [emptyStep('creates', 'step_2')],
});

export const operationOf = (app: AppView, { kind, operation }: DraftStep): OperationView | undefined =>
  app.operations.find((each) => each.kind === kind && each.key === operation);

/** A name that no other step has; mapped values refer to it. */
export const freeName = (draft: Draft, wanted: string, own?: DraftStep): string => {
  const taken = new Set(stepsOf(draft).flatMap((step) => (step === own ? [] : [step.name])));
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}_${count}`)) count += 1;
  return `${wanted}_${count}`;
};

export const withStep = (draft: Draft, index: number, step: DraftStep): Draft =>
  index === 0
    ? { ...draft, trigger: step }
    : { ...draft, actions: draft.actions.map((each, i) => (i === index - 1 ? step : each)) };

/** Renames `{{old.` everywhere, at any depth. */
const renamed = <T>(value: T, from: string, to: string): T =>
  JSON.parse(JSON.stringify(value).replaceAll(`{{${from}.`, `{{${to}.`));

/** A step with a different operation starts over, under its own name; steps below keep their mapping. */
export const choose = (draft: Draft, index: number, operation: OperationView, connection: string): Draft => {
  const step = stepsOf(draft)[index];
  if (!step) return draft;
  const name = index === 0 ? 'trigger' : freeName(draft, operation.key, step);
  const next = { ...emptyStep(operation.kind, name), operation: operation.key, connection };
  return renamed(withStep(draft, index, next), step.name, name);
};

export const addStep = (draft: Draft, index: number): Draft => {
  const step = emptyStep('creates', freeName(draft, `step_${index + 1}`));
  return { ...draft, actions: draft.actions.toSpliced(index - 1, 0, step) };
};

export const removeStep = (draft: Draft, index: number): Draft => ({
  ...draft,
  actions: draft.actions.toSpliced(index - 1, 1),
});

/** Moves a step one place up (-1) or down (1). */
export const moveStep = (draft: Draft, index: number, by: -1 | 1): Draft => {
  const step = draft.actions[index - 1];
  const other = draft.actions[index - 1 + by];
  if (!step || !other) return draft;
  const actions = [...draft.actions];
  actions[index - 1] = other;
  actions[index - 1 + by] = step;
  return { ...draft, actions };
};

/** A step's initial connection: the previous step's, if the operation works with it. */
export const connectionFor = (app: AppView, realm: Realm, operation: OperationView, last: string): string => {
  const connections = app.connections[realm];
  const named = connections.filter(({ title }) => operation.description.includes(title));
  const able = named.length > 0 ? named : connections;
  return (able.find(({ name }) => name === last) ?? able[0])?.name ?? '';
};

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.every(isBlank));

/** A step that is mapped from but does not come before this one. */
export const strayOf = (draft: Draft, index: number): string | undefined => {
  const step = stepsOf(draft)[index];
  const before = stepsOf(draft).slice(0, index);
  const text = JSON.stringify([step?.input, step?.onlyIf, step?.orCreate]);
  return [...text.matchAll(/\{\{\s*([^.}\s]+)/g)]
    .map(([, name = '']) => name)
    .find((name) => !before.some((each) => each.name === name));
};

const KEY = 'handoff-playground-drafts';

/** Drafts and their steps' results, stored in this browser. */
export interface Kept {
  current: string;
  drafts: Draft[];
  outputs: Record<string, Values>;
}

export const load = (): Kept | undefined => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '');
    const isKept = (value: unknown): value is Kept =>
      typeof value === 'object' && value !== null && 'drafts' in value && Array.isArray(value.drafts);
    return isKept(kept) && kept.drafts.length > 0 ? kept : undefined;
  } catch {
    return undefined;
  }
};

export const keep = (kept: Kept): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // If the storage is full or blocked, the draft lasts only as long as the page.
  }
};
