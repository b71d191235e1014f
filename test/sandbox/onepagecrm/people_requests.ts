import type { Client } from './client.js';
import { get, PIXEL, patch, post, put, type Request, remove } from './request.js';

export async function* contacts(crm: Client): AsyncGenerator<Request> {
  const all = 'deals(all),notes(all),calls(all),meetings(all),pinned_attachments(all)';
  yield get(`/contacts?team=true&sort_by=modified_at&order=desc&per_page=100&fields=${all}`);
  const contact = {
    title: 'Mr',
    first_name: 'Hugo',
    last_name: 'Marsh',
    company_name: 'Marsh Pottery',
    emails: [{ type: 'work', value: 'hugo.marsh@example.com' }],
    address_list: [{ city: 'Leeds', country_code: 'GB', type: 'work' }],
    tags: ['VIP'],
  };
  yield post('/contacts', contact);
  yield post('/contacts', { ...contact, next_action_name: 'Call back', next_action_date: 'asap' });
  const id = await crm.contactId('Marsh');
  yield get(`/contacts/${id}?fields=notes(all)`);
  yield put(`/contacts/${id}?partial=true`, { job_title: 'Potter' });
  yield put(`/contacts/${id}/assign_tag/Video`);
  yield put(`/contacts/${id}/unassign_tag/Video`);
  const statuses = await crm.get('/statuses');
  yield put(`/contacts/${id}/change_status/${statuses.string('data.1.status.id')}`);
  yield put(`/contacts/${id}/change_owner/${crm.ada}`);
  yield put(`/contacts/${id}/star`);
  yield put(`/contacts/${id}/unstar`);
  yield put(`/contacts/${id}/close_sales_cycle`, { comment: 'Later' });
  yield put(`/contacts/${id}/reopen_sales_cycle`);
  yield put(`/contacts/${id}/force_close_sales_cycle`, { comment: 'Never' });
  yield post(`/contacts/${id}/contact_photo`, { image: PIXEL });
  yield put(`/contacts/${id}/contact_photo`, { image: PIXEL });
  yield put(`/contacts/${id}/split`, { company_name: 'Marsh & Daughter' });
  yield remove(`/contacts/${id}`);
  yield remove(`/contacts/${id}?undo=true`);
}

export async function* companies(crm: Client): AsyncGenerator<Request> {
  yield get('/companies?sort_by=created_at&order=desc&per_page=100');
  const found = await crm.get('/companies?name=harbor');
  const id = found.string('data.companies.0.company.id');
  yield get(`/companies/${id}`);
  yield put(`/companies/${id}?partial=true`, { phone: '+15550100199' });
  yield patch(`/companies/${id}/logo`, { image: `data:image/png;base64,${PIXEL}` });
  const statuses = await crm.get('/statuses');
  yield post(`/companies/${id}/synced_status`, { status_id: statuses.string('data.1.status.id') });
  yield remove(`/companies/${id}/synced_status`);
  yield get(`/companies/${id}/linked_contacts?sort_by=name`);
  const linked = await crm.contactId('Tanaka');
  yield post(`/companies/${id}/linked_contacts`, { contact_id: linked });
  yield remove(`/companies/${id}/linked_contacts/${linked}`);
}

export async function* relationships(crm: Client): AsyncGenerator<Request> {
  const id = await crm.contactId('Tanaka');
  const partner = await crm.contactId('Strand');
  const types = await crm.get('/relationship_types?symmetrical=true');
  const type = 'data.relationship_types.0.relationship_type';
  const relationship_type_id = types.string(`${type}.id`);
  const variant_id = types.string(`${type}.relationship_variants.0.id`);
  const related_contacts = [id, partner].map((contact_id) => ({ contact_id, variant_id }));
  const body = { relationship_type_id, related_contacts };
  yield post(`/contacts/${id}/relationships`, body);
  yield get(`/contacts/${id}/relationships?contact_id_filter=${partner}&sort_by=created_at`);
  const own = await crm.get(`/contacts/${id}/relationships`);
  const one = `/contacts/${id}/relationships/${own.string('data.relationships.0.relationship.id')}`;
  yield put(one, body);
  yield get(one);
  yield remove(one);
  yield remove(`${one}?undo=true`);
}
