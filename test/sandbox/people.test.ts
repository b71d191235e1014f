import { describe, expect, it } from '@jest/globals';
import { deeds, NothingThere } from '../../sandbox/people.js';
import { productsAt } from '../../sandbox/products.js';
import { useSandbox } from '../support/sandbox.js';
import { held } from '../support/state.js';

const sandbox = useSandbox();

const act = async (deed: string): Promise<string> => {
  const products = await productsAt(sandbox().origin);
  if (!products) throw new Error('The sandbox runs.');
  return deeds[deed]?.act(products) ?? '';
};

const count = (
  vendor: Parameters<typeof held>[1],
  collection: string,
  of: (record: object) => boolean,
): number => held(sandbox(), vendor, collection).filter(of).length;

const any = () => true;
const has =
  (key: string, ...values: unknown[]) =>
  (record: object) =>
    values.includes(Reflect.get(record, key));

describe('people of the products', () => {
  const done: Array<[deed: string, says: RegExp, counted: () => number]> = [
    [
      'contact',
      /^Bo added \w+ \w+ to OnePageCRM \([0-9a-f]{24}\)\.$/,
      () => count('onepagecrm', 'contacts', any),
    ],
    [
      'highlevel-contact',
      /^Cleo added \w+ \w+ to HighLevel \(\w{20}\)\.$/,
      () => count('highlevel', 'contacts', any),
    ],
    [
      'action',
      /^Ada completed ".+" in OnePageCRM/,
      () => count('onepagecrm', 'actions', (action) => Reflect.get(action, 'done_at') !== null),
    ],
    [
      'call',
      /^Ada called .+ in OnePageCRM \(.+\), who is interested\.$/,
      () => count('onepagecrm', 'calls', any),
    ],
    ['deal', /^Ada won ".+" in OnePageCRM/, () => count('onepagecrm', 'deals', has('status', 'won'))],
    [
      'task',
      /^Bo moved the Flowdash task of .+ to Done\.$/,
      () => sandbox().log.all().filter(has('method', 'PUT')).length,
    ],
    [
      'review',
      /^Cleo approved ".+" in Filestage/,
      () => count('filestage', 'reviews', has('state', 'APPROVED', 'approved')),
    ],
  ];
  it.each(done)('do one thing where told %s', async (deed, says, counted) => {
    const before = counted();
    expect(await act(deed)).toMatch(says);
    expect(counted()).toBe(before + 1);
  });

  it('are all of them', () => {
    expect(Object.keys(deeds)).toEqual(done.map(([deed]) => deed));
  });

  it('say where there is nothing to do it with', async () => {
    let times = 0;
    const untilNothing = async (): Promise<string> => {
      times += 1;
      if (times > 200) throw new Error('There is always one more.');
      await act('deal');
      return untilNothing();
    };
    await expect(untilNothing()).rejects.toThrow(new NothingThere('There is no open deal in OnePageCRM.'));
  });
});

it('a sandbox that does not run has no products', async () => {
  expect(await productsAt('http://127.0.0.1:9')).toBeUndefined();
});
