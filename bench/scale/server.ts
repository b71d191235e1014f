/** The account of a case, in its own process: `server.ts <fill> <size>`. */
import { VENDORS } from '../../sandbox/kernel/emulator.js';
import { createSandbox } from '../../sandbox/server.js';
import { serve } from '../keeper.js';
import { FILLS } from './fills.js';

const [, , name = '', size = ''] = process.argv;
const fill = Object.entries(FILLS).find(([key]) => key === name)?.[1];
if (!fill) throw new Error(`There is no account ${name}.`);
const sandbox = await createSandbox();
const input = fill(sandbox, Number(size));
const place = await serve(sandbox);
const bases = Object.fromEntries(
  VENDORS.map((vendor) => `${vendor.toUpperCase()}_BASE_URL`).map((name) => [name, process.env[name]]),
);
process.send?.(JSON.stringify({ ...place, input, bases }));
process.once('disconnect', () => process.exit());
