/** Undoes a deletion. */
import { orUnfinished } from '../../platform/after_write.js';
import type { Client } from '../../platform/client.js';
import { unlessMissing } from '../../platform/failure.js';
import type { Path } from '../../platform/path.js';

/** Nothing is sent if the record exists. The answer to the call does not hold the record, so it is read again. */
export const restored = async <R>(
  client: Client,
  noun: string,
  path: Path,
  read: () => Promise<R>,
): Promise<{ record: R; changed: boolean }> => {
  const present = await unlessMissing(read());
  if (present) return { record: present, changed: false };
  await client.delete(path, { query: { undo: true } });
  const record = await orUnfinished(
    client,
    'OnePageCRM',
    `The ${noun} was restored.`,
    { what: 'its record', how: 'by a step that finds it' },
    read,
  );
  return { record, changed: true };
};
