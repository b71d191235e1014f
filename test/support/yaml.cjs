// The worker's, in place of one for every test file: see `environment.mjs`. Its errors are those of another realm.
module.exports.parse = (text) => {
  try {
    return globalThis.ofWorker.yaml.parse(text);
  } catch (error) {
    throw new Error(error.message);
  }
};
