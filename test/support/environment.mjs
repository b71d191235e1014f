/**
 * Jest's environment for a test file. It does once per worker what Jest does once per test file, half of the whole run:
 *
 * - Jest would copy, send and add up the counters of every source file for every test file. Here the test files of a
 *   worker count on, and each hands over only the source files in which it was the first to reach something. So the
 *   lines covered are exact; how often they ran is not, and nothing asks for that.
 * - The sandbox's web server, lodash, the reader of YAML and the vendors' OpenAPI files are loaded once. They keep nothing
 *   from one use to the next. A module is compiled once: see `compile_once.mjs`.
 */

import http from 'node:http';
import https from 'node:https';
import fastify from 'fastify';
import { TestEnvironment } from 'jest-environment-node';
import _ from 'lodash';
import yaml from 'yaml';
import './compile_once.mjs';
import { openApiOf } from './openapi_files.mjs';

/** nock and core wrap these functions, and the wrappers would otherwise stay for all later test files. */
const originals = [http, https].map((module) => ({
  module,
  functions: _.pick(module, ['request', 'get', 'ClientRequest']),
}));

// A worker that first gives back its memory, over a gigabyte, can take longer than Jest waits for its end.
process.once('beforeExit', () => process.exit());

/** Counters of this worker by source file, and how much of the file they have seen executed. */
const counters = new Map();
const reached = new Map();

const reachedIn = ({ s, f, b }) =>
  [...Object.values(s), ...Object.values(f), ...Object.values(b).flat()].filter((times) => times > 0).length;

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.__coverage__ = Object.fromEntries(counters);
    this.global.ofWorker = { fastify, lodash: _, yaml, openApiOf };
  }

  async handleTestEvent({ name }) {
    if (name !== 'run_finish') return;
    const news = {};
    for (const [file, coverage] of Object.entries(this.global.__coverage__)) {
      const now = reachedIn(coverage);
      if (now === reached.get(file)) continue;
      reached.set(file, now);
      // A copy: the test file's own object would keep all of its memory alive.
      counters.set(file, structuredClone(coverage));
      news[file] = coverage;
    }
    this.global.__coverage__ = news;
  }

  async teardown() {
    // Jest empties what it finds here.
    this.global.__coverage__ = undefined;
    this.global.ofWorker = undefined;
    for (const { module, functions } of originals) {
      Object.assign(module, functions);
      delete module.patchedByZapier;
    }
    await super.teardown();
  }
}
