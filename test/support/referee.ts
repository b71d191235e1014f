import type { Entry } from '../../sandbox/kernel/request_log.js';
import { deviations as highlevel } from './deviations/highlevel.js';
import { deviations as onepagecrm } from './deviations/onepagecrm.js';
import { type Deviation, OpenApiReferee, SPECS_DIR } from './openapi.js';

const DEVIATIONS: Record<'onepagecrm' | 'highlevel', Deviation[]> = { onepagecrm, highlevel };
const loaded = new Map<string, Promise<OpenApiReferee>>();

const refereeFor = (vendor: 'onepagecrm' | 'highlevel'): Promise<OpenApiReferee> => {
  const referee = loaded.get(vendor) ?? OpenApiReferee.load(vendor, DEVIATIONS[vendor]);
  loaded.set(vendor, referee);
  return referee;
};

/** What the vendors' OpenAPI files say against these requests; nothing where the files are not at hand. */
export const complaintsAbout = async (entries: Entry[]): Promise<string[]> => {
  if (!SPECS_DIR) return [];
  const complaints: string[] = [];
  for (const entry of entries) {
    if (entry.vendor !== 'onepagecrm' && entry.vendor !== 'highlevel') continue;
    const verdict = (await refereeFor(entry.vendor)).request(entry);
    complaints.push(...verdict.complaints.map((complaint) => `${verdict.operation}: ${complaint}`));
  }
  return complaints;
};
