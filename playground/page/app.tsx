/** The page: three columns under a bar. */
import { useEffect, useMemo, useReducer, useState } from 'react';
import type { AppView, Start } from '../protocol.js';
import { Catalog, linked } from './catalog.js';
import { Confirm, type Question } from './confirm.js';
import { keep, load, newDraft } from './drafts.js';
import { Requests } from './requests.js';
import { Runs } from './runs.js';
import { SandboxDrawer } from './sandbox_drawer.js';
import { Step } from './step.js';
import { Steps } from './steps.js';
import { initial, type Page, PageContext, reduce } from './store.js';
import { Top } from './top.js';
import { useZap } from './use_zap.js';

const SAY_MS = 8_000;

const Side = ({
  page,
  shown,
  show,
  replay,
}: {
  page: Page;
  shown: 'requests' | 'runs';
  show(what: 'requests' | 'runs'): void;
  replay: Parameters<typeof Runs>[0]['onReplay'];
}) => (
  <aside className="side" aria-label="What happens">
    <div className="tabs" role="tablist" aria-label="What happens">
      {(['requests', 'runs'] as const).map((each) => (
        <button
          type="button"
          role="tab"
          key={each}
          id={`tab-${each}`}
          aria-selected={shown === each}
          aria-controls="side-panel"
          onClick={() => show(each)}
        >
          {each === 'requests'
            ? 'Requests'
            : `Runs${page.state.runs.length > 0 ? ` (${page.state.runs.length})` : ''}`}
        </button>
      ))}
    </div>
    <div role="tabpanel" id="side-panel" aria-labelledby={`tab-${shown}`} className="scroll">
      {page.state.on && page.state.address && shown === 'runs' && (
        <p className="notice">
          Events for this Zap come to <code>{page.state.address}</code>
        </p>
      )}
      {shown === 'requests' ? <Requests /> : <Runs onReplay={replay} />}
    </div>
  </aside>
);

export const App = ({ start, first }: { start: Start; first: AppView }) => {
  const [state, dispatch] = useReducer(reduce, undefined, () => initial(start, load(), linked()?.app));
  const [sentence, setSentence] = useState('');
  const [question, setQuestion] = useState<Question>();
  const [side, setSide] = useState<'requests' | 'runs'>('requests');
  const [isSandboxOpen, setSandboxOpen] = useState(false);
  const [isCatalogOpen, setCatalogOpen] = useState(() => linked() !== undefined);
  const { draft, drafts, outputs } = state;
  const app = start.apps.find(({ key }) => key === draft.app) ?? first;

  useEffect(() => {
    const before = Object.entries(load()?.outputs ?? {}).filter(([id]) =>
      drafts.some((each) => each.id === id),
    );
    keep({ current: draft.id, drafts, outputs: { ...Object.fromEntries(before), [draft.id]: outputs } });
  }, [draft, drafts, outputs]);
  useEffect(() => {
    if (sentence === '') return;
    const timer = setTimeout(() => setSentence(''), SAY_MS);
    return () => clearTimeout(timer);
  }, [sentence]);

  const page: Page = useMemo(
    () => ({
      start,
      app,
      state,
      dispatch: (action) => dispatch({ ...action, of: state.draft.id }),
      say: setSentence,
      mayWrite: (text) =>
        state.draft.realm === 'sandbox'
          ? Promise.resolve(true)
          : new Promise((resolve) =>
              setQuestion({
                text,
                answer: (yes) => {
                  setQuestion(undefined);
                  resolve(yes);
                },
              }),
            ),
    }),
    [start, app, state],
  );
  const zap = useZap(page, () => setSide('runs'));

  return (
    <PageContext.Provider value={page}>
      {draft.realm === 'live' && (
        <div className="live-bar" role="alert">
          Real accounts: what steps write is real.
        </div>
      )}
      <Top zap={zap} onSandbox={() => setSandboxOpen(true)} onCatalog={() => setCatalogOpen(true)} />
      <div className="columns">
        <nav className="scroll left" aria-label="Steps">
          <Steps />
        </nav>
        <main className="scroll">
          <Step key={`${draft.id}.${state.selected}`} />
        </main>
        <Side page={page} shown={side} show={setSide} replay={zap.replay} />
      </div>
      <div className={sentence ? 'toast shown' : 'toast'} role="status">
        {sentence}
      </div>
      <SandboxDrawer open={isSandboxOpen} onClose={() => setSandboxOpen(false)} />
      <Catalog
        open={isCatalogOpen}
        onClose={() => setCatalogOpen(false)}
        onFollow={(key) => {
          const wanted = start.apps.find((each) => each.key === key);
          if (wanted && wanted.key !== app.key)
            dispatch({ do: 'open', draft: newDraft(wanted.key, draft.realm) });
          setCatalogOpen(true);
        }}
      />
      <Confirm question={question} />
    </PageContext.Provider>
  );
};
