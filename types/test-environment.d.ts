/** What `test/support/environment.mjs` gives to every test file of a worker. */
declare const ofWorker: {
  openApiOf(vendor: string): Promise<import('openapi-backend').OpenAPIBackend>;
};
