/** Tests the step: its result, or why it did not work. */
import { useEffect, useRef, useState } from 'react';
import { messageOf } from '../message_of.js';
import type { DraftStep, OperationView, TestAnswer } from '../protocol.js';
import { ask } from './api.js';
import { FailureBox } from './failure_box.js';
import { openFile } from './files.js';
import { outputsBefore, shown } from './mapping.js';
import { Picker } from './picker.js';
import { isFile, Result } from './result.js';
import { usePage } from './store.js';

const nameOf = (record: Record<string, unknown>): string =>
  shown(record.title ?? record.name ?? record.body ?? record.summary ?? record.id) || 'Record';

interface Props {
  step: DraftStep;
  operation: OperationView;
  index: number;
}

export const TestStep = ({ step, operation, index }: Props) => {
  const { app, state, dispatch, say, mayWrite } = usePage();
  const [busy, setBusy] = useState(false);
  /** The test run since this step was opened, not an earlier one. */
  const [tested, setTested] = useState<TestAnswer>();
  const test = state.tests[step.name];
  const isTrigger = index === 0;

  const run = async (): Promise<void> => {
    const writes = step.kind === 'creates' || step.orCreate !== undefined;
    if (writes && !(await mayWrite(`${operation.label} will be carried out.`))) return;
    setBusy(true);
    try {
      const outputs = outputsBefore(app, state, index);
      const answer = await ask('test', { draft: state.draft, step: step.name, outputs });
      dispatch({ do: 'tested', step: step.name, test: answer });
      setTested(answer);
      dispatch({ do: 'requests', title: `Test of ${operation.label}`, requests: answer.requests });
    } catch (error) {
      say(messageOf(error));
    } finally {
      setBusy(false);
    }
  };

  const open = (pointer: string): void => {
    openFile(state.draft, step.connection, pointer).then(
      (requests) => dispatch({ do: 'requests', title: 'File', requests }),
      (error: unknown) => say(messageOf(error)),
    );
  };

  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // A failure scrolls itself into view.
    if (tested && !tested.failure) section.current?.scrollIntoView({ block: 'nearest' });
  }, [tested]);

  const chosen = state.outputs[step.name];
  const records = test?.records ?? [];
  const at = records.findIndex((record) => JSON.stringify(record) === JSON.stringify(chosen));
  const record = records[Math.max(at, 0)];
  return (
    <section className="test" aria-label="Test" ref={section}>
      <div className="test-head">
        <h3>Test</h3>
        <button type="button" className="primary" onClick={run} disabled={busy}>
          {busy ? 'Testing …' : isTrigger ? 'Load records' : test ? 'Test again' : 'Test step'}
        </button>
      </div>
      {!test && !busy && (
        <p className="quiet">
          {isTrigger
            ? 'Loads the newest records, so that later steps have something to work with. Until then, they see the sample.'
            : step.kind === 'creates'
              ? 'Carries out this step once, for the records of the steps above.'
              : 'Searches once, for the records of the steps above.'}
        </p>
      )}
      <div aria-live="polite">
        {test?.failure && <FailureBox failure={test.failure} />}
        {test && !test.failure && (
          <>
            {test.isSample && (
              <p className="notice">Nothing was found. This is the sample that Zapier shows instead.</p>
            )}
            {isTrigger && records.length > 1 && (
              <div className="records">
                <span>Record for the steps below</span>
                <Picker
                  label="Record for the steps below"
                  value={String(Math.max(at, 0))}
                  groups={[
                    {
                      title: '',
                      items: records.map((each, i) => ({
                        value: String(i),
                        label: nameOf(each),
                        hint: shown(each.created_at ?? each.updated_at ?? each.id),
                      })),
                    },
                  ]}
                  onPick={({ value }) => {
                    const picked = records[Number(value)];
                    if (picked) dispatch({ do: 'record', step: step.name, record: picked });
                  }}
                />
              </div>
            )}
            <Result
              record={record ?? {}}
              labels={test.labels}
              onFile={(pointer) => isFile(pointer) && open(pointer)}
            />
          </>
        )}
      </div>
    </section>
  );
};
