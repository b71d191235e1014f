/** The forms of the operations on companies, side by side. */
import { form } from '../field.js';
import { companyId, nameMatch, origin, skipSynced } from '../shared_fields.js';
import { companyFields } from './fields.js';

export const newCompany = form([skipSynced('{Companies}')]);

export const createCompany = form([{ key: 'name', label: 'Name', required: true }, ...companyFields, origin]);

export const updateCompany = form([companyId, { key: 'name', label: 'Name' }, ...companyFields]);

const { key, label, dynamic } = companyId;
const byName = { key: 'name', label: 'Name' } as const;
const byId = { key, label, dynamic, helpText: 'Takes priority over Name.' } as const;
export const findCompany = form([byName, nameMatch, byId]);
