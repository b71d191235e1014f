/** The left column: the Zap's steps in order. */
import type { DraftStep } from '../protocol.js';
import { addStep, isBlank, moveStep, operationOf, removeStep, stepsOf, strayOf } from './drafts.js';
import { AlertIcon, BoltIcon, CheckIcon, DownIcon, PlusIcon, TrashIcon, UpIcon } from './icons.js';
import { connectionTitle, type State, usePage } from './store.js';

type Standing = 'empty' | 'open' | 'ready' | 'tested' | 'failed';

const WORDS: Record<Standing, string> = {
  empty: 'Choose what it does',
  open: 'Fields are missing',
  ready: 'Not tested yet',
  tested: 'Tested',
  failed: 'The test failed',
};

const standingOf = (state: State, step: DraftStep, index: number): Standing => {
  if (!step.operation) return 'empty';
  const lacking = (state.forms[step.name] ?? []).some(
    ({ required, key, type }) => required && type !== 'copy' && isBlank(step.input[key]),
  );
  if (lacking || strayOf(state.draft, index)) return 'open';
  const test = state.tests[step.name];
  if (!test) return 'ready';
  return test.failure ? 'failed' : 'tested';
};

const Sign = ({ standing }: { standing: Standing }) =>
  standing === 'tested' ? <CheckIcon /> : standing === 'failed' || standing === 'open' ? <AlertIcon /> : null;

export const Steps = () => {
  const { app, state, dispatch } = usePage();
  const { draft } = state;
  const steps = stepsOf(draft);
  const add = (index: number) => dispatch({ do: 'draft', draft: addStep(draft, index), selected: index });
  return (
    <ol className="steps">
      {steps.map((step, index) => {
        const operation = operationOf(app, step);
        const standing = standingOf(state, step, index);
        const label = operation?.label ?? (index === 0 ? 'Trigger' : 'Action');
        return (
          <li key={step.name}>
            <div className={index === state.selected ? 'card selected' : 'card'}>
              <button
                type="button"
                className="card-main"
                aria-current={index === state.selected ? 'step' : undefined}
                onClick={() => dispatch({ do: 'select', index })}
              >
                <span className="card-number">{index === 0 ? <BoltIcon /> : index + 1}</span>
                <span className="card-text">
                  <span className="card-title">{label}</span>
                  <span className="card-sub">
                    {operation ? `${connectionTitle(app, draft.realm, step)} · ` : ''}
                    {WORDS[standing]}
                  </span>
                </span>
                <span className={`sign ${standing}`}>
                  <Sign standing={standing} />
                </span>
              </button>
              {index > 0 && index === state.selected && (
                <div className="card-tools">
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={`Move ${label} up`}
                    disabled={index === 1}
                    onClick={() =>
                      dispatch({ do: 'draft', draft: moveStep(draft, index, -1), selected: index - 1 })
                    }
                  >
                    <UpIcon />
                  </button>
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={`Move ${label} down`}
                    disabled={index === steps.length - 1}
                    onClick={() =>
                      dispatch({ do: 'draft', draft: moveStep(draft, index, 1), selected: index + 1 })
                    }
                  >
                    <DownIcon />
                  </button>
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={`Remove ${label}`}
                    disabled={steps.length === 2}
                    onClick={() =>
                      dispatch({ do: 'draft', draft: removeStep(draft, index), selected: index - 1 })
                    }
                  >
                    <TrashIcon />
                  </button>
                </div>
              )}
            </div>
            <button
              type="button"
              className="between"
              aria-label={`Add a step after step ${index + 1}`}
              onClick={() => add(index + 1)}
            >
              <PlusIcon />
            </button>
          </li>
        );
      })}
    </ol>
  );
};
