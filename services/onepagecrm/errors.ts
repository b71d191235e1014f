import _ from 'lodash';
import type { ErrorAnswer } from '../../platform/client.js';
import { commonProblem, property, retryAfter, textProperty } from '../../platform/error_answers.js';
import type { Problem } from '../../platform/failure.js';

/** Error names that mean bad credentials, whatever the status in the body says (OnePageCRM error answers). */
const BAD_CREDENTIALS = new Set([
  'invalid_login',
  'authorization_data_not_found',
  'invalid_auth_token',
  'invalid_access_token',
]);

/** The form's name for a field that OnePageCRM calls something else: an input key, or the words of a label. */
const FORM_KEYS: Readonly<Record<string, string>> = {
  firstname: 'first_name',
  lastname: 'last_name',
  company: 'company_name',
  emails: 'email',
  phones: 'phone',
  urls: 'website',
  url: 'website',
  date: 'due_date',
  exact_time: 'due_date',
  related_contacts: 'related_contact_id',
  status_id: 'status',
  lead_source_id: 'lead_source',
};

/** What the form calls the text of a record. */
const TEXT_KEYS: Readonly<Record<string, string>> = {
  actions: 'title',
  notes: 'body',
  calls: 'body',
  meetings: 'body',
};

const formKey = (attribute: string, path: string): string => {
  const [, collection = ''] = path.split('/');
  if (attribute === 'text') return TEXT_KEYS[collection] ?? 'text';
  if (attribute === 'date' && collection !== 'actions') return attribute;
  return FORM_KEYS[attribute] ?? attribute;
};

/** What a path names last but does not begin with; whatever comes before was already read. */
const NAMED_LAST: Readonly<Record<string, string>> = {
  change_status: 'status',
  change_owner: 'user',
  linked_contacts: 'linked contact',
};

const singular = (noun: string): string => noun.replaceAll('_', ' ').replace(/ies$/, 'y').replace(/s$/, '');

/** `PUT /actions/5a/mark_as_done` -> `action`. For a new record, what is missing is the contact that it belongs to. */
const subjectOf = ({ method, path }: ErrorAnswer): string => {
  if (method === 'POST') return 'contact';
  const [, collection = 'record', , part = '', last] = path.split('/');
  return (last !== undefined && NAMED_LAST[part]) || singular(collection);
};

/** The messages by attribute: one text each, or a list of them. */
const fieldErrors = ({ data, path }: ErrorAnswer): Record<string, string> => {
  const errors = property(data, 'errors');
  const messages: Record<string, unknown> = _.isPlainObject(errors) ? { ...Object(errors) } : {};
  return _.mapKeys(
    _.pickBy(
      _.mapValues(messages, (message) => [message].flat().filter(_.isString).join(', ')),
      (message) => message !== '',
    ),
    (_message, attribute) => formKey(attribute, path),
  );
};

/**
 * The cause behind a refusal. The HTTP status decides, never the body's own `status`, which is 400 for a bad key.
 * A 403 in plain text is OnePageCRM's request throttle; a 403 in JSON is a missing permission.
 */
export const explain = (refusal: ErrorAnswer): Problem => {
  const { status, data, text, header } = refusal;
  const message = textProperty(data, 'error_message') ?? textProperty(data, 'message');
  const name = textProperty(data, 'error_name') ?? '';

  if (status === 401 || BAD_CREDENTIALS.has(name))
    return { kind: 'credentials', fields: 'User ID and API Key' };
  if (status === 403 && (data === undefined || /rate limit/i.test(text.slice(0, 200)))) {
    return { kind: 'throttled', seconds: retryAfter(header('retry-after')) };
  }
  if (status === 402) {
    return {
      kind: 'permission',
      message,
      remedy: 'Check that the OnePageCRM account is active and paid for.',
    };
  }
  if (status === 403) {
    return { kind: 'permission', message, remedy: 'Ask a OnePageCRM administrator for the permission.' };
  }
  if (status === 404) return { kind: 'missing', subject: subjectOf(refusal) };
  return commonProblem(refusal, message) ?? { kind: 'invalid', fields: fieldErrors(refusal), message };
};
