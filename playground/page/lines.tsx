/** Buttons that add and remove lines in fields with several lines. */
import { CloseIcon, PlusIcon } from './icons.js';

/** The only line has no such button. */
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
