import { connectorFor } from '../../app.js';
import { highlevel } from '../../services/highlevel/index.js';
import packageJson from './package.json' with { type: 'json' };

/** HighLevel's connector: whole, or one operation of it. */
export const connector = connectorFor([highlevel], packageJson);
