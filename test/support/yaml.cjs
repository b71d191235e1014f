// The worker's, in place of one for every test file: see `environment.mjs`.
module.exports = globalThis.ofWorker.yaml;
