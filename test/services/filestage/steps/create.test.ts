import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { rows, useAccount } from '../account.js';

const account = useAccount();

describe('creating a reviewer group', () => {
  const input = () => ({ project_id: account.project(), name: 'Print Shop' });

  /** What the documentation gives for a setting that was never set. */
  const DEFAULTS: Array<[string, string, boolean]> = [
    ['download_in_review', 'downloadInReview', true],
    ['download_needs_changes', 'downloadNeedsChanges', true],
    ['download_approved', 'downloadApproved', true],
    ['comment_in_review', 'commentInReview', true],
    ['comment_needs_changes', 'commentNeedsChanges', false],
    ['comment_approved', 'commentApproved', false],
    ['email_notifications', 'emailNotifications', false],
    ['uploading_enabled', 'uploadingEnabled', false],
    ['anonymous_reviewers', 'anonymousReviewers', false],
  ];

  it.each([{}, { settings: null }])(
    'writes no settings unless some differ from the documented defaults, also where it is told %j',
    async (own) => {
      const fault = {
        vendor: 'filestage',
        kind: 'status',
        status: 200,
        method: 'POST',
        path: '/steps',
      } as const;
      if ('settings' in own)
        account.sandbox.faults.add({ ...fault, body: { id: 's1', name: 'Print Shop', ...own } });
      const settings = Object.fromEntries(DEFAULTS.map(([key, , value]) => [key, value]));
      expect(await account.create('create_reviewer_group', { ...input(), ...settings })).toMatchObject({
        name: 'Print Shop',
        changed: true,
      });
      expect(account.requests()).toEqual(['GET /projects/ID/steps', 'POST /steps']);
    },
  );

  it.each(DEFAULTS)(
    'says in the form what a blank %s means, and writes the opposite',
    async (key, name, value) => {
      const fields = rows(await account.execute('creates.create_reviewer_group.operation.inputFields', {}));
      expect(fields.find((field) => field.key === key)).toMatchObject({
        type: 'boolean',
        helpText: `Leave blank for ${value ? 'Yes' : 'No'}.`,
      });
      const wanted = { ...input(), [key]: !value };
      const made = await account.create('create_reviewer_group', wanted);
      expect(account.pick('steps', { id: made.id })).toMatchObject({ settings: { [name]: !value } });
      expect(await account.create('create_reviewer_group', wanted)).toMatchObject({
        id: made.id,
        changed: false,
      });
      expect(await account.create('create_reviewer_group', input())).toMatchObject({
        id: made.id,
        changed: false,
      });
      expect(account.writes()).toEqual(['POST /steps', 'PUT /steps/ID/settings']);
    },
  );

  it('makes a second one of that name where that is wanted', async () => {
    const made = await account.create('create_reviewer_group', input());
    const second = await account.create('create_reviewer_group', { ...input(), use_existing: false });
    expect(second).toMatchObject({ name: 'Print Shop', changed: true });
    expect(second.id).not.toBe(made.id);
  });

  it('writes no settings to a group whose own cannot be read', async () => {
    const id = account.step('Client');
    const body = [{ id, name: 'Client', settings: 'many' }];
    account.answer(body, { path: '/steps' });
    const update = { project_id: account.project(), name: 'Client', comment_approved: true };
    expect(await failure(account.create('create_reviewer_group', update))).toMatchObject({
      code: 'unavailable',
    });
    expect(account.writes()).toEqual([]);
  });

  it('writes those that differ, and keeps the others of a group that is there', async () => {
    await account.create('create_reviewer_group', { ...input(), uploading_enabled: true });
    account.clearLog();
    const again = await account.create('create_reviewer_group', { ...input(), comment_approved: 'yes' });
    expect(again).toMatchObject({ name: 'Print Shop', changed: true });
    expect(account.writes()).toEqual(['PUT /steps/ID/settings']);
    expect(account.pick('steps', { name: 'Print Shop' })).toMatchObject({
      settings: { uploadingEnabled: true, commentApproved: true, downloadApproved: true },
    });
  });

  it('keeps the password of a group that is there, and to itself', async () => {
    const id = account.step('Client');
    await account.call('PUT', `/steps/${id}/settings`, { passwordProtection: true, password: 'sesame' });
    const found = await account.create('create_reviewer_group', {
      project_id: account.project(),
      name: 'client',
      anonymous_reviewers: true,
    });
    expect(JSON.stringify(found)).not.toContain('sesame');
    expect(account.pick('steps', { id })).toMatchObject({
      settings: { password: 'sesame', passwordProtection: true, anonymousReviewers: true },
    });
  });

  it('finishes what an earlier run could not', async () => {
    account.sandbox.faults.add({ vendor: 'filestage', kind: 'server_error', method: 'PUT', times: 1 });
    const wanted = { ...input(), comment_approved: true };
    expect(await failure(account.create('create_reviewer_group', wanted))).toMatchObject({
      message:
        'The reviewer group was created. Filestage answered with an error (500). What was chosen of its settings may have been added anyway: check there before you add it by running this step again.',
    });
    account.clearLog();
    expect(await account.create('create_reviewer_group', wanted)).toMatchObject({ changed: true });
    expect(account.writes()).toEqual(['PUT /steps/ID/settings']);
  });
});

