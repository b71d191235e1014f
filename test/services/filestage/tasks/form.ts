import { describe, expect, it } from '@jest/globals';
import { type CreateReviewInput, readForm } from '../../../../services/filestage/tasks/form.js';
import { failure } from '../../../support/app.js';
import { useAccount } from '../account.js';

describe('form', () => {
  const account = useAccount();
  const FILE = 'https://files.acme.example/poster.PDF?signature=1';

  describe('what cannot be carried out is refused before anything is sent', () => {
    it.each<[string, Record<string, unknown>]>([
      ['Fill in Reviewer Group.', { step_id: '' }],
      ['Fill in Title.', { title: ' ' }],
      [
        'Leave Assignee blank: in Filestage, reviewers belong to the Reviewer Group.',
        { assignee_id: 'ada@acme.example' },
      ],
      [
        'Fill in File or Website URL, not both: a review has one file or one website.',
        { file: FILE, website_url: 'https://acme.example' },
      ],
      [
        'Leave Description blank if you fill in File or Website URL: a review has no text of its own. Add the text as a Comment instead.',
        { file: FILE, description: 'Please hurry' },
      ],
      ['Website URL must begin with https://, not "acme.example".', { website_url: 'acme.example' }],
      [
        'Leave External ID, Contact and Made From blank if you fill in Website URL: Filestage stores none with a website.',
        { website_url: 'https://acme.example', external_id: 'crm-1' },
      ],
      [
        'Leave External ID, Contact and Made From blank if you fill in Website URL: Filestage stores none with a website.',
        { website_url: 'https://acme.example', origin: 'flowdash:42' },
      ],
      [
        'Leave Due Date blank if you fill in Website URL: the review does not exist yet when the step ends. Add it in a later step.',
        { website_url: 'https://acme.example', due_date: '2026-12-01' },
      ],
      [
        'Leave Comment blank if you fill in Website URL: the review does not exist yet when the step ends. Add it in a later step.',
        { website_url: 'https://acme.example', note: 'Please look.' },
      ],
      [
        'Leave External ID, Contact and Made From blank if you fill in Website URL: Filestage stores none with a website.',
        { website_url: 'https://acme.example', contact_id: 'c1' },
      ],
      [
        'Fill in Contact or Made From, not both: Filestage stores one such value with a file.',
        { file: FILE, contact_id: 'c1', origin: 'flowdash:42' },
      ],
      [
        'File must be a file from an earlier step, or an address that begins with https://.',
        { file: 'poster.pdf' },
      ],
      [
        'Fill in External ID or Made From, not both: Filestage stores one such value with a file.',
        { file: FILE, external_id: 'crm-1', origin: 'flowdash:42' },
      ],
      [
        'Description has 20,001 characters, and the PDF made from it can have at most 20,000. Shorten it, or fill in File instead.',
        { description: 'x'.repeat(20_001) },
      ],
      [
        'Description has 2,001 lines, and the PDF made from it can have at most 2,000. Shorten it, or fill in File instead.',
        { description: 'a\r\n'.repeat(2_000) },
      ],
      [
        'Title has 301 characters, and the PDF made from it can have at most 300. Shorten it, or fill in File instead.',
        { title: 'x'.repeat(301) },
      ],
      [
        'Due Date is not a date: "soon". Use for example 2026-11-30 or 2026-11-30T09:00.',
        { due_date: 'soon' },
      ],
    ])('%s', async (message, own) => {
      const input = { ...account.group('Client'), title: 'Poster', ...own };
      expect(await failure(account.create('create_task', input))).toMatchObject({ message });
      expect(account.requests()).toEqual([]);
    });
  });

  describe('the form', () => {
    const read = (own: Partial<CreateReviewInput>) =>
      readForm({ project_id: 'p', step_id: 's', title: ' Poster ', ...own }, 'Europe/Dublin');

    it.each([
      ['Poster', FILE, 'Poster.pdf'],
      ['Poster.png', FILE, 'Poster.png'],
      ['Layout v2.final', FILE, 'Layout v2.final.pdf'],
      ['Poster', 'https://zapier.com/engine/hydrate/12/.eJwVyk0:1q:a.Bc/', undefined],
    ])('names the file of %s at %s', (title, file, fileName) => {
      expect(read({ title, file })).toMatchObject({ source: 'file', fileName });
    });

    it('keeps where a record comes from as the external id where there is none', () => {
      expect(read({ file: FILE, origin: 'flowdash:42' })).toMatchObject({ externalId: 'flowdash:42' });
      expect(read({ description: 'Text', origin: 'flowdash:42' })).toMatchObject({
        source: 'brief',
        text: 'Text',
        externalId: 'flowdash:42',
      });
    });

    it('keeps it as the last line of a brief that has an external id', () => {
      expect(read({ description: 'Text', origin: 'flowdash:42', external_id: 'c:t' })).toMatchObject({
        text: 'Text\n\nMade from: flowdash:42',
        externalId: 'c:t',
      });
    });

    it('names a brief after the title, once', () => {
      expect(read({})).toMatchObject({ title: 'Poster', text: '', fileName: 'Poster.pdf' });
      expect(read({ title: 'Poster.PDF' })).toMatchObject({ fileName: 'Poster.PDF' });
    });

    it.each([
      ['a title of 300 letters', { title: 'x'.repeat(300) }],
      ['a text of 20,000 letters, a tab being four', { description: `\t${'x'.repeat(19_996)}` }],
      ['a text of 2,000 lines', { description: 'a\n'.repeat(1_999) }],
    ])('takes %s for a brief', (_what, own: Partial<CreateReviewInput>) => {
      const { title = 'Poster', description = '' } = own;
      expect(read(own)).toMatchObject({ source: 'brief', title, text: description });
    });

    it('takes a date for the end of that day where the user is', () => {
      expect(read({ due_date: '2026-07-01' })).toMatchObject({ dueDate: '2026-07-01T22:59:00.000Z' });
    });

    it('asks for the fields that other services do without', () => {
      expect(() => read({ project_id: '' })).toThrow('input');
      expect(() => read({ step_id: '' })).toThrow('input');
    });
  });
});
