/** The account that a step uses: chooses it, tests it, and shows the label that Zapier would show. */
import { useEffect, useRef, useState } from 'react';
import { messageOf } from '../message_of.js';
import type { ConnectAnswer, DraftStep } from '../protocol.js';
import { ask } from './api.js';
import { FailureBox } from './failure_box.js';
import { Picker } from './picker.js';
import { usePage } from './store.js';

/** The accounts' test answers, so that opening another step does not repeat the tests. */
const known = new Map<string, ConnectAnswer>();

export const Connection = ({ step, onPick }: { step: DraftStep; onPick(connection: string): void }) => {
  const { app, state, dispatch } = usePage();
  const { realm } = state.draft;
  const { connection } = step;
  const [answer, setAnswer] = useState<ConnectAnswer>();
  const [problem, setProblem] = useState('');
  const asked = useRef(0);
  const place = `${app.key}.${realm}.${connection}`;

  const test = async (): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    setAnswer(undefined);
    setProblem('');
    try {
      const tested = await ask('connect', { realm, app: app.key, connection });
      if (mine !== asked.current) return;
      setAnswer(tested);
      if (!tested.failure) known.set(place, tested);
      dispatch({ do: 'requests', title: 'Connection test', requests: tested.requests });
    } catch (error) {
      if (mine === asked.current) setProblem(messageOf(error));
    }
  };
  const latest = useRef(test);
  latest.current = test;
  useEffect(() => {
    // Each account needs its own test.
    if (place.endsWith('.')) return;
    const before = known.get(place);
    if (before) setAnswer(before);
    else latest.current();
  }, [place]);

  const connections = app.connections[realm];
  return (
    <div className="field">
      <div className="field-head">
        <span>Connection</span>
        <span className="required">required</span>
      </div>
      {connections.length === 0 ? (
        <p className="quiet">
          There is no account for this app. Fill in its lines of .env and start the playground again.
        </p>
      ) : (
        <Picker
          label="Connection"
          value={connection}
          groups={[
            {
              title: realm === 'live' ? 'Real accounts' : 'Demo accounts of the sandbox',
              items: connections.map(({ name, title }) => ({ value: name, label: title })),
            },
          ]}
          onPick={({ value }) => onPick(value)}
        />
      )}
      <div className="under" aria-live="polite">
        {answer && !answer.failure && <span className="good-text">Connected: {answer.label}</span>}
        {!answer && !problem && connection !== '' && <span className="quiet">Testing the connection …</span>}
        {problem && <span className="bad-text">{problem}</span>}
        {(answer || problem) && (
          <button type="button" className="link" onClick={() => latest.current()}>
            Test again
          </button>
        )}
      </div>
      {answer?.failure && <FailureBox failure={answer.failure} />}
    </div>
  );
};
