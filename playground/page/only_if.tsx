/** A condition before a step, like Zapier's Filter. */
import { useId } from 'react';
import type { DraftStep } from '../protocol.js';
import { TextField } from './text_field.js';

export const OnlyIf = ({
  step,
  index,
  edit,
}: {
  step: DraftStep;
  index: number;
  edit(step: Partial<DraftStep>): void;
}) => {
  const id = useId();
  return (
    <details className="inner" open={Boolean(step.onlyIf)}>
      <summary>Only continue if …</summary>
      <label htmlFor={id}>Continue only if this is not empty</label>
      <TextField
        id={id}
        label="Continue only if this is not empty"
        value={step.onlyIf ?? ''}
        onChange={(onlyIf) => edit({ onlyIf })}
        index={index}
      />
      <p className="help">
        Like Zapier’s Filter: where it comes out empty, the run ends quietly before this step.
      </p>
    </details>
  );
};
