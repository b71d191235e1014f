/** Core's own constants; only a test touches them. */
declare module 'zapier-platform-core/src/constants' {
  const constants: { IS_TESTING: boolean };
  export default constants;
}
