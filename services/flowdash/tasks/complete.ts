import type { Client } from '../../../platform/client.js';
import { Failure, invalidInput } from '../../../platform/failure.js';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type { FieldChoices } from '../layout.js';
import { requireWorkflow } from '../paths.js';
import { stageOf } from '../stages.js';
import { BUILT_IN } from '../wire.js';
import { readWorkflow, type Workflow } from '../workflow.js';
import { change } from './change.js';
import { isActive, isEndStage } from './end_stages.js';
import { ownOutputFields, taskFields } from './form.js';
import { toTask } from './record.js';
import { requireUniqueId } from './unique_id.js';
import type { TaskRecord } from './wire.js';

interface Move {
  /** Whether the task is to be finished in its new stage. */
  completed: boolean;
  /** Which stages the form asks for. */
  which: string;
  /** Why another stage will not do. */
  not: string;
}

const COMPLETE: Move = {
  completed: true,
  which: 'the last ones',
  not: 'is no end stage of this workflow, so a task in it is not completed',
};
const REOPEN: Move = {
  completed: false,
  which: 'open',
  not: 'is an end stage of this workflow, so a task in it stays completed',
};

/** Whether the task is finished now, for a stage that had no task before to show it. */
const afterwards = async (
  client: Client,
  workflow: Workflow,
  task: TaskRecord,
  stage: string,
  { completed, not }: Move,
): Promise<boolean | null> => {
  const active = await isActive(client, workflow, task);
  if (active === completed)
    throw new Failure({
      kind: 'unfinished',
      message: `The task was moved to "${stage}", but that ${not}. Choose another Stage`,
    });
  return active === null ? null : completed;
};

/**
 * Moves a task to the stage that the user chose, if that does what the operation says. Whether setting a stage through
 * the API runs actions, automations or webhooks is not documented.
 */
const moveTo = (move: Move): Offer<Tasks['complete'], FieldChoices> => ({
  fields: taskFields,
  outputFields: ownOutputFields,
  run: async (client, input) => {
    requireWorkflow(input);
    if (!input.stage)
      throw invalidInput(
        `Choose a Stage: Flowdash does not say which stages of a workflow are ${move.which}`,
      );
    const workflow = await readWorkflow(client, input);
    requireUniqueId(workflow.layout);
    const stage = await stageOf(client, workflow.id, input.stage);
    const isEnd = await isEndStage(client, workflow, stage);
    if (isEnd === !move.completed) throw invalidInput(`Choose another Stage: "${stage}" ${move.not}`);
    const made = await change(client, workflow, input.task_id, () => ({ [BUILT_IN.stage]: stage }));
    const completed = isEnd === null ? await afterwards(client, workflow, made.task, stage, move) : isEnd;
    return { ...toTask(made.task, workflow, completed, input.task_id), changed: made.changed };
  },
});

export const complete = moveTo(COMPLETE);
export const reopen: Offer<Tasks['reopen'], FieldChoices> = moveTo(REOPEN);
