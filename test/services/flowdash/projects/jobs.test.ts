import { describe, expect, it } from '@jest/globals';
import { CLIENTS, useFlowdash } from '../flowdash.js';

const { sandbox, record, complaint, requests, sent, id, store, settings } = useFlowdash();

const days = (start_date: string, end_date: string) => ({ project_id: id(CLIENTS), start_date, end_date });
const make = (start: string, end: string) => record('creates.export_analytics', days(start, end));

it('a data sync is started for its workflow', async () => {
  expect(await record('creates.start_data_sync', { project_id: id(CLIENTS) })).toMatchObject({
    id: id(CLIENTS),
    name: CLIENTS,
    changed: true,
  });
  expect(requests()).toEqual(['GET /workflows', 'POST /workflows/Client/data_syncs']);
  expect(store().dataSyncs.all()).toHaveLength(1);
});

describe('an analytics export', () => {
  it('waits for its file', async () => {
    const file = await make('2026-01-01', '2026-03-31T10:00:00');
    expect(file).toMatchObject({
      id: store().exports.all()[0]?.id,
      name: 'Client Onboarding 2026-01-01 to 2026-03-31.csv',
      content_type: 'text/csv',
      project_name: CLIENTS,
      start_date: '2026-01-01',
      end_date: '2026-03-31',
      status: 'Success',
      pending: null,
      changed: true,
    });
    expect(sent()).toEqual([{ start_date: '2026-01-01', end_date: '2026-03-31' }]);
    expect(await (await fetch(String(file.download_url))).text()).toContain('Task,CRM ID,Stage');
  });

  it('looks again until it is done', async () => {
    settings().export_ms = 1_000;
    expect(await make('2026-01-01', '2026-01-01')).toMatchObject({ status: 'Success' });
    expect(requests().filter((request) => request.includes('/exports/')).length).toBeGreaterThan(1);
  });

  it('tells of a failure', async () => {
    const body = { id: 'x', status: 'Fail' };
    sandbox().faults.add({ vendor: 'flowdash', kind: 'status', status: 200, body, path: '/exports/' });
    expect(await complaint('creates.export_analytics', days('2026-01-01', '2026-03-31'))).toBe(
      'Flowdash: the export failed. Try again, or use other dates.',
    );
  });

  it('needs days in their order', async () => {
    expect(await complaint('creates.export_analytics', days('2026-03-31', '2026-01-01'))).toBe(
      'End Date must not be before Start Date.',
    );
    expect(await complaint('creates.export_analytics', days('soon', '2026-01-01'))).toContain(
      'Start Date is not a date',
    );
    expect(requests()).toEqual([]);
  });
});
