import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Row, useFlowdash } from './client.js';

describe('links', () => {
  const flowdash = useFlowdash();
  let clients: string;
  let bugs: string;
  beforeEach(async () => {
    clients = await flowdash.path('Client Onboarding');
    bugs = await flowdash.path('Bug Tracker');
  });

  const bugsOf = async (crmId: string) => {
    const { body } = await flowdash.call<{ Bugs: Row[] }>('GET', `${clients}/tasks/${crmId}`);
    return body.Bugs.map((bug) => bug['Bug ID']);
  };
  const setBugs = (crmId: string, value: unknown) =>
    flowdash.call('PUT', `${clients}/tasks`, { 'CRM ID': crmId, Bugs: value });
  const setClient = (bugId: string, value: unknown) =>
    flowdash.call('PUT', `${bugs}/tasks`, { 'Bug ID': bugId, Client: value });

  test('to many is an array, to one an object or null, with the fields of the linked task only', async () => {
    const client = (await flowdash.call<{ Bugs: Row[] }>('GET', `${clients}/tasks/AC-1007`)).body;
    expect(client.Bugs).toMatchObject([{ 'Bug ID': '4' }, { 'Bug ID': '7', Title: 'Video does not play' }]);
    for (const key of ['Stage', 'Task URL', 'Client']) expect(client.Bugs[0]).not.toHaveProperty(key);
    const bug = (await flowdash.call('GET', `${bugs}/tasks/4`)).body;
    expect(bug.Client).toMatchObject({ 'CRM ID': 'AC-1007', 'Contract Value': '26000.00' });
    expect((await flowdash.call('GET', `${bugs}/tasks/10`)).body.Client).toBeNull();
    expect(await bugsOf('AC-1002')).toEqual([]);
  });

  test('numbers in linked tasks, as the docs print them, are a setting', async () => {
    flowdash.settings.numbers_in_links = true;
    expect(await bugsOf('AC-1007')).toEqual([4, 7]);
    expect((await flowdash.call('GET', `${bugs}/tasks/4`)).body.Client).toMatchObject({
      'CRM ID': 'AC-1007',
    });
  });

  test('a list replaces, and takes a bug away from its former client', async () => {
    const { body } = await setBugs('AC-1007', [{ 'Bug ID': 7, Title: 'ignored' }, { 'Bug ID': '1' }]);
    expect(body.Bugs).toMatchObject([{ 'Bug ID': '7', Title: 'Video does not play' }, { 'Bug ID': '1' }]);
    expect(await bugsOf('AC-1001')).toEqual(['2']);
    expect((await flowdash.call('GET', `${bugs}/tasks/4`)).body.Client).toBeNull();
    await setBugs('AC-1007', []);
    expect(await bugsOf('AC-1007')).toEqual([]);
  });

  test('the other side writes too: another client, then none', async () => {
    expect((await setClient('7', { 'CRM ID': 'AC-1005' })).body.Client).toMatchObject({
      'CRM ID': 'AC-1005',
    });
    expect(await bugsOf('AC-1005')).toEqual(['7']);
    expect(await bugsOf('AC-1007')).toEqual(['4']);
    expect((await setClient('7', null)).body.Client).toBeNull();
    expect(await bugsOf('AC-1005')).toEqual([]);
  });

  test('a new task can be linked at once; a write without the key leaves links alone', async () => {
    const bug = { Title: 'x', Severity: 'Low', Client: { 'CRM ID': 'AC-1002' } };
    await flowdash.call('POST', `${bugs}/tasks`, bug);
    await flowdash.call('PUT', `${bugs}/tasks`, { 'Bug ID': 11, Severity: 'High' });
    expect(await bugsOf('AC-1002')).toEqual(['11']);
  });

  test.each([
    ['an unknown task', [{ 'Bug ID': 999 }], 'must exist'],
    ['a reference without the Unique ID', [{ Title: 'Video does not play' }], 'must exist'],
    ['a bare id', [7], 'is invalid'],
    ['an object where a list belongs', { 'Bug ID': 7 }, 'is invalid'],
    ['null where a list belongs', null, 'is invalid'],
  ])('to many refuses %s', async (_case, value, message) => {
    expect((await setBugs('AC-1007', value)).body).toEqual({ errors: { Bugs: [message] } });
    expect(await bugsOf('AC-1007')).toEqual(['4', '7']);
  });

  test('to one refuses an unknown task and a list', async () => {
    expect((await setClient('7', { 'CRM ID': 'nope' })).body).toEqual({ errors: { Client: ['must exist'] } });
    expect((await setClient('7', [])).body).toEqual({ errors: { Client: ['is invalid'] } });
  });
});
