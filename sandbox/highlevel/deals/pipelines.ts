import { LOCATION_ID } from '../demo.js';
import { pageOf } from '../envelope.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';

/** Pipelines with their stages, and the reasons for losing an opportunity. */
export const pipelineRoutes = (router: Router, store: Store): void => {
  router.on(
    {
      method: 'GET',
      path: '/opportunities/pipelines',
      // Some observers mention a separate scope, `pipelines.readonly`; no official file does.
      scope: 'opportunities.readonly',
      location: 'query.locationId',
    },
    () => ({
      pipelines: store.pipelines.all().map(({ id, name, stages }) => ({
        id,
        name,
        stages: stages.map((stage) => ({ ...stage, showInFunnel: true, showInPieChart: true })),
        showInFunnel: true,
        showInPieChart: true,
        locationId: LOCATION_ID,
      })),
    }),
  );

  router.on(
    {
      method: 'GET',
      path: '/opportunities/lost-reason',
      scope: 'opportunities.readonly',
      location: 'query.locationId',
    },
    ({ query }) => {
      const part = (query.query ?? query.name ?? '').toLowerCase();
      const reasons = store.lostReasons.filter(({ name }) => name.toLowerCase().includes(part));
      return {
        lostReasons: pageOf(reasons, query, { limit: 100, most: 100 }).map((reason) => ({
          ...reason,
          locationId: LOCATION_ID,
        })),
        total: reasons.length,
      };
    },
  );
};
