/** The middle column: one step, from the choice of its operation to its test. */
import type { ReactNode } from 'react';
import type { DraftStep, OperationView, Values } from '../protocol.js';
import { Connection } from './connection.js';
import { choose, connectionFor, emptyStep, freeName, operationOf, stepsOf, strayOf } from './drafts.js';
import { Form } from './form.js';
import { Markdown } from './markdown.js';
import { OnlyIf } from './only_if.js';
import { type Group, Picker } from './picker.js';
import { usePage } from './store.js';
import { TestStep } from './test_step.js';

const groupsFor = (operations: OperationView[], isTrigger: boolean): Group[] => {
  const of = (kind: OperationView['kind'], title: string): Group => ({
    title,
    items: operations
      .filter((each) => each.kind === kind)
      .map(({ key, label, description, instant }) => ({
        value: `${kind}.${key}`,
        label,
        hint: instant ? `Instant. ${description}` : description,
      })),
  });
  return isTrigger ? [of('triggers', 'Triggers')] : [of('creates', 'Actions'), of('searches', 'Searches')];
};

const Check = ({
  on,
  onChange,
  children,
}: {
  on: boolean;
  onChange(on: boolean): void;
  children: ReactNode;
}) => (
  <label className="check">
    <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
    {children}
  </label>
);

export const Step = () => {
  const { app, state, dispatch, say } = usePage();
  const { draft, selected: index } = state;
  const step = stepsOf(draft)[index] ?? draft.trigger;
  const operation = operationOf(app, step);
  const isTrigger = index === 0;
  const stray = strayOf(draft, index);
  const last = stepsOf(draft)[index - 1]?.connection ?? '';

  const edit = (change: Partial<DraftStep>): void =>
    dispatch({ do: 'edit', step: step.name, change: (now) => ({ ...now, ...change }) });
  const editInput = (change: (input: Values) => Values, labels?: DraftStep['labels']): void =>
    dispatch({
      do: 'edit',
      step: step.name,
      change: (now) => ({ ...now, input: change(now.input), labels: { ...now.labels, ...labels } }),
    });
  const editCreate = (change: (input: Values) => Values, labels?: DraftStep['labels']): void =>
    dispatch({
      do: 'edit',
      step: step.name,
      change: (now) => ({
        ...now,
        ...(now.orCreate && { orCreate: { ...now.orCreate, input: change(now.orCreate.input) } }),
        labels: { ...now.labels, ...labels },
      }),
    });

  /** Changing the trigger of a Zap that is on would turn the Zap on again while it is only half filled in. */
  const isFixed = isTrigger && state.on;
  const unlessFixed = (change: () => void): void =>
    isFixed ? say('Turn the Zap off first, then change its trigger.') : change();

  const pick = (value: string): void => {
    const chosen = app.operations.find(({ kind, key }) => `${kind}.${key}` === value);
    if (chosen)
      dispatch({
        do: 'draft',
        draft: choose(draft, index, chosen, connectionFor(app, draft.realm, chosen, last)),
      });
  };

  /** Adds a search before this step, and maps its result to the field. */
  const addSearch = (search: string, field: string): void => {
    const [key = '', output = 'id'] = search.split('.');
    const found = app.operations.find((each) => each.kind === 'searches' && each.key === key);
    if (!found) return;
    const name = freeName(draft, key);
    const added = { ...emptyStep('searches', name), operation: key, connection: step.connection };
    const mapped = { ...step, input: { ...step.input, [field]: `{{${name}.${output}}}` } };
    const actions = draft.actions.map((each) => (each.name === step.name ? mapped : each));
    dispatch({
      do: 'draft',
      draft: { ...draft, actions: actions.toSpliced(index - 1, 0, added) },
      selected: index,
    });
  };

  const create =
    operation?.orCreate &&
    app.operations.find((each) => each.kind === 'creates' && each.key === operation.orCreate);
  return (
    <div className="step" key={step.name}>
      <header className="step-head">
        <p className="eyebrow">{isTrigger ? 'Trigger' : `Step ${index + 1}`}</p>
        <h2>{operation?.label ?? (isTrigger ? 'When this happens …' : 'Do this …')}</h2>
        {operation && <p className="quiet">{operation.description}</p>}
      </header>

      <section aria-label="Setup">
        <div className="field">
          <div className="field-head">
            <span>{isTrigger ? 'Trigger event' : 'Action or search'}</span>
            <span className="required">required</span>
          </div>
          <Picker
            label={isTrigger ? 'Trigger event' : 'Action or search'}
            groups={groupsFor(app.operations, isTrigger)}
            value={`${step.kind}.${step.operation}`}
            placeholder={isTrigger ? 'Choose what starts the Zap …' : 'Choose what this step does …'}
            onPick={(item) => unlessFixed(() => pick(item.value))}
          />
        </div>
        {operation && (
          <Connection
            step={step}
            onPick={(connection) => unlessFixed(() => edit({ connection, input: {}, labels: {} }))}
          />
        )}
      </section>

      {operation && (
        <>
          {operation.directions && (
            <div className="notice">
              <Markdown text={operation.directions} />
              <p>The address appears when the Zap is turned on.</p>
            </div>
          )}
          {stray && (
            <p className="failure form" role="alert">
              This step takes data of “{stray}”, which does not come before it. Map that value again.
            </p>
          )}
          <section aria-label="Configure">
            <h3>Configure</h3>
            <Form
              key={`${draft.id}.${step.name}.${step.operation}.${step.connection}`}
              place={{
                index,
                kind: step.kind,
                operation: step.operation,
                connection: step.connection,
                input: step.input,
              }}
              labels={step.labels}
              onChange={editInput}
              onForm={(fields) => dispatch({ do: 'formed', step: step.name, fields })}
              {...(!isTrigger && { onSearchStep: addSearch })}
            />
            {create && (
              <Check
                on={step.orCreate !== undefined}
                onChange={(on) =>
                  dispatch({
                    do: 'edit',
                    step: step.name,
                    change: ({ orCreate: _before, endsEmpty: _ends, ...now }) =>
                      on ? { ...now, orCreate: { operation: create.key, input: {} } } : now,
                  })
                }
              >
                {create.label} if nothing is found
              </Check>
            )}
            {step.orCreate && create && (
              <fieldset className="group">
                <legend>{create.label}</legend>
                <Form
                  key={`${draft.id}.${step.name}.${create.key}.${step.connection}`}
                  place={{
                    index,
                    kind: 'creates',
                    operation: create.key,
                    connection: step.connection,
                    input: step.orCreate.input,
                  }}
                  labels={step.labels}
                  onChange={editCreate}
                />
              </fieldset>
            )}
            {step.kind === 'searches' && !step.orCreate && (
              <>
                <Check on={step.endsEmpty === true} onChange={(endsEmpty) => edit({ endsEmpty })}>
                  If nothing is found, do not go on
                </Check>
                <Check on={step.allResults === true} onChange={(allResults) => edit({ allResults })}>
                  Give all that is found, as line items
                </Check>
              </>
            )}
            {!isTrigger && <OnlyIf step={step} index={index} edit={edit} />}
          </section>
          <TestStep step={step} operation={operation} index={index} />
        </>
      )}
    </div>
  );
};
