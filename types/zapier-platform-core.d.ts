import 'zapier-platform-core';

/** What core exports without declaring it: the handler that Zapier's own runtime calls. */
declare module 'zapier-platform-core' {
  export const createAppHandler: (app: object) => (event: {
    command: 'execute' | 'validate' | 'definition';
    method?: string;
    bundle?: object;
    calledFromCli?: boolean;
    zcacheTestObj?: object;
    /** Gets what goes to Zapier's log. */
    customLogger?: (message: string, data: object) => void;
  }) => Promise<{ results: unknown }>;
}
