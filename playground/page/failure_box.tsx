/** Why something failed, in the editor's words, and what Zapier would do next. */
import { useEffect, useRef } from 'react';
import type { Failure } from '../protocol.js';
import { AlertIcon } from './icons.js';

export const FailureBox = ({ failure }: { failure: Failure }) => {
  const box = useRef<HTMLDivElement>(null);
  // A long form above may push it out of sight. `failure` is a new object after each test.
  useEffect(() => {
    if (failure) box.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  return (
    <div className={`failure ${failure.kind}`} role="alert" ref={box}>
      <strong>
        <AlertIcon /> {failure.title}
      </strong>
      <p>{failure.message}</p>
      <p className="next">{failure.next}</p>
    </div>
  );
};
