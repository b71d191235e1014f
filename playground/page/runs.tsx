/** Runs of the Zap: the record that each was for, and every step's result. */
import type { RunView } from '../protocol.js';
import { operationOf, stepsOf } from './drafts.js';
import { FailureBox } from './failure_box.js';
import { placed } from './placed.js';
import { Notices, RequestLine } from './requests.js';
import { Result } from './result.js';
import { usePage } from './store.js';

const WORDS: Record<RunView['status'], string> = { done: 'Done', failed: 'Stopped', filtered: 'Filtered' };

const Run = ({ run, onReplay }: { run: RunView; onReplay(): void }) => {
  const { app, state } = usePage();
  return (
    <details className="run" open={run.status === 'failed'}>
      <summary>
        <span className={`badge ${run.status}`}>{WORDS[run.status]}</span>
        <span className="path">{run.title}</span>
      </summary>
      <ol>
        {run.steps.map((step) => {
          const at = stepsOf(state.draft).findIndex(({ name }) => name === step.name);
          const own = stepsOf(state.draft)[at];
          const title = (own && operationOf(app, own)?.label) ?? step.name;
          return (
            // Numbered as on the left, where the trigger is the first.
            <li key={step.name} {...(at > 0 && { value: at + 1 })}>
              <h4>
                {title} <span className={`badge ${step.status}`}>{WORDS[step.status]}</span>
              </h4>
              {step.status === 'filtered' && (
                <p className="quiet">
                  {step.output ? 'Nothing was found' : 'Its condition is empty'}, so the run ends here.
                </p>
              )}
              <Notices notices={step.notices} />
              {step.failure && <FailureBox failure={step.failure} />}
              {step.status === 'done' && (
                <details className="inner">
                  <summary>Result</summary>
                  <Result record={Object(step.output)} labels={state.tests[step.name]?.labels ?? {}} />
                </details>
              )}
              {placed(step.requests).map(({ item: entry, at }) => (
                <RequestLine key={`${step.name}-${at}`} entry={entry} />
              ))}
            </li>
          );
        })}
      </ol>
      {run.status === 'failed' && (
        <button type="button" onClick={onReplay}>
          Replay this run
        </button>
      )}
    </details>
  );
};

export const Runs = ({ onReplay }: { onReplay(run: RunView): void }) => {
  const { state } = usePage();
  return (
    <>
      <div role="status" className="said">
        {placed(state.said).map(({ item: sentence, at }) => (
          <p key={`${at}${sentence}`}>{sentence}</p>
        ))}
      </div>
      {state.runs.length === 0 && (
        <p className="quiet">
          No runs yet. “Run the rest” runs all steps for the trigger record that you chose. Turned on, the Zap
          runs for what is new.
        </p>
      )}
      {placed(state.runs).map(({ item: run, at }) => (
        <Run key={`${run.eventId}-${state.runs.length - at}`} run={run} onReplay={() => onReplay(run)} />
      ))}
    </>
  );
};
