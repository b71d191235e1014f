/** The buttons of what has several lines: one more, one less. */
import { CloseIcon, PlusIcon } from './icons.js';

/** None for the only line. */
export const RemoveLine = ({
  label,
  at,
  lines,
  onChange,
}: {
  label: string;
  at: number;
  lines: unknown[];
  onChange(lines: unknown[]): void;
}) =>
  lines.length > 1 ? (
    <button
      type="button"
      className="icon-button"
      aria-label={`Remove ${label} ${at + 1}`}
      onClick={() => onChange(lines.toSpliced(at, 1))}
    >
      <CloseIcon />
    </button>
  ) : null;

export const AddLine = ({ children, onAdd }: { children: string; onAdd(): void }) => (
  <button type="button" className="add" onClick={onAdd}>
    <PlusIcon /> {children}
  </button>
);
