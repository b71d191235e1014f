/** Imports a font as its bytes, as the bundler does. */
export default {
  process: (_text, path) => ({
    code: `exports.default = new Uint8Array(require('node:fs').readFileSync(${JSON.stringify(path)}));
Object.defineProperty(exports, '__esModule', { value: true });`,
  }),
};
