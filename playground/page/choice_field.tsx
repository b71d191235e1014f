/** A field whose value is chosen: from fixed choices, or from a list that the product returns page by page. */
import { useRef, useState } from 'react';
import { messageOf } from '../message_of.js';
import type { Entry, FieldView } from '../protocol.js';
import { ask } from './api.js';
import type { FormPlace } from './form_place.js';
import { outputsBefore } from './mapping.js';
import { Picker } from './picker.js';
import { usePage } from './store.js';

interface Props {
  id: string;
  field: FieldView;
  place: FormPlace;
  value: string;
  /** The value's label when it was chosen. */
  chosen: string | undefined;
  onPick(value: string, label: string): void;
  /** Called when the user wants to type instead. */
  onType(): void;
  describedBy?: string | undefined;
}

const YES_NO: Entry[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

const fixed = ({ choices, type }: FieldView): Entry[] | undefined =>
  choices ?? (type === 'boolean' ? YES_NO : undefined);

export const isChosen = (field: FieldView): boolean =>
  field.dynamic !== undefined || fixed(field) !== undefined;

interface Loaded {
  /** The parameters of the list; if they change, it is a different list. */
  question: string;
  entries: Entry[];
  page: number;
  more: boolean;
}

export const ChoiceField = ({ id, field, place, value, chosen, onPick, onType, describedBy }: Props) => {
  const { app, state, dispatch } = usePage();
  const [loaded, setLoaded] = useState<Loaded>();
  const [status, setStatus] = useState('');
  const asked = useRef(0);
  const label = field.label ?? field.key;
  const entries = fixed(field);
  const { dynamic } = field;

  const question = JSON.stringify([place.connection, place.operation, place.input]);
  const load = async (page: number): Promise<void> => {
    if (dynamic === undefined) return;
    asked.current += 1;
    const mine = asked.current;
    setStatus('Loading …');
    try {
      const { index, kind, operation, connection, input } = place;
      const { app: key, realm } = state.draft;
      const outputs = outputsBefore(app, state, index);
      const answer = await ask('choices', {
        realm,
        app: key,
        kind,
        operation,
        connection,
        input,
        outputs,
        dynamic,
        page,
      });
      dispatch({ do: 'requests', title: `List of ${label}`, requests: answer.requests });
      if (mine !== asked.current) return;
      const before = page > 0 ? (loaded?.entries ?? []) : [];
      const known = new Set(before.map((entry) => entry.value));
      const fresh = answer.entries.filter((entry) => !known.has(entry.value));
      setLoaded({ question, entries: [...before, ...fresh], page, more: answer.more && fresh.length > 0 });
      setStatus(answer.failure?.message ?? (before.length + fresh.length === 0 ? 'The list is empty.' : ''));
    } catch (error) {
      if (mine === asked.current) setStatus(messageOf(error));
    }
  };

  const listed = entries ?? loaded?.entries ?? [];
  const known = listed.some((entry) => entry.value === value);
  const own = value !== '' && !known ? [{ value, label: chosen ?? value }] : [];
  return (
    <Picker
      id={id}
      label={label}
      groups={[
        { title: 'Chosen', items: own },
        {
          title: own.length > 0 ? 'All' : '',
          items: listed.map((entry) => ({
            ...entry,
            ...(dynamic && entry.value !== entry.label && { hint: entry.value }),
          })),
        },
      ]}
      value={value}
      placeholder={field.required ? 'Choose …' : 'Choose, or leave empty …'}
      onPick={(item) => onPick(item.value, item.label)}
      onOpen={() => {
        if (dynamic !== undefined && loaded?.question !== question) load(0);
      }}
      status={status && <p role="status">{status}</p>}
      footer={(close) => (
        <>
          {loaded?.more && status !== 'Loading …' && (
            <button type="button" className="link" onClick={() => load(loaded.page + 1)}>
              Load more
            </button>
          )}
          <button type="button" className="link" onClick={onType}>
            Type a value
          </button>
          {value !== '' && (
            <button
              type="button"
              className="link"
              onClick={() => {
                close();
                onPick('', '');
              }}
            >
              Clear
            </button>
          )}
        </>
      )}
      {...(describedBy !== undefined && { describedBy })}
    />
  );
};
