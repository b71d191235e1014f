import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { useAccount } from '../account.js';

const account = useAccount();
const writes = () => account.requests().filter((each) => !each.startsWith('GET'));

describe('creating a reviewer group', () => {
  const input = () => ({ project_id: account.project(), name: 'Print Shop' });

  it('writes no settings unless some differ from the documented defaults', async () => {
    await account.create('create_reviewer_group', {
      ...input(),
      comment_in_review: true,
      email_notifications: false,
    });
    expect(account.requests()).toEqual(['GET /projects/ID/steps', 'POST /steps']);
  });

  it('writes those that differ, and keeps the others of a group that is there', async () => {
    await account.create('create_reviewer_group', { ...input(), uploading_enabled: true });
    account.clearLog();
    const again = await account.create('create_reviewer_group', { ...input(), comment_approved: 'yes' });
    expect(again).toMatchObject({ name: 'Print Shop', changed: true });
    expect(writes()).toEqual(['PUT /steps/ID/settings']);
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
    expect(writes()).toEqual(['PUT /steps/ID/settings']);
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
