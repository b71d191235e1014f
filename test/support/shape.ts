import _ from 'lodash';

/**
 * Paths of the sample's keys that a live record lacks. Lists are compared by their first rows; what a vendor or an
 * account names itself (`more`, `custom_fields`, `answers`) is not.
 */
export const missingFrom = (record: unknown, sample: unknown, path = ''): string[] => {
  if (Array.isArray(sample)) {
    return Array.isArray(record) && record.length > 0 && sample.length > 0
      ? missingFrom(record[0], sample[0], `${path}[]`)
      : [];
  }
  if (!_.isPlainObject(sample) || !_.isPlainObject(record)) return [];
  return Object.entries(Object(sample)).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    // What a vendor or an account names itself.
    if (['more', 'custom_fields', 'answers'].includes(key)) return [];
    if (!_.has(record, key)) return [here];
    return missingFrom(_.get(record, key), value, here);
  });
};
