/** The messages between the page and the server. Types only: neither imports the other. */
import type { FormField } from '../runner/form.js';
import type { HistoryEntry } from '../runner/history.js';

export type Realm = 'sandbox' | 'live';
export type Kind = 'triggers' | 'creates' | 'searches';
export type Values = Record<string, unknown>;

export interface OperationView {
  key: string;
  kind: Kind;
  label: string;
  noun: string;
  description: string;
  /** Whether events are sent to an address immediately. */
  instant: boolean;
  /** How to paste that address into the product, if there is no subscription. */
  directions: string;
  sample: Values;
  /** The create that a search offers when it finds nothing. */
  orCreate?: string;
  /** Labels of the form's groups, by key. */
  groups: Record<string, string>;
}

export interface AppView {
  key: string;
  title: string;
  operations: OperationView[];
  /** By realm: connections with their labels. */
  connections: Record<Realm, ConnectionView[]>;
}

export interface ConnectionView {
  name: string;
  title: string;
}

/** A step as the page keeps it. */
export interface DraftStep {
  /** What later steps call it in `{{name.field}}`. */
  name: string;
  kind: Kind;
  /** Blank until chosen. */
  operation: string;
  connection: string;
  input: Values;
  /** The labels of values that were chosen from dropdowns: by key and value. */
  labels: Record<string, string>;
  onlyIf?: string;
  orCreate?: { operation: string; input: Values };
  allResults?: boolean;
  /** For a search: the run ends if nothing is found. */
  endsEmpty?: boolean;
}

export interface Draft {
  id: string;
  name: string;
  app: string;
  realm: Realm;
  trigger: DraftStep;
  actions: DraftStep[];
}

/** Why something failed, in the editor's words. */
export interface Failure {
  kind: 'halted' | 'throttled' | 'expired' | 'error' | 'form';
  title: string;
  message: string;
  /** What Zapier would do next. */
  next: string;
}

export interface FieldView extends Omit<FormField, 'choices' | 'children'> {
  choices?: Entry[];
  children?: FieldView[];
}

export interface Entry {
  value: string;
  label: string;
}

/** Fields that any answer may have if the app was run for it. */
export interface Answer {
  failure?: Failure;
  requests: HistoryEntry[];
}

export interface FormAnswer extends Answer {
  fields: FieldView[];
}

export interface ChoicesAnswer extends Answer {
  entries: Entry[];
  more: boolean;
}

export interface ConnectAnswer extends Answer {
  label: string;
}

export interface TestAnswer extends Answer {
  /** For a trigger, its newest records; for any other step, its results. */
  records: Values[];
  /** Labels of output fields, by key. */
  labels: Record<string, string>;
  /** Nothing was found, and the sample takes its place. */
  isSample: boolean;
}

export interface RunStep {
  name: string;
  status: 'done' | 'failed' | 'filtered';
  output?: unknown;
  failure?: Failure;
  requests: HistoryEntry[];
  notices: string[];
}

export interface RunView {
  title: string;
  eventId: string;
  event: Values;
  status: 'done' | 'failed' | 'filtered';
  steps: RunStep[];
}

export interface VisitAnswer extends Answer {
  on: boolean;
  /** Sentences that say what happened. */
  said: string[];
  runs: RunView[];
  /** Where an instant trigger listens. */
  address?: string;
}

export interface FormQuestion {
  realm: Realm;
  app: string;
  kind: Kind;
  operation: string;
  connection: string;
  input: Values;
  /** The results of earlier steps, for mapped fields. */
  outputs: Values;
}

/** The questions that a realm answers; each realm is a child process. */
export interface RealmApi {
  connect(question: { realm: Realm; app: string; connection: string }): Promise<ConnectAnswer>;
  form(question: FormQuestion): Promise<FormAnswer>;
  choices(question: FormQuestion & { dynamic: string; page: number }): Promise<ChoicesAnswer>;
  test(question: { draft: Draft; step: string; outputs: Values }): Promise<TestAnswer>;
  run(question: { draft: Draft; event: Values }): Promise<Answer & { run?: RunView }>;
  visit(question: { draft: Draft }): Promise<VisitAnswer>;
  pause(question: { draft: Draft }): Promise<VisitAnswer>;
  /** Whether a Zap is on: the page may have been closed since it was turned on. */
  standing(question: { draft: Draft }): Promise<VisitAnswer>;
  open(question: { realm: Realm; app: string; connection: string; pointer: string }): Promise<FileAnswer>;
  /** Turns a draft that uses `pick` into one with values and their dropdown labels. */
  resolve(question: { draft: Draft }): Promise<Answer & { draft: Draft }>;
}

export interface FileAnswer extends Answer {
  name?: string;
  type?: string;
  /** Base64. */
  content?: string;
}

export interface Start {
  apps: AppView[];
  live: boolean;
  examples: Array<{ file: string; name: string }>;
  deeds: Array<{ key: string; does: string }>;
  faults: string[];
  products: Entry[];
}

export interface SandboxView {
  instance: string;
  now: string;
  faults: Array<{ vendor: string; kind: string; times?: number }>;
}

/** The questions that the server itself answers. */
export interface ServerApi {
  start(question: object): Promise<Start>;
  example(question: { file: string }): Promise<{ draft: Draft }>;
  exported(question: { draft: Draft }): Promise<{ file: string; yaml: string }>;
  imported(question: { file: string; yaml: string }): Promise<{ draft: Draft }>;
  /** Runs that an instant trigger started since the last question. */
  heard(question: { draft: Draft }): Promise<VisitAnswer>;
  sandbox(question: object): Promise<SandboxView>;
  act(question: { deed: string }): Promise<{ said: string }>;
  fault(question: { vendor: string; kind: string; times?: number }): Promise<SandboxView>;
  clearFaults(question: object): Promise<SandboxView>;
  advance(question: { minutes: number }): Promise<SandboxView>;
  reset(question: object): Promise<SandboxView>;
  state(question: { vendor: string }): Promise<{ state: unknown }>;
  reload(question: object): Promise<{ said: string }>;
}

export type Api = RealmApi & ServerApi;
