import { dropdown } from './dropdown.js';

export const predefinedActionList = dropdown({
  key: 'predefined_action_list',
  noun: 'Predefined {Task}',
  capability: (service) => service.predefinedTasks?.list,
  dependsOn: [],
});
