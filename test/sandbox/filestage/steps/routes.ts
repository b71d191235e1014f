import { describe, expect, it } from '@jest/globals';
import { idOf, row, rows, useFilestage } from '../filestage.js';

describe('steps: routes', () => {
  const filestage = useFilestage();
  const SPRING = 'Harbor Hotel – Spring Campaign';

  describe('reviewer groups', () => {
    it('start empty, with the default settings', async () => {
      const projectId = idOf(await filestage.project('Brand Film'));
      const { status, body } = await filestage.call('POST', '/steps', { projectId, name: 'Legal' });
      expect(status).toBe(201);
      expect(body).toEqual({
        id: idOf(body),
        name: 'Legal',
        projectId,
        reviewLink: `https://app.filestage.io/step/${idOf(body)}`,
        reviewers: [],
        settings: {
          downloadInReview: true,
          downloadNeedsChanges: true,
          downloadApproved: true,
          commentInReview: true,
          commentNeedsChanges: false,
          commentApproved: false,
          emailNotifications: false,
          passwordProtection: false,
          uploadingEnabled: false,
          anonymousReviewers: false,
        },
      });
      expect(await filestage.read(`/steps/${idOf(body)}`)).toEqual(body);
      expect(await filestage.step('Brand Film', 'Legal')).toEqual(body);
    });

    it.each([
      [{ name: 'Legal' }, '"projectId" is required'],
      [{ projectId: 'gone', name: 'Legal' }, '"projectId" does not exist: gone'],
    ])('refuse %j', async (body, message) => {
      expect(await filestage.call('POST', '/steps', body)).toMatchObject({ status: 400, body: { message } });
    });

    it('show their password, and forget settings that are left out', async () => {
      const path = `/steps/${idOf(await filestage.step(SPRING, 'Client'))}`;
      const locked = await filestage.write('PUT', `${path}/settings`, {
        passwordProtection: true,
        password: 'sesame',
        downloadInReview: false,
      });
      expect(row(locked).settings).toMatchObject({
        passwordProtection: true,
        password: 'sesame',
        downloadInReview: false,
        commentInReview: true,
      });
      await filestage.write('PUT', `${path}/settings`, { commentApproved: true });
      const { settings } = row(await filestage.read(path));
      expect(settings).toMatchObject({
        passwordProtection: false,
        downloadInReview: true,
        commentApproved: true,
      });
      expect(settings).not.toHaveProperty('password');
    });

    it.each([
      [{ passwordProtection: true }, '"password" is required when "passwordProtection" is true'],
      [{ downloadApproved: 1 }, '"downloadApproved" must be a boolean'],
    ])('refuse the settings %j', async (body, message) => {
      const path = `/steps/${idOf(await filestage.step(SPRING, 'Client'))}/settings`;
      expect(await filestage.call('PUT', path, body)).toMatchObject({ status: 400, body: { message } });
    });

    it('invite reviewers once each, people from outside too', async () => {
      const path = `/steps/${idOf(await filestage.step(SPRING, 'Client'))}/reviewers`;
      const step = await filestage.write('POST', path, {
        reviewerEmails: ['guest@example.net', 'Zoe.Mueller@example.com'],
        requestDecision: false,
        notifyEmail: true,
        message: 'Please have a look',
      });
      expect(row(step).reviewers).toEqual([
        { email: 'zoe.mueller@example.com', reviewDecisionRequested: false },
        { email: 'renee.dubois@example.com', reviewDecisionRequested: true },
        { email: 'guest@example.net', reviewDecisionRequested: false },
      ]);
      const members = rows(await filestage.read('/team/members'));
      expect(members.map(({ email }) => email)).not.toContain('guest@example.net');
    });

    it.each([
      [{}, '"reviewerEmails" is required'],
      [{ reviewerEmails: [] }, '"reviewerEmails" must hold at least one entry'],
      [{ reviewerEmails: ['guest'] }, '"reviewerEmails" must hold email addresses, not "guest"'],
    ])('refuse the reviewers %j', async (body, message) => {
      const path = `/steps/${idOf(await filestage.step(SPRING, 'Client'))}/reviewers`;
      expect(await filestage.call('POST', path, body)).toMatchObject({ status: 400, body: { message } });
    });

    it('can be set to refuse outsiders', async () => {
      filestage.sandbox.emulators.filestage.settings.allow_outside_reviewers = false;
      const path = `/steps/${idOf(await filestage.step(SPRING, 'Client'))}/reviewers`;
      expect(
        await filestage.call('POST', path, { reviewerEmails: ['bo@acme.example', 'guest@example.net'] }),
      ).toMatchObject({
        status: 400,
        body: { message: '"reviewerEmails" may hold members of your team only, not guest@example.net' },
      });
      const step = await filestage.write('POST', path, { reviewerEmails: ['bo@acme.example'] });
      expect(rows(row(step).reviewers).map(({ email }) => email)).toContain('bo@acme.example');
    });

    it.each([
      ['', ['Ada', 'Bo', 'Cleo', 'Zoë', 'Renée']],
      ['?isTeamOnlyComment=false', ['Ada', 'Bo', 'Cleo', 'Zoë', 'Renée']],
      ['?isTeamOnlyComment=true', ['Ada', 'Bo', 'Cleo']],
    ])('suggest whom to mention (%s)', async (query, names) => {
      const path = `/steps/${idOf(await filestage.step(SPRING, 'Client'))}/mention-suggestions`;
      const users = rows(await filestage.read(path + query));
      expect(users.map(({ displayName }) => displayName)).toEqual(names);
      expect(Object.keys(users[0] ?? {})).toEqual(['id', 'email', 'fullName', 'displayName']);
    });
  });
});
