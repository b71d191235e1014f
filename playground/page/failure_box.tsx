/** Why something did not go well, in the editor's words, with what Zapier would do next. */
import type { Failure } from '../protocol.js';
import { AlertIcon } from './icons.js';

export const FailureBox = ({ failure }: { failure: Failure }) => (
  <div className={`failure ${failure.kind}`} role="alert">
    <strong>
      <AlertIcon /> {failure.title}
    </strong>
    <p>{failure.message}</p>
    <p className="next">{failure.next}</p>
  </div>
);
