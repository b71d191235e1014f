/** A field that text is typed into, with values of earlier steps as pills below it. */
import { useRef } from 'react';
import { InsertData } from './insert_data.js';
import { pillsIn } from './mapping.js';
import { placed } from './placed.js';
import { usePage } from './store.js';

interface Props {
  id: string;
  label: string;
  value: string;
  onChange(value: string): void;
  /** The step's position: it takes values from the steps before it. */
  index: number;
  placeholder?: string | undefined;
  describedBy?: string | undefined;
  required?: boolean | undefined;
}

export const TextField = ({
  id,
  label,
  value,
  onChange,
  index,
  placeholder,
  describedBy,
  required,
}: Props) => {
  const { app, state } = usePage();
  const box = useRef<HTMLTextAreaElement>(null);
  const pills = pillsIn(value, app, state, index);
  const insert = (text: string): void => {
    const at = box.current?.selectionStart ?? value.length;
    const end = box.current?.selectionEnd ?? at;
    onChange(value.slice(0, at) + text + value.slice(end));
    box.current?.focus();
  };
  return (
    <div className="text-field">
      <div className="text-line">
        <textarea
          ref={box}
          id={id}
          rows={1}
          aria-label={label}
          value={value}
          placeholder={placeholder}
          aria-describedby={describedBy}
          aria-required={required || undefined}
          onChange={(event) => onChange(event.target.value)}
          spellCheck={false}
        />
        <InsertData label={label} index={index} onInsert={insert} />
      </div>
      {pills.length > 0 && (
        <ul className="pills" aria-label={`Data in ${label}`}>
          {placed(pills).map(({ item: pill, at }) => (
            <li key={`${at}${pill.text}`} className={pill.isBroken ? 'pill broken' : 'pill'}>
              <span className="pill-label">
                {pill.step} › {pill.label}
              </span>
              <span className="pill-sample">{pill.sample}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
