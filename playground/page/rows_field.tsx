/** Line items: rows of fields; and pairs of names and values. */
import { useId } from 'react';
import type { FieldView } from '../protocol.js';
import type { FieldValue } from './form_place.js';
import { AddLine, RemoveLine } from './lines.js';
import { placed } from './placed.js';
import { Single } from './single_field.js';
import { TextField } from './text_field.js';
import { isValues } from './values.js';

interface RowsProps extends FieldValue {
  fields: FieldView[];
  label: string;
}

export const RowsField = ({ fields, label, place, value, labels, onChange }: RowsProps) => {
  const id = useId();
  const rows = Array.isArray(value) ? value.filter(isValues) : [];
  const lines = rows.length > 0 ? rows : [{}];
  return (
    <>
      {placed(lines).map(({ item: row, at }) => (
        <fieldset className="row" key={`${id}${at}of${lines.length}`}>
          <legend>
            {label} {at + 1}
          </legend>
          {fields.map((field) => (
            <div className="cell" key={field.key}>
              <label htmlFor={`${id}-${at}-${field.key}`}>
                {field.label ?? field.key}
                {field.required && <span className="required">required</span>}
              </label>
              <Single
                id={`${id}-${at}-${field.key}`}
                field={{ ...field, label: `${field.label ?? field.key} of ${label} ${at + 1}` }}
                place={place}
                value={row[field.key]}
                labels={labels}
                onChange={(next) => onChange(lines.with(at, { ...row, [field.key]: next }))}
              />
            </div>
          ))}
          <RemoveLine label={label} at={at} lines={lines} onChange={onChange} />
        </fieldset>
      ))}
      <AddLine onAdd={() => onChange([...lines, {}])}>Add a row</AddLine>
    </>
  );
};

interface PairsProps extends Pick<FieldValue, 'value' | 'onChange'> {
  label: string;
  index: number;
}

export const PairsField = ({ label, index, value, onChange }: PairsProps) => {
  const id = useId();
  const pairs: Array<[string, unknown]> = isValues(value) ? Object.entries(value) : [];
  const lines =
    pairs.some(([name]) => name === '') || pairs.length === 0 ? pairs : [...pairs, ['', ''] as const];
  const all = lines.length > 0 ? lines : [['', ''] as const];
  const change = (at: number, name: string, text: unknown): void =>
    onChange(Object.fromEntries(all.map((pair, i) => (i === at ? [name, text] : pair))));
  return (
    <>
      {placed(all).map(({ item: [name, text], at }) => (
        <div className="line" key={`${id}${at}`}>
          <input
            aria-label={`Name ${at + 1} of ${label}`}
            placeholder="Name"
            value={name}
            onChange={(event) => change(at, event.target.value, text)}
          />
          <div className="grow">
            <TextField
              id={`${id}-${at}`}
              label={`Value ${at + 1} of ${label}`}
              value={String(text ?? '')}
              onChange={(next) => change(at, name, next)}
              index={index}
              placeholder="Value"
            />
          </div>
        </div>
      ))}
    </>
  );
};
