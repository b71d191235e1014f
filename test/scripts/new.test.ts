import { execFile } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { newOperation } from '../../scripts/new/operation.js';
import { NewError } from '../../scripts/new/plan.js';

/** The parts of a project that an operation needs. */
const PROJECT: Record<string, string> = {
  'records/service.ts':
    'export interface Service {\n  companies?: Companies;\n  calls?: Calls;\n  meetings?: Meetings;\n  users?: Users;\n}\n',
  'records/shared_fields.ts': 'export const companyId = {};\nexport const forGood = () => ({});\n',
  'records/company/fields.ts': '',
  'records/company/forms.ts':
    "/** Forms. */\nimport { form } from '../field.js';\n\nexport const newCompany = form([]);\n",
  'records/company/capabilities.ts':
    'export interface Companies {\n  sample: SampleOf<Company>;\n  update?: Write<Input, Written<Company>>;\n}\n',
  'records/activity/forms.ts': "import { form } from '../field.js';\n",
  'records/activity/capabilities.ts':
    'export interface Calls {\n  sample: SampleOf<Activity>;\n}\n\nexport interface Meetings {\n  sample: SampleOf<Activity>;\n  list?: Choices;\n}\n\nexport interface Users {\n  list?: Choices;\n}\n',
  'records/activity/record.ts': 'export const call = record();\nexport const meeting = record();\n',
  'creates/index.ts':
    "import { updateCompany } from './update_company.js';\nimport { logCall } from './log_call.js';\n\nexport const creates: CreateDeclaration[] = [\n  updateCompany,\n  logCall,\n];\n",
  'creates/update_company.ts': "import * as forms from '../records/company/forms.js';\n",
  'creates/log_call.ts': "import * as forms from '../records/activity/forms.js';\n",
  'services/acme/companies/index.ts':
    "import { update } from './update.js';\n\nexport const companies: Companies = {\n  sample,\n  update,\n};\n",
  'services/acme/index.ts':
    "import { companies } from './companies/index.js';\n\nexport const acme: Service = {\n  companies,\n  users: { list },\n};\n",
  'searches/index.ts': 'export const searches: SearchDeclaration[] = [\n  findUser,\n];\n',
  'triggers/index.ts':
    "import { newUser } from './new_user.js';\n\nexport const triggers: TriggerDeclaration[] = [\n  newUser,\n  ...lists,\n];\n",
  'test/operations/acme.ts':
    "export const acme: Cases = {\n  'creates.update_company': {\n    input: () => ({}),\n  },\n  'creates.log_call': {\n    input: () => ({}),\n  },\n};\n",
  'CHANGELOG.md': '# Changelog\n\n## 0.1.0\n\n- Add much.\n',
};

const ACME = { key: 'acme', label: 'Acme', folders: ['companies', 'activities'] };
type Files = Record<string, string>;
const plan = (key: string, project: Files = PROJECT, kind = 'create') =>
  newOperation(kind, key, ACME, ['activity', 'company'], (file) => project[file]);
const textsOf = (key: string, kind: string, project: Files = PROJECT) => {
  const { files } = plan(key, project, kind);
  return (file: string) => files.get(file) ?? '';
};

