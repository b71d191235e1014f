import config from './jest.config.mjs';

const { testEnvironment, testSequencer, globalSetup, ...rest } = config;

/**
 * Jest as it is: its own environment, and core and all packages as they are installed. Slower, so that only the suites of all
 * operations run like this, in `.ci/run`: what makes the others fast must not hide a fault.
 * @type {import('jest').Config}
 */
export default { ...rest, moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' } };
