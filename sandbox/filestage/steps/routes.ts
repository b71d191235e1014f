import type { FastifyInstance } from 'fastify';
import { created } from '../answers.js';
import type { Context } from '../context.js';
import { invalid } from '../errors.js';
import { Fields } from '../fields.js';
import { found, referred } from '../store.js';
import { isMember, userByEmail, userFor, userView } from '../users.js';
import { addStep, readStepSettings, stepView } from './records.js';

interface OfStep {
  Params: { stepId: string };
}

/** Steps are what the product calls reviewer groups. */
export const stepRoutes = (app: FastifyInstance, { world, store, settings }: Context): void => {
  const stepOf = (stepId: string) => found(store.steps, stepId, 'Step');

  app.post('/steps', async ({ body }, reply) => {
    const fields = new Fields(body);
    const project = referred(store.projects, fields.text('projectId'), 'projectId');
    return created(reply, stepView(store, addStep(store, world, project.id, fields.text('name'))));
  });

  app.get<OfStep>('/steps/:stepId', async ({ params }) => stepView(store, stepOf(params.stepId)));

  app.put<OfStep>('/steps/:stepId/settings', async ({ params, body }) => {
    const step = stepOf(params.stepId);
    step.settings = readStepSettings(new Fields(body));
    return stepView(store, step);
  });

  app.post<OfStep>('/steps/:stepId/reviewers', async ({ params, body }) => {
    const step = stepOf(params.stepId);
    const fields = new Fields(body);
    const emails = fields.emails('reviewerEmails');
    const requestDecision = fields.optionalFlag('requestDecision');
    fields.optionalText('message');
    fields.optionalFlag('notifyEmail');
    const outsider = emails.find((email) => (userByEmail(store, email)?.roleId ?? null) === null);
    if (outsider !== undefined && !settings.allow_outside_reviewers)
      throw invalid(`"reviewerEmails" may hold members of your team only, not ${outsider}`);
    for (const { id: userId } of emails.map((email) => userFor(store, world, email))) {
      const reviewer = step.reviewers.find((invited) => invited.userId === userId);
      if (!reviewer) step.reviewers.push({ userId, reviewDecisionRequested: requestDecision ?? false });
      else if (requestDecision !== undefined) reviewer.reviewDecisionRequested = requestDecision;
    }
    return stepView(store, step);
  });

  // Who may be mentioned: the team and, unless the comment is for the team only, the group's reviewers.
  app.get<OfStep>('/steps/:stepId/mention-suggestions', async ({ params, query }) => {
    const { reviewers } = stepOf(params.stepId);
    const flag = new Fields(query).optionalOneOf('isTeamOnlyComment', ['true', 'false']);
    return store.users
      .filter(
        (user) => isMember(user) || (flag !== 'true' && reviewers.some(({ userId }) => userId === user.id)),
      )
      .map(userView);
  });
};
