/**
 * The other side of a benchmark, in a process of its own: `server.ts [number of new contacts] [of edited ones]`. The sandbox with its 10,000
 * contacts, behind a server that keeps its answers.
 */
import { createSandbox } from '../sandbox/server.js';
import { fillAccounts } from './accounts.js';
import { serve } from './keeper.js';

const sandbox = await createSandbox();
fillAccounts(sandbox, Number(process.argv[2] ?? 0), Number(process.argv[3] ?? 0));
const place = await serve(sandbox);
process.send?.(JSON.stringify(place));
process.once('disconnect', () => process.exit());
