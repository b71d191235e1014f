import { describe, expect, it } from '@jest/globals';
import { useHighLevel } from '../highlevel.js';

const { rows, fields, pick, sandbox, store } = useHighLevel();

const KEY = 'triggers.form_submitted';
const brief = () => pick('customFields', { fieldKey: 'contact.brief' });

describe('form_submitted', () => {
  it('gives the answers by their keys, those of custom fields under labels', async () => {
    const [latest] = await rows(KEY, {}, { isLoadingSample: true });
    expect(latest).toMatchObject({
      answers: {
        full_name: expect.any(String),
        [`cf_${brief().id}`]: 'Something for the shop window.',
      },
      more: { eventData: { medium: 'form' } },
    });
    expect(latest?.answers).not.toHaveProperty('eventData');
    expect(await fields(KEY, 'outputFields')).toContainEqual(
      expect.objectContaining({ key: `answers__cf_${brief().id}`, label: brief().name }),
    );
  });

  it('asks for one form when told to, page by page', async () => {
    const [model] = store().submissions.all();
    const now = new Date().toISOString();
    for (let place = 0; model && place < 130; place += 1)
      store().submissions.add({ ...model, id: `made${place}`, createdAt: now, formId: 'form1' });
    expect(await rows(KEY, { form_id: 'form1' })).toHaveLength(130);
    const queries = sandbox()
      .log.all()
      .map(({ url }) => Object.fromEntries(new URL(url, 'http://localhost').searchParams));
    expect(queries).toMatchObject([
      { formId: 'form1', page: '1', limit: '100' },
      { formId: 'form1', page: '2', limit: '100' },
    ]);
    expect(await rows(KEY, { form_id: 'form2' })).toEqual([]);
  });

  it('asks for the days around now, a month of them for a sample', async () => {
    const asked = async (meta: object) => {
      sandbox().log.clear();
      await rows(KEY, {}, { ...meta });
      const [{ url = '' } = {}] = sandbox().log.all();
      const { searchParams } = new URL(url, 'http://localhost');
      const today = Date.parse(new Date().toISOString().slice(0, 10));
      return ['startAt', 'endAt'].map(
        (key) => (Date.parse(searchParams.get(key) ?? '') - today) / 86_400_000,
      );
    };
    expect(await asked({})).toEqual([-2, 1]);
    expect(await asked({ isLoadingSample: true })).toEqual([-30, 1]);
  });
});
