import type { Service } from '../records/service.js';
import { filestage } from './filestage/index.js';
import { flowdash } from './flowdash/index.js';
import { highlevel } from './highlevel/index.js';
import { onepagecrm } from './onepagecrm/index.js';

/** Every product that Handoff connects. */
export const services: Service[] = [onepagecrm, highlevel, flowdash, filestage];