describe('a new action', () => {
  const { files, left } = plan('delete_company');
  const of = (file: string) => files.get(file) ?? '';

  it('is declared, listed beside those of its record, and has a form', () => {
    expect(of('creates/delete_company.ts')).toContain(
      "description: 'Deletes {a company} and returns its last details.',",
    );
    expect(of('creates/delete_company.ts')).toContain('capability: (service) => service.companies?.remove,');
    expect(of('creates/index.ts')).toContain("import { deleteCompany } from './delete_company.js';");
    expect(of('creates/index.ts')).toContain('  updateCompany,\n  deleteCompany,\n  logCall,\n]');
    expect(of('records/company/forms.ts')).toContain(
      "export const deleteCompany = form([forGood('This deletes the {company} for good.'), companyId]);",
    );
    expect(of('records/company/forms.ts')).toContain(
      "import { companyId, forGood } from '../shared_fields.js';",
    );
  });

  it('is a capability that the product has, in a file of its own', () => {
    expect(of('records/company/capabilities.ts')).toContain(
      '  remove?: Write<InputOf<typeof forms.deleteCompany>, Written<Company>>;\n}',
    );
    expect(of('services/acme/companies/index.ts')).toContain("import { remove } from './delete.js';");
    expect(of('services/acme/companies/index.ts')).toContain('  update,\n  remove,\n};');
    expect(of('services/acme/companies/delete.ts')).toContain(
      "export const remove: Offer<Companies['remove']> = {",
    );
  });

  it('has a case behind those of its record, and a line in the changelog', () => {
    expect([...of('test/operations/acme.ts').matchAll(/'(creates\.\w+)'/g)].map(([, each]) => each)).toEqual([
      'creates.update_company',
      'creates.delete_company',
      'creates.log_call',
    ]);
    expect(of('CHANGELOG.md')).toMatch(/- Add much\.\n- Acme: Add create\/delete_company\n$/);
  });

  it('takes at most five edits by hand', () => {
    expect(left).toHaveLength(5);
    expect(left[1]).toMatch(/^services\/acme\/companies\/delete\.ts: /);
  });

  it('that another product has is added to this one only', () => {
    const again = plan('delete_company', {
      ...PROJECT,
      'creates/delete_company.ts': 'capability: (service) => service.companies?.remove,',
    });
    expect([...again.files.keys()].sort()).toEqual([
      'CHANGELOG.md',
      'services/acme/companies/delete.ts',
      'services/acme/companies/index.ts',
      'test/operations/acme.ts',
    ]);
    expect(again.left).toHaveLength(4);
  });

  it.each([
    ['company', '"company" is not a key: use a verb and a noun, for example delete_company.'],
    ['Delete-Company', '"Delete-Company" is not a key: use a verb and a noun, for example delete_company.'],
    ['delete_planet', 'The key must end in a record: call, meeting, user, company.'],
    [
      'delete_user',
      'Acme lists its users in services/acme/index.ts itself: give them a folder with an index.ts first.',
    ],
    ['update_company', 'Acme already has companies.update, in services/acme/companies.'],
  ])('is refused as %s', (key, message) => {
    expect(() => plan(key)).toThrow(new NewError(message));
  });
});

describe('a record that shares its folder with another one', () => {
  const ACTIVITIES = 'services/acme/activities';
  const shared: Files = {
    ...PROJECT,
    'records/activity/forms.ts': `${PROJECT['records/activity/forms.ts']}\nconst meetingId = form([contactId]);\n`,
    [`${ACTIVITIES}/index.ts`]:
      "import { removeCall } from './delete.js';\n\nexport const calls: Calls = {\n  remove: removeCall,\n};\n\nexport const meetings: Meetings = { list };\n",
    [`${ACTIVITIES}/delete.ts`]: 'export const removeCall',
  };
  const of = textsOf('delete_meeting', 'create', shared);

  it('has a file and a name of its own', () => {
    expect(of(`${ACTIVITIES}/delete_meeting.ts`)).toContain(
      "export const removeMeeting: Offer<Meetings['remove']> = {",
    );
    expect(of(`${ACTIVITIES}/index.ts`)).toContain("import { removeMeeting } from './delete_meeting.js';");
    expect(of(`${ACTIVITIES}/index.ts`)).toContain(
      'export const meetings: Meetings = {\n  list,\n  remove: removeMeeting,\n};\n',
    );
  });

  it('takes the id with what narrows its choice, and imports the types of its capability', () => {
    expect(of('records/activity/forms.ts')).toContain(
      "export const deleteMeeting = form([forGood('This deletes the meeting for good.'), ...meetingId]);",
    );
    const capabilities = of('records/activity/capabilities.ts');
    expect(capabilities).toContain("import type { Write } from '../capability.js';");
    expect(capabilities).toContain("import type * as forms from './forms.js';");
    expect(capabilities).toContain('  list?: Choices;\n  remove?: Write<');
  });

  it('is not added twice', () => {
    expect(() => plan('delete_call', shared)).toThrow(
      new NewError('Acme already has calls.remove, in services/acme/activities.'),
    );
  });
});

describe('a part that the product does not have yet', () => {
  const { files, left } = plan('delete_call');

  it('gets a folder with a sample, and a line in the service', () => {
    expect(files.get('services/acme/calls/index.ts')).toContain(
      'export const calls: Calls = {\n  sample,\n  remove,\n};',
    );
    expect(files.get('services/acme/calls/record.ts')).toContain(
      "export const sample = { id: '1', service: 'acme' } satisfies SampleOf<Activity>;",
    );
    expect(files.get('services/acme/index.ts')).toContain('  users: { list },\n  calls,\n};');
    expect(files.get('services/acme/index.ts')).toContain("import { calls } from './calls/index.js';");
    expect(left).toContain('services/acme/calls/record.ts: a sample, and the mapper');
  });
});

