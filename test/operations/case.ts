import type { Sandbox } from '../../sandbox/server.js';

/** How to run one operation on one service, against the sandbox's seed. */
export interface Case {
  /** Something to do in the sandbox first. */
  prepare?: (sandbox: Sandbox) => void | Promise<void>;
  /** What a user fills in, with ids out of the seed. */
  input: (sandbox: Sandbox) => Record<string, unknown>;
  /** The same with an id that does not exist, where the operation takes one. */
  unknown?: (sandbox: Sandbox) => Record<string, unknown>;
  /** A create that changes nothing, and sends nothing but reads, when it is run a second time. */
  converges?: true;
  /** Field to leave blank, and the label that the refusal must name. */
  blank?: { key: string; label: string };
}

/** By path in the definition, e.g. `creates.create_task`. */
export type Cases = Record<string, Case>;
