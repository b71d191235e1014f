/** Changes what one vendor of the sandbox answers, on its way to the app. */
import type { Vendor } from '../../sandbox/kernel/emulator.js';
import type { Sandbox } from '../../sandbox/server.js';

/** An answer's body as JSON, and its position among the answers since `watch`. */
export type Rewrite = (body: unknown, place: number) => unknown;

export interface Between {
  /** The answers since `watch`, in order, before they were changed. */
  answers: unknown[];
  /** Looks at each success, until `stop` or until the sandbox is reset. */
  watch(rewrite?: Rewrite): void;
  stop(): void;
}

export const useBetween = (vendor: Vendor, sandbox: () => Sandbox): Between => {
  const between: Between = {
    answers: [],
    watch: (rewrite = (body) => body) => {
      between.answers = [];
      sandbox().faults.rewrite = (from, body) =>
        from === vendor ? rewrite(body, between.answers.push(body) - 1) : body;
    },
    stop: () => {
      sandbox().faults.rewrite = undefined;
    },
  };
  return between;
};
