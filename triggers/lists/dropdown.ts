import { trigger } from '../../operation.js';
import type { ListInput } from '../../services/inputs.js';
import type { Choices, Service } from '../../services/service.js';

interface Dropdown<Key extends string> {
  key: Key;
  noun: string;
  capability: (service: Service) => Choices | undefined;
  /** Fields of the form that narrow the choice. */
  dependsOn: Array<keyof ListInput>;
}

/** A hidden trigger that fills a dropdown, page by page. */
export const dropdown = <const Key extends string>({ key, noun, capability, dependsOn }: Dropdown<Key>) =>
  trigger({
    key,
    noun,
    display: { label: `List of ${noun}`, description: `Fills a dropdown.`, hidden: true },
    capability,
    operation: {
      canPaginate: true,
      inputFields: dependsOn.map((field) => ({ key: field })),
      perform: ({ client, capability }, input: ListInput) => capability.list(client, input),
      outputFields: [
        { key: 'id', label: 'ID' },
        { key: 'name', label: 'Name' },
      ],
      sample: { id: '65f0c1a2b3d4e5f601234567', name: 'Mia Brook' },
    },
  });
