/** The form of a step's operation; requested again when a choice changes it. */
import { useEffect, useRef, useState } from 'react';
import { messageOf } from '../message_of.js';
import type { DraftStep, FieldView, Values } from '../protocol.js';
import { ask } from './api.js';
import { Field } from './field.js';
import type { FormPlace } from './form_place.js';
import { isMapped, outputsBefore } from './mapping.js';
import { usePage } from './store.js';

interface Props {
  place: FormPlace;
  labels: DraftStep['labels'];
  onChange(change: (input: Values) => Values, labels?: DraftStep['labels']): void;
  onForm?: (fields: FieldView[]) => void;
  onSearchStep?: (search: string, field: string) => void;
}

/** Values that fit the form: those of removed fields are dropped, and untouched fields get their defaults. */
const fitting = (fields: FieldView[], input: Values): Values => {
  const isOpen = fields.some(({ altersDynamicFields, key }) => altersDynamicFields && isMapped(input[key]));
  const known = new Set(fields.map(({ key }) => key));
  const kept = isOpen ? input : Object.fromEntries(Object.entries(input).filter(([key]) => known.has(key)));
  const presets = fields
    .filter(({ key, default: preset }) => preset !== undefined && !(key in input))
    .map((field) => [field.key, field.list ? [field.default] : field.default]);
  return { ...Object.fromEntries(presets), ...kept };
};

const isSame = (a: Values, b: Values): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Groups fields so that those of one group are together. */
const grouped = (fields: FieldView[]): Array<{ title: string; fields: FieldView[] }> => {
  const groups: Array<{ title: string; fields: FieldView[] }> = [];
  for (const field of fields) {
    const title = field.group ?? '';
    const last = groups.at(-1);
    if (last && last.title === title) last.fields.push(field);
    else groups.push({ title, fields: [field] });
  }
  return groups;
};

/** The values that a form depends on; typing in other fields does not request it again. */
const questionOf = (place: FormPlace, fields: FieldView[]): string => {
  const altering = fields
    .filter(({ altersDynamicFields }) => altersDynamicFields)
    .map(({ key }) => [key, place.input[key] ?? '']);
  return JSON.stringify([place.kind, place.operation, place.connection, altering]);
};

export const Form = ({ place, labels, onChange, onForm, onSearchStep }: Props) => {
  const { app, state, dispatch } = usePage();
  const [fields, setFields] = useState<FieldView[]>([]);
  const [status, setStatus] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [failure, setFailure] = useState('');
  const asked = useRef(0);
  const answered = useRef('');
  const question = questionOf(place, fields);
  const titles =
    app.operations.find(({ kind, key }) => kind === place.kind && key === place.operation)?.groups ?? {};

  const load = async (): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    const { index, ...where } = place;
    const { app: key, realm } = state.draft;
    const outputs = outputsBefore(app, state, index);
    const fail = (message: string): void => {
      if (mine !== asked.current) return;
      setFailure(message);
      setStatus('failed');
    };
    const answer = await ask('form', { ...where, app: key, realm, outputs }).catch((error: unknown) => {
      fail(messageOf(error));
    });
    if (!answer) return;
    dispatch({ do: 'requests', title: 'Form', requests: answer.requests });
    if (answer.failure) return fail(answer.failure.message);
    if (mine !== asked.current) return;
    answered.current = questionOf(place, answer.fields);
    setFields(answer.fields);
    setStatus('ready');
    onForm?.(answer.fields);
    const next = fitting(answer.fields, place.input);
    if (!isSame(next, place.input)) onChange((input) => fitting(answer.fields, input));
  };
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    if (question !== answered.current) void latest.current();
    // Back to the question that was answered: any answer still on its way is for a different one.
    else asked.current += 1;
  }, [question]);

  /** Lists that depend on this value have changed, so values chosen from them are cleared. */
  const change = (field: FieldView, value: unknown, label?: string): void => {
    const dependents = fields.filter(({ dependsOn }) => dependsOn?.includes(field.key)).map(({ key }) => key);
    const named = label === undefined ? undefined : { [`${field.key}:${[value].flat().at(-1)}`]: label };
    onChange(
      (input) => ({
        ...Object.fromEntries(Object.entries(input).filter(([key]) => !dependents.includes(key))),
        [field.key]: value,
      }),
      named,
    );
  };

  return (
    <div className="form">
      {status === 'failed' && (
        <div className="failure error" role="alert">
          <strong>The form could not be loaded</strong>
          <p>{failure}</p>
          <button type="button" className="link" onClick={() => latest.current()}>
            Try again
          </button>
        </div>
      )}
      {status === 'loading' && <p className="quiet">Loading the form …</p>}
      {status === 'ready' && fields.length === 0 && <p className="quiet">Nothing to fill in.</p>}
      {grouped(fields).map((group) => {
        const inner = group.fields.map((field) => (
          <Field
            key={`${place.operation}.${field.key}`}
            field={field}
            place={place}
            value={place.input[field.key]}
            labels={labels}
            onChange={(value, label) => change(field, value, label)}
            onSearchStep={onSearchStep && ((search) => onSearchStep(search, field.key))}
          />
        ));
        return group.title ? (
          <fieldset className="group" key={group.title}>
            <legend>{titles[group.title] || group.title}</legend>
            {inner}
          </fieldset>
        ) : (
          inner
        );
      })}
    </div>
  );
};
