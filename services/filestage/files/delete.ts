import type { Offer } from '../../../records/capability.js';
import type { Files } from '../../../records/file/capabilities.js';
import { filePath } from '../paths.js';
import { projectNames, readFile } from '../reads.js';
import { toFile } from './record.js';

export const remove: Offer<Files['remove']> = {
  run: async (client, { file_id }) => {
    const file = await readFile(client, file_id);
    const names = await projectNames(client);
    await client.delete(filePath(file_id));
    // Its content is gone with it.
    return { ...toFile(client, file, names), download_url: null, changed: true };
  },
};