describe('a new search', () => {
  const of = textsOf('find_company', 'search');

  it('looks for what the form says', () => {
    expect(of('searches/find_company.ts')).toContain("  description: 'Finds {a company} by ID.',");
    expect(of('searches/find_company.ts')).toContain(
      "  form: forms.findCompany,\n  by: ['company_id'],\n  gives: company,\n",
    );
    expect(of('searches/index.ts')).toContain('  findUser,\n  findCompany,\n]');
    expect(of('records/company/forms.ts')).toContain('export const findCompany = form([companyId]);');
    expect(of('records/company/capabilities.ts')).toContain(
      '  find?: Lookup<InputOf<typeof forms.findCompany>, Company>;\n}',
    );
    expect(of('services/acme/companies/search.ts')).toContain('  find: async () => {');
    expect(of('test/operations/acme.ts')).toContain("  'searches.find_company': {");
    expect(of('CHANGELOG.md')).toMatch(/\n- Acme: Add search\/find_company\n$/);
  });

  it('asks for a name where the record has no id field', () => {
    const call = textsOf('find_call', 'search');
    expect(call('searches/find_call.ts')).toContain("  by: ['name'],");
    expect(call('records/activity/forms.ts')).toContain("form([{ key: 'name', label: 'Name', ");
  });

  it('of many has a list for its capability', () => {
    const of = textsOf('list_companies', 'search');
    expect(of('searches/list_companies.ts')).toContain("  label: 'Find Many {Companies}',");
    expect(of('searches/list_companies.ts')).toContain('(service) => service.companies?.listed,');
    expect(of('searches/list_companies.ts')).not.toContain('by:');
  });

  it('has a name of its own where another operation has the usual one', () => {
    const text =
      'export interface Companies {\n  find?: Lookup<InputOf<typeof forms.findFirm>, Company>;\n}\n';
    const own = textsOf('find_company', 'search', { ...PROJECT, 'records/company/capabilities.ts': text });
    expect(own('searches/find_company.ts')).toContain('service.companies?.findCompany,');
    expect(own('services/acme/companies/search.ts')).toContain(
      "export const findCompany: Offer<Companies['findCompany']> = {",
    );
  });
});

describe('a new trigger', () => {
  it('of new records polls them', () => {
    const of = textsOf('new_company', 'trigger');
    expect(of('triggers/new_company.ts')).toContain(
      "  description: 'Triggers when a new {company} is created.',\n  capability: (service) => service.companies?.created,",
    );
    expect(of('triggers/index.ts')).toContain('  newUser,\n  newCompany,\n  ...lists,\n]');
    expect(of('records/company/capabilities.ts')).toContain(
      '  created?: Feed<InputOf<typeof forms.newCompany>, Event<Company>>;\n}',
    );
    expect(of('services/acme/companies/feeds.ts')).toContain('  poll: async () => {');
    expect(of('test/operations/acme.ts')).toContain("  'triggers.new_company': {\n    input: () => ({}),\n");
  });

  it('of a change has an event of its own', () => {
    const of = textsOf('company_archived', 'trigger');
    expect(of('triggers/company_archived.ts')).toContain("  label: '{Company} Archived',");
    expect(of('triggers/company_archived.ts')).toMatch(/ {2}event: \(\{ id \}\) => `\$\{id\}:archived`,/);
    expect(of('services/acme/companies/feeds.ts')).toContain("Offer<Companies['archived']>");
  });

  it('needs a stream, too', () => {
    expect(plan('new_company', PROJECT, 'trigger').left).toContain(
      'test/polling/acme.test.ts: a stream of what must fire and what must not',
    );
  });
});

it.each([
  [[], 'Write: npm run new -- <create|search|trigger> <key> <product>'],
  [['hook', 'new_company', 'highlevel'], 'Write: npm run new -- <create|search|trigger>'],
  [['create', 'delete_company', 'nowhere'], 'There is no product nowhere. There are: onepagecrm, highlevel'],
])('npm run new %j says in one line what is wrong', async (args, says) => {
  const { code, error } = await new Promise<{ code: number; error: string }>((done) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/new.ts', ...args], (failure, _out, stderr) =>
      done({ code: failure ? Number(failure.code) : 0, error: stderr }),
    );
  });
  expect(code).toBe(1);
  expect(error.startsWith(says)).toBe(true);
  expect(error.trim().split('\n')).toHaveLength(1);
});
