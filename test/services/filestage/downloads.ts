import { describe, expect, it } from '@jest/globals';
import type { FileReference } from '../../../platform/client.js';
import type { Path } from '../../../platform/path.js';
import { download } from '../../../services/filestage/downloads.js';
import { problemOf, withClient } from '../../support/client.js';
import { useAccount } from './account.js';

describe('downloads', () => {
  const account = useAccount();

  describe('content', () => {
    /** What Zapier asks for when a later step needs the file: the path, and the name of the file. */
    const follow = async (link: unknown): Promise<string[]> => {
      const [, content = ''] = String(link).split('|||');
      const { bundle } = JSON.parse(content.replace(/^hydrate/, ''));
      return withClient({}, async (client) => {
        const asked: string[] = [];
        const spy = async (path: Path, name = '') => {
          asked.push(String(path).replace(/[0-9a-f]{32}/g, 'ID'), name);
          return 'https://kept.example/1';
        };
        await download({ ...client, download: spy }, bundle);
        return asked;
      });
    };

    it('of a version and of reports is fetched when a later step wants it', async () => {
      const [found] = await account.search('find_file', { external_id: 'crm-1002' });
      const task_id = account.review('Client', 'IN_REVIEW').id;
      const [review] = await account.search('get_review_report', { task_id, file_id: 'ignored' });
      const [whole] = await account.search('get_review_report', { file_id: found?.id });
      expect(await follow(found?.download_url)).toEqual(['/versions/ID/contents', 'Lobby Poster A1.pdf']);
      expect(await follow(review?.download_url)).toEqual([
        '/reviews/ID/report',
        'Review report – Story – Weekend Offer.pdf',
      ]);
      expect(await follow(whole?.download_url)).toEqual([
        '/files/ID/report',
        'Review report – Lobby Poster A1.pdf',
      ]);
      // The link names the file but contains no key.
      expect(String(found?.download_url)).not.toContain(
        account.sandbox.emulators.filestage.credentials.api_key,
      );
    });

    it('that a link does not name is refused', async () => {
      const references: FileReference[] = [{}, { comment_id: '1' }, { attachment_id: '1' }];
      for (const reference of references) {
        const told = withClient({}, (client) => download(client, reference));
        expect(await problemOf(told)).toEqual({
          kind: 'input',
          message: 'This file can no longer be found. Test the step that returned it again',
        });
      }
    });
  });
});
