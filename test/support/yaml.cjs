// The worker's, in place of one for every test file: see `environment.mjs`. Its errors are those of another realm.
const { yaml } = globalThis.ofWorker;

const parse = (text) => {
  try {
    return yaml.parse(text);
  } catch (error) {
    throw new Error(error.message);
  }
};

module.exports = { ...yaml, parse };
