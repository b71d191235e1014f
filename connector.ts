import { connectorFor } from './app.js';
import packageJson from './package.json' with { type: 'json' };
import { services } from './services/index.js';

/** The all-in-one connector: whole, or one operation of it. */
export const connector = connectorFor(services, packageJson);
