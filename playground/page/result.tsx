/** A step's result, as the editor's field picker shows it. */
import { useState } from 'react';
import type { Values } from '../protocol.js';
import { type Leaf, leavesOf, shown } from './mapping.js';

interface Props {
  record: Values;
  labels: Record<string, string>;
  /** Opens a file that the app returned as a Zapier link. */
  onFile?: (pointer: string) => void;
}

export const isFile = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('hydrate|||');

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\/\S+$/.test(value);

const Value = ({ leaf, onFile }: { leaf: Leaf; onFile: Props['onFile'] }) => {
  const { value, label } = leaf;
  if (isFile(value))
    return (
      <button
        type="button"
        className="link"
        onClick={() => onFile?.(value)}
        aria-label={`Open the file of ${label}`}
      >
        Open the file
      </button>
    );
  if (isAddress(value))
    return (
      <a href={value} target="_blank" rel="noreferrer">
        {value}
      </a>
    );
  if (Array.isArray(value)) return <>{value.map(shown).join(', ')}</>;
  return <>{typeof value === 'string' ? value : shown(value)}</>;
};

export const Result = ({ record, labels, onFile }: Props) => {
  const [filter, setFilter] = useState('');
  const [all, setAll] = useState(false);
  const leaves = leavesOf(record, labels);
  const wanted = filter.toLowerCase();
  const matching = leaves.filter(({ label, value, path }) =>
    `${label} ${path} ${shown(value)}`.toLowerCase().includes(wanted),
  );
  const full = matching.filter(({ value }) => shown(value) !== '');
  const empty = matching.length - full.length;
  const lines = all ? matching : full;
  if (leaves.length === 0)
    return (
      <p className="quiet">
        It gives nothing. Where a search finds nothing, the Zap goes on with empty values, unless its form
        says otherwise.
      </p>
    );
  return (
    <div className="result">
      <input
        type="search"
        aria-label="Filter the fields of the result"
        placeholder="Filter fields"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      <dl>
        {lines.map((leaf) => (
          <div key={leaf.path}>
            <dt title={leaf.path}>{leaf.label}</dt>
            <dd>
              {shown(leaf.value) === '' ? (
                <span className="quiet">empty</span>
              ) : (
                <Value leaf={leaf} onFile={onFile} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {lines.length === 0 && <p className="quiet">No field matches.</p>}
      {empty > 0 && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Hide empty fields' : `Show ${empty} empty ${empty === 1 ? 'field' : 'fields'}`}
        </button>
      )}
    </div>
  );
};
