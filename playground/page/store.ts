/** The page's state, in one place, and the actions that change it. */
import { createContext, useContext } from 'react';
import type { HistoryEntry } from '../../runner/history.js';
import type {
  AppView,
  Draft,
  DraftStep,
  FieldView,
  Realm,
  RunView,
  Start,
  TestAnswer,
  Values,
} from '../protocol.js';
import { type Kept, newDraft, stepsOf, withStep } from './drafts.js';

/** Requests that belong together, newest first on the page. */
export interface RequestGroup {
  id: number;
  title: string;
  requests: HistoryEntry[];
  notices: string[];
}

export interface State {
  draft: Draft;
  drafts: Draft[];
  /** 0 is the trigger. */
  selected: number;
  /** The last known form of each step. */
  forms: Record<string, FieldView[]>;
  /** Each step's test answer. */
  tests: Record<string, TestAnswer>;
  /** Each step's result, for mapping: the record that was chosen. */
  outputs: Values;
  on: boolean;
  address: string;
  said: string[];
  runs: RunView[];
  groups: RequestGroup[];
}

export type Action =
  | { do: 'draft'; draft: Draft; selected?: number }
  /** By name, because the steps may have moved by the time an answer arrives. */
  | { do: 'edit'; step: string; change: (step: DraftStep) => DraftStep }
  | { do: 'formed'; step: string; fields: FieldView[] }
  | { do: 'open'; draft: Draft }
  | { do: 'drop' }
  | { do: 'select'; index: number }
  | { do: 'tested'; step: string; test: TestAnswer }
  | { do: 'record'; step: string; record: Values }
  | { do: 'visited'; on: boolean; said: string[]; runs: RunView[]; address?: string }
  | { do: 'requests'; title: string; requests: HistoryEntry[]; notices?: string[] }
  | { do: 'clear' };

const MOST_GROUPS = 60;
const MOST_RUNS = 40;
let count = 0;

const fresh = (draft: Draft) => ({
  draft,
  selected: 0,
  forms: {},
  tests: {},
  outputs: {},
  on: false,
  address: '',
  said: [],
  runs: [],
});

/** `linked`: the app of a link that was followed. */
export const initial = ({ apps }: Start, kept: Kept | undefined, linked?: string): State => {
  const known = (kept?.drafts ?? []).filter(({ app }) => apps.some(({ key }) => key === app));
  const last = known.find(({ id }) => id === kept?.current) ?? known[0] ?? newDraft(apps[0]?.key ?? '');
  const wanted = apps.find(({ key }) => key === linked);
  const draft = wanted && wanted.key !== last.app ? newDraft(wanted.key) : last;
  return {
    ...fresh(draft),
    outputs: kept?.outputs[draft.id] ?? {},
    drafts: known.length > 0 ? known : [draft],
    groups: [],
  };
};

const replaced = (drafts: Draft[], draft: Draft): Draft[] =>
  drafts.some(({ id }) => id === draft.id)
    ? drafts.map((each) => (each.id === draft.id ? draft : each))
    : [draft, ...drafts];

const doingOf = ({ kind, operation, connection }: DraftStep): string => [kind, operation, connection].join();

/** Only values of the draft's unchanged steps: a new trigger has the same name as the one before. */
const only = <T>(values: Record<string, T>, before: Draft, draft: Draft): Record<string, T> => {
  const doing = new Map(stepsOf(before).map((step) => [step.name, doingOf(step)]));
  const same = stepsOf(draft).filter((step) => doing.get(step.name) === doingOf(step));
  const names = new Set(same.map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
};

/** Actions that belong to a draft: they have no effect if another draft was opened in the meantime. */
const OWN: ReadonlySet<Action['do']> = new Set(['edit', 'formed', 'tested', 'record', 'visited']);

/** `of`: the draft that the action was meant for, by its id. */
export const reduce = (state: State, { of, ...action }: Action & { of?: string }): State => {
  if (of !== undefined && of !== state.draft.id && OWN.has(action.do)) return state;
  switch (action.do) {
    case 'draft': {
      const { draft } = action;
      const most = draft.actions.length;
      return {
        ...state,
        draft,
        drafts: replaced(state.drafts, draft),
        selected: Math.min(action.selected ?? state.selected, most),
        forms: only(state.forms, state.draft, draft),
        tests: only(state.tests, state.draft, draft),
        outputs: only(state.outputs, state.draft, draft),
      };
    }
    case 'edit': {
      const at = stepsOf(state.draft).findIndex(({ name }) => name === action.step);
      const step = stepsOf(state.draft)[at];
      if (!step) return state;
      const draft = withStep(state.draft, at, action.change(step));
      return {
        ...state,
        draft,
        drafts: replaced(state.drafts, draft),
        tests: only(state.tests, state.draft, draft),
        outputs: only(state.outputs, state.draft, draft),
      };
    }
    case 'formed':
      return { ...state, forms: { ...state.forms, [action.step]: action.fields } };
    case 'open':
      return { ...state, ...fresh(action.draft), drafts: replaced(state.drafts, action.draft) };
    case 'drop': {
      const drafts = state.drafts.filter(({ id }) => id !== state.draft.id);
      const draft = drafts[0] ?? newDraft(state.draft.app, state.draft.realm);
      return { ...state, ...fresh(draft), drafts: replaced(drafts, draft) };
    }
    case 'select':
      return { ...state, selected: action.index };
    case 'tested': {
      const { step, test } = action;
      const [record] = test.records;
      const outputs = { ...state.outputs };
      if (!test.failure) outputs[step] = record ?? {};
      return { ...state, tests: { ...state.tests, [step]: test }, outputs };
    }
    case 'record':
      return { ...state, outputs: { ...state.outputs, [action.step]: action.record } };
    case 'visited':
      return {
        ...state,
        on: action.on,
        address: action.address ?? state.address,
        said: action.said.length > 0 ? action.said : state.said,
        runs: [...[...action.runs].reverse(), ...state.runs].slice(0, MOST_RUNS),
      };
    case 'requests': {
      const { title, requests, notices = [] } = action;
      if (requests.length === 0 && notices.length === 0) return state;
      count += 1;
      const group = { id: count, title, requests, notices };
      // Polls repeat, so only the last one is kept.
      const before =
        title === 'Poll' && state.groups[0]?.title === title ? state.groups.slice(1) : state.groups;
      return { ...state, groups: [group, ...before].slice(0, MOST_GROUPS) };
    }
    case 'clear':
      return { ...state, groups: [] };
  }
};

export interface Page {
  start: Start;
  app: AppView;
  state: State;
  dispatch(action: Action): void;
  /** Shows a sentence for a while. */
  say(sentence: string): void;
  /** Asks before something is written to a real account; true at once on the sandbox. */
  mayWrite(what: string): Promise<boolean>;
}

export const PageContext = createContext<Page | undefined>(undefined);

export const usePage = (): Page => {
  const page = useContext(PageContext);
  if (!page) throw new Error('Only within the page.');
  return page;
};

export const connectionTitle = (app: AppView, realm: Realm, { connection }: DraftStep): string =>
  app.connections[realm].find(({ name }) => name === connection)?.title ?? connection;
