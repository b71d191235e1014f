import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { appFor, runner } from '../../support/app.js';
import { connectionTo } from '../../support/sandbox.js';
import { useOnePageCrm } from './onepagecrm.js';

describe('lines', () => {
  const { sandbox, record, contactId, find, sent, forget, auth } = useOnePageCrm();

  describe('lines', () => {
    const forms: Array<[string, object]> = [
      [
        'a list',
        {
          more_emails: [
            { more_emails_value: 'a@example.test', more_emails_type: 'work' },
            null,
            { more_emails_value: 'b@example.test', more_emails_type: 'home' },
          ],
        },
      ],
      [
        'JSON',
        {
          more_emails:
            '[{"more_emails_value":"a@example.test","more_emails_type":"work"},null,{"more_emails_value":"b@example.test","more_emails_type":"home"}]',
        },
      ],
      [
        'texts with commas',
        { more_emails_value: 'a@example.test,b@example.test', more_emails_type: 'work,home' },
      ],
    ];
    const LINES = [
      { value: 'a@example.test', type: 'work' },
      { value: 'b@example.test', type: 'home' },
    ];
    const OPERATIONS = [
      'creates.create_contact',
      'creates.update_contact',
      'creates.create_or_update_contact',
    ];

    it.each(OPERATIONS.flatMap((path) => forms.map(([name, form]) => [path, name, form] as const)))(
      'of %s may be %s, in either app',
      async (path, _name, form) => {
        for (const service of ['onepagecrm', undefined] as const) {
          sandbox().reset();
          const inputData = {
            contact_id: contactId('Strand'),
            email: 'ida.strand@example.org',
            last_name: 'Q',
            ...form,
          };
          const authData = service
            ? auth()
            : { ...connectionTo(sandbox(), 'onepagecrm'), service: 'onepagecrm' };
          const made = await runner(service ? appFor(service) : appFor())(`${path}.operation.perform`, {
            authData,
            inputData,
            meta: {},
          });
          expect({ service, emails: _.get(made, 'emails') }).toMatchObject({
            service,
            emails: [{ value: 'ida.strand@example.org' }, ...LINES],
          });
        }
      },
    );

    it.each([
      [
        'one line',
        { deal_items: { deal_items_name: 'Page', deal_items_qty: '2', deal_items_price: '3' } },
        1,
      ],
      [
        'JSON',
        { deal_items: '[{"deal_items_name":"Page","deal_items_qty":2,"deal_items_price":3},null]' },
        1,
      ],
      ['texts', { deal_items_name: 'Page,Logo', deal_items_qty: '2,1', deal_items_price: '3,4' }, 2],
    ])('of a deal may be %s', async (_name, form, count) => {
      for (const path of ['creates.create_deal', 'creates.update_deal']) {
        forget();
        const deal_id = find('deals', { name: 'New logo' }).id;
        await record(path, { contact_id: contactId(), deal_id, name: 'New logo', ...form });
        const items: unknown = _.get(_.last(sent()), 'deal_items');
        expect({ path, items }).toMatchObject({
          path,
          items: [{ name: 'Page', qty: 2, price: 3 }, {}].slice(0, count),
        });
        expect(items).toHaveLength(count);
      }
    });
  });
});
