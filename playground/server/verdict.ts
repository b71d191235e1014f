/** Errors in the words of the Zap editor, with what Zapier would do next. */
import { ZapError } from '../../runner/zap_file.js';
import { MissingValues, type RunFailure, readFailure } from '../../runner/zapier.js';
import type { Failure } from '../protocol.js';

export const verdictOf = ({ name, message, delay }: RunFailure): Failure => {
  switch (name) {
    case 'HaltedError':
      return {
        kind: 'halted',
        title: 'Halted',
        message,
        next: 'Zapier stops the run here and does not count it as an error: nobody is notified.',
      };
    case 'ThrottledError':
      return {
        kind: 'throttled',
        title: 'Throttled',
        message,
        next: `Zapier holds the run and tries this step again in ${delay ?? 60} seconds.`,
      };
    case 'ExpiredAuthError':
    case 'RefreshAuthError':
      return {
        kind: 'expired',
        title: 'Expired connection',
        message,
        next: 'Zapier marks the connection as expired, pauses its Zaps, and asks its owner by email to reconnect.',
      };
    default:
      return {
        kind: 'error',
        title: 'Error',
        message,
        next: 'Zapier stops the run, shows this in the Zap history, and notifies the owner. With autoreplay on, it tries the step again.',
      };
  }
};

const notReady = (message: string): Failure => ({
  kind: 'form',
  title: 'Not ready',
  message,
  next: 'Nothing was sent. Zapier does not let a step like this be tested or published.',
});

/** The message that the user sees for anything that was thrown. */
export const failureOf = (error: unknown): Failure => {
  if (!(error instanceof ZapError)) return verdictOf(readFailure(error));
  if (!(error instanceof MissingValues)) return notReady(error.message);
  const labels = error.fields.map(({ label, key }) => label ?? key).join(', ');
  return notReady(`${error.step ? `${error.step}: ` : ''}Fill in what is required: ${labels}.`);
};
