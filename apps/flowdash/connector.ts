import { connectorFor } from '../../app.js';
import { flowdash } from '../../services/flowdash/index.js';
import packageJson from './package.json' with { type: 'json' };

/** Flowdash's connector: whole, or one operation of it. */
export const connector = connectorFor([flowdash], packageJson);
