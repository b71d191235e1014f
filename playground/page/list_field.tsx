/** A field that takes several values, one line each. */
import { useId } from 'react';
import type { FieldView } from '../protocol.js';
import type { FieldValue } from './form_place.js';
import { AddLine, RemoveLine } from './lines.js';
import { placed } from './placed.js';
import { Single } from './single_field.js';

interface Props extends FieldValue {
  field: FieldView;
}

export const ListField = ({ field, place, value, labels, onChange }: Props) => {
  const id = useId();
  const label = field.label ?? field.key;
  const values: unknown[] = Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
  const lines = values.length > 0 ? values : [''];
  return (
    <>
      {placed(lines).map(({ item: each, at }) => (
        // A line has no key other than its position.
        <div className="line" key={`${id}${at}of${lines.length}`}>
          <div className="grow">
            <Single
              id={`${id}-${at}`}
              field={{ ...field, label: lines.length > 1 ? `${label} ${at + 1}` : label }}
              place={place}
              value={each}
              labels={labels}
              onChange={(next, name) => onChange(lines.with(at, next), name)}
            />
          </div>
          <RemoveLine label={label} at={at} lines={lines} onChange={onChange} />
        </div>
      ))}
      <AddLine onAdd={() => onChange([...lines, ''])}>Add another</AddLine>
    </>
  );
};