describe('inviting reviewers', () => {
  const step_id = () => account.step('Client');

  it('leaves those who are there alone', async () => {
    const emails = ['ZOE.Mueller@example.com', 'ivo@example.com'];
    const input = { step_id: step_id(), emails, message: 'Please have a look.' };
    expect(await account.create('invite_reviewers', input)).toMatchObject({
      changed: true,
      reviewers: ['zoe.mueller@example.com', 'renee.dubois@example.com', 'ivo@example.com'],
    });
    expect(account.requests()).toEqual(['GET /steps/ID', 'POST /steps/ID/reviewers']);
    expect(account.sent('POST', '/reviewers')).toEqual({
      reviewerEmails: ['ivo@example.com'],
      notifyEmail: true,
      message: 'Please have a look.',
    });
    expect(await account.create('invite_reviewers', input)).toMatchObject({ changed: false });
  });

  it('asks those for a decision who were not asked yet', async () => {
    const input = { step_id: step_id(), emails: ['ivo@example.com'] };
    await account.create('invite_reviewers', input);
    expect(await account.create('invite_reviewers', { ...input, request_decision: true })).toMatchObject({
      changed: true,
    });
    expect(await account.create('invite_reviewers', { ...input, request_decision: true })).toMatchObject({
      changed: false,
    });
    const told = { ...input, request_decision: false };
    expect(await account.create('invite_reviewers', told)).toMatchObject({ changed: true });
    expect(await account.create('invite_reviewers', told)).toMatchObject({ changed: false });
  });

  it('takes one of whom nothing is said for one who was not asked', async () => {
    const id = step_id();
    const body = { id, name: 'Client', reviewers: [{ email: 'ivo@example.com' }] };
    account.answer(body, { method: 'GET', path: '/steps' });
    const input = { step_id: id, emails: ['ivo@example.com'] };
    expect(await account.create('invite_reviewers', { ...input, request_decision: false })).toMatchObject({
      changed: false,
    });
    expect(account.writes()).toEqual([]);
    await account.create('invite_reviewers', { ...input, request_decision: true });
    expect(account.sent('POST', '/reviewers')).toEqual({
      reviewerEmails: ['ivo@example.com'],
      notifyEmail: true,
      requestDecision: true,
    });
  });

  it('tells what Filestage says where it takes nobody from outside', async () => {
    account.settings.allow_outside_reviewers = false;
    const told = await failure(
      account.create('invite_reviewers', { step_id: step_id(), emails: ['ivo@example.com'] }),
    );
    expect(told).toMatchObject({
      message:
        'Filestage did not accept the values: "reviewerEmails" may hold members of your team only, not ivo@example.com.',
    });
  });

  it('refuses what is no address before it sends anything', async () => {
    const told = await failure(account.create('invite_reviewers', { step_id: step_id(), emails: ['Ivo'] }));
    expect(told).toMatchObject({ message: 'Reviewers has "Ivo", which is not an email address.' });
    expect(account.requests()).toEqual([]);
  });
});
