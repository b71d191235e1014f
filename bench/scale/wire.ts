/** Messages between the processes of the measurement, as JSON. */
import type { Place } from '../wire.js';

export interface ScalePlace extends Place {
  /** The values in the operation's form. */
  input: Record<string, string>;
  /** Variables that point the app at the account. */
  bases: Record<string, string>;
}

export interface ScaleTask {
  name: string;
  service: string;
  size: number;
  place: ScalePlace;
}

export interface ScaleMeasure {
  requests: number;
  /** Milliseconds. */
  time: number;
  /** The process's largest resident set, and the run's result as JSON, in MB. */
  memory: number;
  output: number;
}
