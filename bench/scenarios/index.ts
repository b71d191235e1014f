import type { Scenario } from '../scenario.js';
import { creates } from './creates.js';
import { forms } from './forms.js';
import { idle } from './idle.js';
import { lists } from './list.js';
import { polls } from './polls.js';

export const scenarios: Scenario[] = [...polls, ...lists, ...creates, ...forms, ...idle];
