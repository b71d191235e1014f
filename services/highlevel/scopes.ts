/** What a private integration must be allowed to do. */
import _ from 'lodash';

/** What a private integration must be allowed to do for a request, and what that means to a person. */
interface Scope {
  scope: string;
  does: string;
}

const RULES: Array<Scope & { method?: string; path: RegExp }> = [
  { path: /^\/contacts\/search/, scope: 'contacts.readonly', does: 'view contacts' },
  {
    method: 'GET',
    path: /^\/contacts\//,
    scope: 'contacts.readonly',
    does: 'view contacts, their tasks and notes',
  },
  { path: /^\/contacts\//, scope: 'contacts.write', does: 'edit contacts, their tasks and notes' },
  {
    path: /^\/locations\/[^/]+\/tasks/,
    scope: 'locations/tasks.readonly',
    does: 'view the tasks of the location',
  },
  {
    path: /^\/locations\/[^/]+\/customFields/,
    scope: 'locations/customFields.readonly',
    does: 'view custom fields',
  },
  { path: /^\/locations\/[^/]+\/tags/, scope: 'locations/tags.readonly', does: 'view tags' },
  { path: /^\/locations\//, scope: 'locations.readonly', does: 'view the location' },
  { path: /^\/users\//, scope: 'users.readonly', does: 'view users' },
  { path: /^\/workflows\//, scope: 'workflows.readonly', does: 'view workflows' },
  {
    path: /^\/calendars\/events/,
    method: 'GET',
    scope: 'calendars/events.readonly',
    does: 'view appointments',
  },
  { path: /^\/calendars\/events/, scope: 'calendars/events.write', does: 'edit appointments' },
  { path: /^\/calendars\//, scope: 'calendars.readonly', does: 'view calendars' },
  { path: /^\/forms\//, scope: 'forms.readonly', does: 'view forms and what is submitted' },
  { path: /^\/campaigns\//, scope: 'campaigns.readonly', does: 'view campaigns' },
  { path: /^\/businesses\//, method: 'GET', scope: 'businesses.readonly', does: 'view businesses' },
  { path: /^\/businesses\//, scope: 'businesses.write', does: 'edit businesses' },
  {
    path: /^\/opportunities\//,
    method: 'GET',
    scope: 'opportunities.readonly',
    does: 'view opportunities',
  },
  { path: /^\/opportunities\//, scope: 'opportunities.write', does: 'edit opportunities' },
];

/** Every scope that Handoff asks for, the least first; each is explained on the service's page. */
export const SCOPES: string[] = _.uniq(RULES.map(({ scope }) => scope));

/** The scope that opens a path, by HighLevel's list of scopes. */
export const scopeFor = (method: string, path: string): Scope | undefined =>
  RULES.find((rule) => (rule.method ?? method) === method && rule.path.test(path));
