/** Core's own constants; only the tests touch them. */
declare module 'zapier-platform-core/src/constants' {
  const constants: { KILL_MIN_LIMIT: number; IS_TESTING: boolean };
  export default constants;
}
