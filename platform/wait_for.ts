/** Waits for what an API does after it has answered. */
import type { Client } from './client.js';
import { pause } from './pause.js';

/**
 * For what an API does after it has answered: looks after each of these pauses until it finds something. Undefined if it
 * never does, or if a pause would leave less than `reserve` of the run's time for what comes after. All in milliseconds.
 */
export const waitFor = async <T>(
  client: Client,
  pauses: readonly number[],
  reserve: number,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> => {
  for (const milliseconds of pauses) {
    if (client.timeLeft() < milliseconds + reserve) return undefined;
    await pause(milliseconds);
    const found = await look();
    if (found !== undefined) return found;
  }
  return undefined;
};
