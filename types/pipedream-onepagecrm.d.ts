/** The parts of Pipedream's components that the benchmarks run; the package declares none. */
declare module '@pipedream/onepagecrm/onepagecrm.app.mjs' {
  export interface Methods {
    [name: string]: unknown;
    listContacts(options?: object): Promise<unknown>;
    paginate(options: {
      fn: unknown;
      field: string;
      params: object;
      maxResults: number;
    }): AsyncIterable<unknown>;
  }
  const app: {
    methods: Methods;
    propDefinitions: { contactId: { options(this: Methods, page: { page: number }): Promise<unknown[]> } };
  };
  export default app;
}
declare module '@pipedream/onepagecrm/sources/new-contact-created/new-contact-created.mjs' {
  const source: { methods: object; run(this: object): Promise<void> };
  export default source;
}
declare module '@pipedream/onepagecrm/actions/create-contact/create-contact.mjs' {
  const action: { run(this: object, step: { $: { export(): void } }): Promise<unknown> };
  export default action;
}
