/** A font file: the bundler and the tests give its bytes. */
declare module '*.woff' {
  const bytes: Uint8Array;
  export default bytes;
}
