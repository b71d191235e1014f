/** A single value: chosen from a list, or typed and mapped if the list is not enough. */
import { useState } from 'react';
import type { FieldView } from '../protocol.js';
import { ChoiceField, isChosen } from './choice_field.js';
import type { FieldValue } from './form_place.js';
import { InsertData } from './insert_data.js';
import { isMapped } from './mapping.js';
import { TextField } from './text_field.js';

interface Props extends FieldValue {
  id: string;
  field: FieldView;
  describedBy?: string;
}

const textOf = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

export const Single = ({ field, place, value, labels, onChange, id, describedBy }: Props) => {
  const text = textOf(value);
  const [typed, setTyped] = useState(false);
  const label = field.label ?? field.key;
  const chosen = isChosen(field);
  const types = typed || isMapped(text);
  if (!chosen || types)
    return (
      <>
        <TextField
          id={id}
          label={label}
          value={text}
          onChange={onChange}
          index={place.index}
          placeholder={field.placeholder}
          describedBy={describedBy}
          required={field.required}
        />
        {chosen && (
          <button
            type="button"
            className="link under"
            onClick={() => {
              if (isMapped(text)) onChange('');
              setTyped(false);
            }}
          >
            Choose from the list
          </button>
        )}
      </>
    );
  return (
    <div className="line">
      <div className="grow">
        <ChoiceField
          id={id}
          field={field}
          place={place}
          value={text}
          chosen={labels[`${field.key}:${text}`]}
          onPick={onChange}
          onType={() => setTyped(true)}
          describedBy={describedBy}
        />
      </div>
      <InsertData label={label} index={place.index} onInsert={onChange} />
    </div>
  );
};
