/** The scopes that the sandbox's routes use (docs/oauth/Scopes.md). */
export const SCOPES = [
  'businesses.readonly',
  'businesses.write',
  'calendars.readonly',
  'calendars/events.readonly',
  'calendars/events.write',
  'campaigns.readonly',
  'contacts.readonly',
  'contacts.write',
  'forms.readonly',
  'locations.readonly',
  'locations/customFields.readonly',
  'locations/tags.readonly',
  'locations/tasks.readonly',
  'opportunities.readonly',
  'opportunities.write',
  'users.readonly',
  'workflows.readonly',
] as const;

export type Scope = (typeof SCOPES)[number];

/** The known scopes in a space-separated list. */
export const scopesIn = (list: string): Scope[] => {
  const named = new Set(list.split(/\s+/));
  return SCOPES.filter((scope) => named.has(scope));
};
