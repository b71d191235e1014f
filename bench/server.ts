/**
 * The other side of a benchmark, in its own process: `server.ts [number of new contacts] [of edited ones]`. The sandbox,
 * with 10,000 contacts if numbers are given, behind a server that keeps its answers.
 */
import { createSandbox } from '../sandbox/server.js';
import { fillAccounts } from './accounts.js';
import { serve } from './keeper.js';

const sandbox = await createSandbox();
const [, , fresh, edited] = process.argv;
if (fresh !== undefined) fillAccounts(sandbox, Number(fresh), Number(edited));
const place = await serve(sandbox);
process.send?.(JSON.stringify(place));
process.once('disconnect', () => process.exit());
