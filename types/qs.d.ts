/** The part of qs that the app calls; the package declares nothing. */
declare module 'qs' {
  interface Limits {
    /** Brackets that are followed; what is deeper stays in one key. */
    depth: number;
    parameterLimit: number;
    /** From this index on, a list becomes an object. */
    arrayLimit: number;
  }
  const qs: { parse(form: string | object, limits: Limits): Record<string, unknown> };
  export default qs;
}
