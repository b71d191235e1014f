import type { Choices } from '../service.js';
import { readList } from './lists.js';
import { templateChoice } from './undocumented.js';

export const list: Choices = {
  list: async (client) =>
    client.meta.page > 0
      ? []
      : (await readList<unknown>(client, '/project-templates')).flatMap((template) =>
          templateChoice(template),
        ),
};
