import { execFile } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { NewError, newCreate } from '../../scripts/new_create.js';

/** As much of a project as an action needs. */
const PROJECT: Record<string, string> = {
  'records/service.ts': 'export interface Service {\n  companies?: Companies;\n  calls?: Calls;\n}\n',
  'records/shared_fields.ts': 'export const companyId = {};\nexport const forGood = () => ({});\n',
  'records/company/fields.ts': '',
  'records/company/forms.ts':
    "/** Forms. */\nimport { form } from '../field.js';\n\nexport const newCompany = form([]);\n",
  'records/company/capabilities.ts':
    'export interface Companies {\n  sample: SampleOf<Company>;\n  update?: Write<Input, Written<Company>>;\n}\n',
  'records/activity/forms.ts': "import { form } from '../field.js';\n",
  'records/activity/capabilities.ts':
    'export interface Calls {\n  sample: SampleOf<Activity>;\n}\n\nexport interface Meetings {\n  list?: Choices;\n}\n',
  'creates/index.ts':
    "import { updateCompany } from './update_company.js';\nimport { logCall } from './log_call.js';\n\nexport const creates: CreateDeclaration[] = [\n  updateCompany,\n  logCall,\n];\n",
  'creates/update_company.ts': "import * as forms from '../records/company/forms.js';\n",
  'creates/log_call.ts': "import * as forms from '../records/activity/forms.js';\n",
  'services/acme/companies/index.ts':
    "import { update } from './update.js';\n\nexport const companies: Companies = {\n  sample,\n  update,\n};\n",
  'test/operations/acme.ts':
    "export const acme: Cases = {\n  'creates.update_company': {\n    input: () => ({}),\n  },\n  'creates.log_call': {\n    input: () => ({}),\n  },\n};\n",
  'CHANGELOG.md': '# Changelog\n\n## 0.1.0\n\n- Add much.\n',
};

const ACME = { key: 'acme', label: 'Acme', folders: ['companies'] };
const plan = (key: string, project = PROJECT) =>
  newCreate(key, ACME, ['activity', 'company'], (file) => project[file]);

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
    expect(of('records/company/forms.ts')).toContain("import { companyId } from '../shared_fields.js';");
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
      'creates/delete_company.ts': 'export const deleteCompany',
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
    ['delete_planet', 'The key must end in a record: company, call.'],
    ['delete_call', 'Acme has no calls yet: create services/acme/calls/index.ts first.'],
    ['update_company', 'Acme already has companies.update, in services/acme/companies.'],
  ])('is refused as %s', (key, message) => {
    expect(() => plan(key)).toThrow(new NewError(message));
  });
});

it.each([
  [[], 'Write: npm run new -- create <key> <product>'],
  [['trigger', 'new_company', 'highlevel'], 'Only actions can be generated.'],
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
