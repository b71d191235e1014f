/** The vendors' OpenAPI files, read once per worker: see `environment.mjs`. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import _ from 'lodash';
import { OpenAPIBackend } from 'openapi-backend';
import { parse } from 'yaml';

/** HighLevel has a file per part of its API. */
const FILES = {
  onepagecrm: ['onepagecrm.openapi.yaml'],
  highlevel: ['highlevel.openapi.json', 'highlevel.calendars-forms.openapi.json'],
};

const readFiles = async (names) => {
  const definitions = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(process.env.SPECS_DIR, name), 'utf8');
      return name.endsWith('.json') ? JSON.parse(text) : parse(text);
    }),
  );
  return _.defaultsDeep(...definitions);
};

const nodeAt = (definition, ref) =>
  ref
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((node, key) => node?.[key], definition);

const refOf = (node) => (typeof node?.$ref === 'string' ? node.$ref : undefined);

/** Points every reference at its end: the quick dereferencing stops at a reference to a reference. */
const followChains = (definition, node = definition) => {
  if (typeof node !== 'object' || node === null) return;
  // Without a type it means nothing, and the validator refuses it.
  if (node.nullable === true && node.type === undefined) delete node.nullable;
  for (let next = refOf(node); next; next = refOf(nodeAt(definition, next))) node.$ref = next;
  for (const child of Object.values(node)) followChains(definition, child);
};

/** A vendor's file, ready to judge requests and answers. */
export const openApiOf = _.memoize(async (vendor) => {
  const definition = await readFiles(FILES[vendor]);
  followChains(definition);
  const api = new OpenAPIBackend({
    definition,
    quick: true,
    // `/contacts/` and `/contacts` are two paths in HighLevel's file.
    ignoreTrailingSlashes: false,
    ajvOpts: { strict: false, allErrors: true, validateFormats: false },
  });
  await api.init();
  return api;
});
