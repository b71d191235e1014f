/** The sandbox's default port. */
export const SANDBOX_PORT = 4010;
