/** Reads nested forms: as much of it as is used. */
declare module 'qs' {
  interface Limits {
    depth: number;
    arrayLimit: number;
    parameterLimit: number;
    allowPrototypes: false;
  }
  const qs: { parse(form: string | Record<string, unknown>, limits: Limits): Record<string, unknown> };
  export default qs;
}
