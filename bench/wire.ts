/** Messages between the processes of a benchmark, as JSON. */

/** A request as received, with enough to resend it. */
export interface Sent {
  method: string;
  /** Path and query, with the vendor's base. */
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Where the accounts are, and the connections to them by service. */
export interface Place {
  origin: string;
  connections: Record<string, Record<string, string>>;
}

export const SERVICES = ['onepagecrm', 'highlevel'] as const;
export type ServiceKey = (typeof SERVICES)[number];

/**
 * Who does the work: Handoff; a bare fetch with JSON.parse of what Handoff requested (`floor`); core's `z.request`
 * for the same (`core`); an operation that does nothing (`empty`); Pipedream's components.
 */
export const CONTENDERS = ['handoff', 'floor', 'core', 'empty', 'pipedream'] as const;
export type Contender = (typeof CONTENDERS)[number];

export interface Task {
  scenario: string;
  service: ServiceKey;
  contender: Contender;
  place: Place;
  /** Handoff's requests, for the contenders that repeat them. */
  requests: Sent[];
}

export interface Measure {
  requests: Sent[];
  /** Medians per run, in milliseconds. */
  time: number;
  cpu: number;
  /** The process's largest resident set, in MB. */
  memory: number;
}
