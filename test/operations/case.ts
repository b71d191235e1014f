import type { Sandbox } from '../../sandbox/server.js';

export interface Blank {
  key: string;
  label: string;
}

/** How to run one operation on one service, against the sandbox's seed. */
export interface Case {
  /** Something to do in the sandbox first. */
  prepare?: (sandbox: Sandbox) => void | Promise<void>;
  /** What a user fills in, with ids from the seed. */
  input: (sandbox: Sandbox) => Record<string, unknown>;
  /** The same with an id that does not exist, where the operation takes one. */
  unknown?: (sandbox: Sandbox) => Record<string, unknown>;
  /** A create that changes nothing, and sends nothing but reads, when it is run a second time. */
  converges?: true;
  /** Fields to leave blank, one at a time, and the label that the refusal must name. */
  blank?: Blank | Blank[];
}

/** By path in the definition, e.g. `creates.create_task`. */
export type Cases = Record<string, Case>;
