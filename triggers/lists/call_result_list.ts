import { dropdown } from './dropdown.js';

export const callResultList = dropdown({
  key: 'call_result_list',
  noun: 'Call Result',
  capability: (service) => service.calls?.results,
  dependsOn: [],
});
