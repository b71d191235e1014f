/** Where the sandbox listens unless it is told otherwise. */
export const SANDBOX_PORT = 4010;
