import { isoDate, type Shape } from '../body_check.js';
import { LOCATION_ID } from '../demo.js';
import { SUCCEEDED } from '../envelope.js';
import { notFound } from '../errors.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';

const BODY: Shape = { optional: { eventStartTime: isoDate } };

const workflowId = (store: Store, id: string): string => {
  if (!store.workflows.get(id)) throw notFound('Workflow', id);
  return id;
};

/** The list of workflows and their contacts. Joining one does not change the contact's `dateUpdated` (a guess). */
export const workflowRoutes = (router: Router, store: Store): void => {
  const path = '/contacts/:contactId/workflow/:workflowId';

  router.on(
    { method: 'GET', path: '/workflows/', scope: 'workflows.readonly', location: 'query.locationId' },
    () => ({
      workflows: store.workflows.all().map((workflow) => ({ ...workflow, locationId: LOCATION_ID })),
    }),
  );

  router.on({ method: 'POST', path, scope: 'contacts.write', body: BODY }, ({ params }) => {
    const contact = store.contact(params.contactId ?? '');
    const id = workflowId(store, params.workflowId ?? '');
    contact.workflows = [...new Set([...contact.workflows, id])];
    store.save(contact);
    return SUCCEEDED;
  });

  router.on({ method: 'DELETE', path, scope: 'contacts.write', body: BODY }, ({ params }) => {
    const contact = store.contact(params.contactId ?? '');
    const id = workflowId(store, params.workflowId ?? '');
    contact.workflows = contact.workflows.filter((other) => other !== id);
    store.save(contact);
    return SUCCEEDED;
  });
};
