/** Actions for the whole Zap: run the rest, turn on, poll, pause; and events that arrive while it is on. */
import { useEffect, useRef, useState } from 'react';
import { messageOf } from '../message_of.js';
import type { RunView, Values, VisitAnswer } from '../protocol.js';
import { ask } from './api.js';
import { operationOf } from './drafts.js';
import type { Page } from './store.js';
import { isValues } from './values.js';

/** Zapier polls every 1 to 15 minutes; nobody wants to wait that long here. */
const POLL_MS = 10_000;
const LISTEN_MS = 1_000;

export interface ZapControls {
  busy: '' | 'rest' | 'visit' | 'pause';
  runRest(): Promise<void>;
  turnOn(): Promise<void>;
  poll(): Promise<void>;
  pause(): Promise<void>;
  replay(run: RunView): Promise<void>;
}

export const useZap = (page: Page, showRuns: () => void): ZapControls => {
  const { app, state, dispatch, say, mayWrite } = page;
  const { draft, on } = state;
  const [busy, setBusy] = useState<ZapControls['busy']>('');
  const instant = operationOf(app, draft.trigger)?.instant === true;

  const during = async (what: ZapControls['busy'], work: () => Promise<void>): Promise<void> => {
    setBusy(what);
    try {
      await work();
    } catch (error) {
      say(messageOf(error));
    } finally {
      setBusy('');
    }
  };

  const take = (answer: VisitAnswer, title: string): void => {
    const { address, failure } = answer;
    const said = failure ? [`${failure.title}: ${failure.message}`] : answer.said;
    // A poll that fails leaves the Zap on: the next one finds everything.
    const isOn = failure && title === 'Poll' ? true : answer.on;
    dispatch({ do: 'visited', on: isOn, said, runs: answer.runs, ...(address !== undefined && { address }) });
    dispatch({ do: 'requests', title, requests: answer.requests });
    if (failure) say(`${failure.title}: ${failure.message}`);
  };

  const runFor = (event: Values): Promise<void> =>
    during('rest', async () => {
      const { run, failure, requests } = await ask('run', { draft, event });
      if (failure) say(failure.message);
      dispatch({ do: 'requests', title: 'Run', requests });
      if (!run) return;
      dispatch({ do: 'visited', on, said: [], runs: [run] });
      for (const step of run.steps)
        dispatch({
          do: 'requests',
          title: `Run: ${step.name}`,
          requests: step.requests,
          notices: step.notices,
        });
      showRuns();
    });

  const runRest = async (): Promise<void> => {
    if (!(await mayWrite('All steps of the Zap will be carried out.'))) return;
    const chosen = state.outputs[draft.trigger.name];
    if (isValues(chosen)) return runFor(chosen);
    // No records have been loaded yet, so it runs for the newest one.
    await during('rest', async () => {
      const step = draft.trigger.name;
      const test = await ask('test', { draft, step, outputs: {} });
      dispatch({ do: 'tested', step, test });
      dispatch({ do: 'requests', title: 'Records for the run', requests: test.requests });
      if (test.failure) say(`${test.failure.title}: ${test.failure.message}`);
      else await runFor(test.records[0] ?? {});
    });
  };

  const poll = (): Promise<void> => during('visit', async () => take(await ask('visit', { draft }), 'Poll'));

  const turnOn = async (): Promise<void> => {
    if (!(await mayWrite('The Zap will write for every new record, without asking.'))) return;
    await during('visit', async () => take(await ask('visit', { draft }), 'Turn on'));
    showRuns();
  };

  const pause = (): Promise<void> =>
    during('pause', async () => take(await ask('pause', { draft }), 'Turn off'));

  const replay = async ({ event }: RunView): Promise<void> => {
    if (await mayWrite('All steps of the Zap will be carried out again.')) await runFor(event);
  };

  const tick = async (): Promise<void> => {
    if (!instant) {
      if (busy === '') take(await ask('visit', { draft }), 'Poll');
      return;
    }
    const answer = await ask('heard', { draft });
    if (answer.runs.length > 0 || answer.said.length > 0) take({ ...answer, on: true }, 'Instant event');
  };
  const latest = useRef(tick);
  latest.current = tick;
  const ticking = useRef(false);
  useEffect(() => {
    if (!on) return;
    // Waits for slow answers; otherwise these requests would queue up ahead of the user's own.
    const timer = setInterval(
      async () => {
        if (ticking.current) return;
        ticking.current = true;
        await latest.current().catch((error: unknown) => say(messageOf(error)));
        ticking.current = false;
      },
      instant ? LISTEN_MS : POLL_MS,
    );
    return () => clearInterval(timer);
  }, [on, instant, say]);

  // A Zap stays on while the page is closed or shows another one.
  const look = async (): Promise<void> => {
    // On a real account, only a Zap that was turned on in this page may write.
    if (draft.realm !== 'sandbox' || draft.trigger.operation === '') return;
    const { on: isOn, address, failure } = await ask('standing', { draft });
    if (isOn && !failure)
      dispatch({ do: 'visited', on: true, said: [], runs: [], ...(address !== undefined && { address }) });
  };
  const looking = useRef(look);
  looking.current = look;
  const { id } = draft;
  useEffect(() => {
    // Any problem is reported when the Zap is turned on.
    if (id !== '') looking.current().catch(() => undefined);
  }, [id]);

  return { busy, runRest, turnOn, poll, pause, replay };
};
