import { dataFile, list, number, object, oneOf, optional, orNull, text } from '../../kernel/data_file.js';
import type { Account } from '../account.js';

const pipelines = dataFile(
  import.meta.url,
  'pipelines.yaml',
  list(
    object({
      name: text,
      type: oneOf('sales', 'delivery'),
      won_column: optional(text),
      stages: list(object({ stage: number, label: orNull(text) })),
    }),
  ),
);

export const seedPipelines = ({ catalog, world }: Account): void => {
  pipelines().forEach(({ name, type, won_column, stages }, at) => {
    catalog.pipelines.add({
      id: world.id('hex24'),
      name,
      type,
      default: at === 0,
      won_column_enabled: won_column !== undefined,
      won_column_name: won_column ?? '',
      stages,
    });
  });
};

/** The id of a seeded pipeline. */
export const pipelineId = ({ catalog }: Account, name: string): string => {
  const pipeline = catalog.pipelines.find((one) => one.name === name);
  if (!pipeline) throw new Error(`pipelines.yaml has no ${name}.`);
  return pipeline.id;
};
