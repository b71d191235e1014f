import { connectorFor } from '../../app.js';
import { onepagecrm } from '../../services/onepagecrm/index.js';
import packageJson from './package.json' with { type: 'json' };

/** OnePageCRM's connector: whole, or one operation of it. */
export const connector = connectorFor([onepagecrm], packageJson);
