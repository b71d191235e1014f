import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  // One more than there are cores: a worker waits for a tenth of its time, for pauses of the sandbox and for other processes.
  maxWorkers: availableParallelism() + 1,
  // A busy machine is no failure.
  testTimeout: 30_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/apps/.*/(dist|build)/'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
    '\\.woff$': '<rootDir>/test/support/woff_transform.mjs',
  },
  // Packages run as they are, except for the fonts in them.
  transformIgnorePatterns: ['/node_modules/.*(?<!\\.woff)$'],
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  globalSetup: '<rootDir>/test/support/bundle_core.mjs',
  // Source imports say `./x.js`, as Node's ESM wants; the file on disk is `./x.ts`.
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^zapier-platform-core$': '<rootDir>/node_modules/.cache/handoff-test/core.cjs',
    '^zapier-platform-core/src/tools/schema$': '<rootDir>/test/support/core_schema.cjs',
    '^fastify$': '<rootDir>/test/support/fastify.cjs',
    '^lodash$': '<rootDir>/test/support/lodash.cjs',
    '^yaml$': '<rootDir>/test/support/yaml.cjs',
  },
  // `npm test` holds the coverage; a single test file run by hand does not.
  // Counts in this project's own files only: V8's own counters slow core down, in which the tests spend their time.
  coverageProvider: 'babel',
  coverageReporters: ['text-summary'],
  collectCoverageFrom: ['{platform,records,operation,services,triggers,creates,searches}/**/*.ts'],
  coverageThreshold: { global: { lines: 95 } },
  setupFiles: ['<rootDir>/test/setup.ts'],
};
