import { connectorFor } from '../../app.js';
import { filestage } from '../../services/filestage/index.js';
import packageJson from './package.json' with { type: 'json' };

/** Filestage's connector: whole, or one operation of it. */
export const connector = connectorFor([filestage], packageJson);
