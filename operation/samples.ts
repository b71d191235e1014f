/** What the editor shows for an operation before there is data: one record, as the first product that can do it returns it. */
import _ from 'lodash';
import {
  type BaseRecord,
  EVERYTHING,
  type SampleOf,
  type Shown,
  shownOf,
  type View,
  wholeOf,
} from '../records/keys.js';
import type { Service } from '../records/service.js';
import { isAlone } from './run_for_service.js';

const isSample = (value: unknown): value is SampleOf<BaseRecord> => _.isPlainObject(value);

/** The samples that a service keeps for these parts, each with the keys that it fills. */
const samplesOf = (service: Service, parts: Shown['parts']): Array<SampleOf<BaseRecord>> =>
  parts.map((part): unknown => _.get(service, [part, 'sample'])).filter(isSample);

/** An app for one product shows the keys that it fills, but not the name of the product. */
export const viewOf = (services: Service[]): View => {
  const [only] = services;
  if (!only || !isAlone({ services })) return EVERYTHING;
  const keysOf = (parts: Shown['parts']): ReadonlySet<string> | undefined => {
    const samples = samplesOf(only, parts);
    return samples.length === 0
      ? undefined
      : new Set(samples.flatMap(Object.keys).filter((key) => key !== 'service'));
  };
  // Called for every key of every record.
  return _.memoize(keysOf);
};

/** A record as the service returns it, with the records that it gathers. */
const sampleOf = (kind: Shown, service: Service, view: View): object => {
  // If one place has several kinds, the first one, with the keys that only the others have.
  const own: SampleOf<BaseRecord> = _.defaults({}, ...samplesOf(service, kind.parts), {
    id: '',
    service: service.key,
  });
  const gathered = _.mapValues(_.pick(kind.keys, kind.gathered ?? []), ({ holds, empty }) =>
    holds && Array.isArray(empty) ? [sampleOf(holds, service, view)] : empty,
  );
  const whole = view(kind.parts) ? own : wholeOf(kind, own);
  return shownOf(kind, view, { ...gathered, ...whole, ..._.pickBy(gathered, Array.isArray) });
};

/** Samples by service and kind of record. Made once: many operations return the same record. */
export const samplesFor = (view: View): ((service: Service) => (kind: Shown) => object) =>
  _.memoize((service) => _.memoize((kind) => sampleOf(kind, service, view)));
