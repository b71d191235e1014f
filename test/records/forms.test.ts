/** Without a product at hand: what every form and record of an app has, whoever is connected, is what Zaps depend on. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { materialise } from '../../scripts/definition/materialise.js';
import { freeze, type Snapshot } from '../../scripts/definition/snapshot.js';
import { SNAPSHOT } from '../../scripts/generated.js';
import { services } from '../../services/index.js';
import { appFor } from '../support/app.js';

const kept: Snapshot = JSON.parse(readFileSync(SNAPSHOT, 'utf8'));

const own = services.map(({ key }) => ({ app: key, service: key, built: appFor(key) }));
const together = services.map(({ key }) => ({ app: 'handoff', service: key, built: appFor() }));

describe.each([...own, ...together])('the app $app, connected to $service', ({ app, service, built }) => {
  // Field functions would ask the product.
  const fieldsAt = async (method: string) =>
    [_.get(built, method)].flat().filter((field: unknown) => _.isPlainObject(field));

  it('has the keys that Zaps depend on, required, listed and in order', async () => {
    const view = { app, service, material: await materialise(built, fieldsAt) };
    const { operations, records } = freeze([view]);
    const now = operations[`${app}/${service}`] ?? {};
    const before = kept.operations[`${app}/${service}`] ?? {};
    expect(_.difference(_.keys(before), _.keys(now))).toEqual([]);
    for (const [path, { inputs, outputs }] of Object.entries(before)) {
      const has = { path, inputs: now[path]?.inputs ?? [], outputs: now[path]?.outputs ?? [] };
      expect({
        path,
        inputs: _.intersection(inputs, has.inputs),
        outputs: _.intersection(outputs, has.outputs),
      }).toEqual(has);
    }
    expect(records[app]).toEqual(kept.records[app]);
  });
});

it('asks for a form again after what decides on its other fields', () => {
  const { triggers, creates, searches } = appFor();
  const altering = [triggers, creates, searches]
    .flatMap((kind) => Object.values(kind))
    .flatMap(({ operation: { inputFields = [] } }) => inputFields)
    .flatMap((field) => ('key' in field && field.altersDynamicFields ? [field.key] : []));
  expect(_.uniq(altering).sort()).toEqual(['filter_by', 'pipeline_id', 'project_id']);
});
