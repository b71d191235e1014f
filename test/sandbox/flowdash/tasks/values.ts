import { beforeEach, describe, expect, test } from '@jest/globals';
import { useFlowdash } from '../client.js';

describe('tasks: values', () => {
  const flowdash = useFlowdash();
  let clients: string;
  beforeEach(async () => {
    clients = await flowdash.path('Client Onboarding');
  });

  test.each([
    ['Number of Employees', 10, '10'],
    ['Number of Employees', '20', '20'],
    ['Number of Employees', 0, '0'],
    ['Contract Value', '99.5', '99.50'],
    ['Go-live Date', '2024-02-29', '2024-02-29'],
    ['Kickoff Call', '2026-03-01T10:00:00+02:00', '2026-03-01T08:00:00Z'],
    ['Kickoff Call', '2026-03-01T10:00', '2026-03-01T10:00:00Z'],
    ['Kickoff Call', '2026-03-01', '2026-03-01T00:00:00Z'],
    ['Account Manager', 'cleo@acme.example', 'cleo@acme.example'],
    ['Package', 'Retainer', 'Retainer'],
    ['Services', ['Video', 'SEO'], ['SEO', 'Video']],
    ['Services', [], []],
    ['International?', true, true],
    ['Website', 'http://example.org', 'http://example.org'],
    ['Phone', '+1 (555) 010-1234', '+1 (555) 010-1234'],
    ['Brief', '', null],
    ['Brief', null, null],
  ])('%s takes %j', async (name, given, shown) => {
    const write = await flowdash.call('PUT', `${clients}/tasks`, { 'CRM ID': 'AC-1007', [name]: given });
    expect(write.status).toBe(200);
    const read = await flowdash.call('GET', `${clients}/tasks/AC-1007`);
    expect(read.body[name]).toEqual(shown);
  });

  test.each([
    ['Go-live Date', '31.01.2020', 'is invalid'],
    ['Go-live Date', '2023-02-29', 'is invalid'],
    ['Go-live Date', '2020-01-31T00:00:00Z', 'is invalid'],
    ['Kickoff Call', 'tomorrow', 'is invalid'],
    ['Kickoff Call', '2026-13-01T10:00:00Z', 'is invalid'],
    ['Number of Employees', 'ten', 'is not a number'],
    ['Number of Employees', true, 'is not a number'],
    ['Contract Value', '$5', 'is not a number'],
    ['Package', 'starter', 'is not included in the list'],
    ['Services', ['SEO', 'Print'], 'is not included in the list'],
    ['Services', 'SEO', 'is invalid'],
    ['International?', 'yes', 'is invalid'],
    ['Account Manager', 'Bo Reyes', 'is invalid'],
    ['Contact Email', 'priya', 'is invalid'],
    ['Website', 'okafor.example.com', 'is invalid'],
    ['Phone', 'call me', 'is invalid'],
    ['Company', 5, 'is invalid'],
    ['Client Name', '', "can't be blank"],
    ['Lead Source', 'Cold call', "can't be changed"],
    ['Stage', 'Finished', 'is not included in the list'],
    ['Stage', null, 'is not included in the list'],
    ['Assigned To', 'nobody@acme.example', 'is invalid'],
  ])('%s refuses %j', async (name, given, message) => {
    const before = await flowdash.call('GET', `${clients}/tasks/AC-1007`);
    const write = await flowdash.call('PUT', `${clients}/tasks`, {
      'CRM ID': 'AC-1007',
      Company: 'Changed',
      [name]: given,
    });
    expect(write.status).toBe(422);
    expect(write.body).toEqual({ errors: { [name]: [message] } });
    expect((await flowdash.call('GET', `${clients}/tasks/AC-1007`)).body).toEqual(before.body);
  });

  test('a field that is not editable takes its value at creation, and the same value again', async () => {
    const task = { 'CRM ID': 'X-1', 'Client Name': 'Ines', 'Lead Source': 'Fair' };
    expect((await flowdash.call('POST', `${clients}/tasks`, task)).body).toMatchObject(task);
    expect((await flowdash.call('POST', `${clients}/tasks`, task)).status).toBe(200);
  });

  test('creation names all that is wrong at once', async () => {
    const { status, body } = await flowdash.call('POST', `${clients}/tasks`, {
      'CRM ID': 'X-2',
      Package: 'Gold',
      Stage: 'Nowhere',
    });
    expect(status).toBe(422);
    expect(Object.keys(Object(body.errors)).sort()).toEqual(['Client Name', 'Package', 'Stage']);
    expect((await flowdash.call('GET', `${clients}/tasks/X-2`)).status).toBe(404);
  });

  test('the body is one object', async () => {
    expect((await flowdash.call('POST', `${clients}/tasks`, [{ 'Client Name': 'x' }])).status).toBe(400);
  });

  test('only members of the workflow can be assigned', async () => {
    const ideas = await flowdash.path('Ideas');
    const task = { Idea: 'x', 'Assigned To': 'cleo@acme.example' };
    expect((await flowdash.call('POST', `${ideas}/tasks`, task)).body).toEqual({
      errors: { 'Assigned To': ['is invalid'] },
    });
  });
});
