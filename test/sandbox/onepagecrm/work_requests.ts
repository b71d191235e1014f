import type { Client } from './client.js';
import { get, patch, post, put, type Request, remove } from './request.js';
import { upload } from './upload.js';

export async function* actions(crm: Client): AsyncGenerator<Request> {
  yield get(`/team_stream?user_id=${crm.ada}&per_page=2`);
  yield get('/actions?sort_by=modified_at&order=desc&per_page=100');
  const contact_id = await crm.contactId('Strand');
  const assignee_id = crm.ada;
  yield post('/actions', { contact_id, assignee_id, text: 'Call', status: 'date', date: '2031-05-20' });
  const own = await crm.get(`/actions?contact_id=${contact_id}`);
  const id = own.string('data.actions.0.action.id');
  yield get(`/actions/${id}`);
  yield get(`/contacts/${contact_id}/actions?status=date`);
  yield put(`/actions/${id}?partial=true`, { contact_id, assignee_id, text: 'Call again' });
  yield put(`/actions/${id}?done=true&partial=true`, { contact_id, assignee_id, text: 'Call again' });
  yield put(`/actions/${id}/undo_completion`);
  yield put(`/actions/${id}/unassign`);
  yield put(`/actions/${id}/unlink`);
  const queued = { contact_id, assignee_id, text: 'Write', status: 'queued_with_date', date: '2031-05-10' };
  const early = await crm.post('/actions', queued);
  yield put(`/actions/${early.string('data.action.id')}/swap`);
  yield put(`/actions/${early.string('data.action.id')}/mark_as_done`);
  yield put(`/actions/${id}/promote`);
  yield remove(`/actions/${id}`);
  yield remove(`/actions/${id}?undo=true`);
}

export async function* deals(crm: Client): AsyncGenerator<Request> {
  yield get('/deals?sort_by=modified_at&order=desc&per_page=100&include_history=true&fields=contacts(all)');
  const contact_id = await crm.contactId('Tanaka');
  yield post('/deals', { contact_id, owner_id: crm.ada, name: 'Banner', amount: 120.5, stage: 30 });
  const own = await crm.get(`/contacts/${contact_id}/deals`);
  const id = own.string('data.deals.0.deal.id');
  yield get(`/contacts/${contact_id}/deals?status=pending`);
  yield get(`/deals/${id}?include_history=true`);
  yield put(`/deals/${id}?partial=true`, { status: 'won', close_date: '2030-01-31' });
  const link = { contact_id, key: '', link_type: 'dropbox', external_url: 'https://files.example.com/b.pdf' };
  yield post(`/deals/${id}/attachments`, { ...link, reference_type: 'deal' });
  yield remove(`/deals/${id}`);
}

export async function* activities(crm: Client): AsyncGenerator<Request> {
  const contact_id = await crm.contactId('Tanaka');
  const kinds = [
    ['note', { text: 'A note' }],
    ['call', { text: 'A call', call_result: 'interested', call_time_int: 1_900_000_000 }],
    ['meeting', { text: 'A meeting', place: 'Pier 4' }],
  ] as const;
  for (const [kind, body] of kinds) {
    yield get(`/${kind}s?sort_by=created_at&order=desc&per_page=100`);
    yield post(`/${kind}s`, { contact_id, ...body });
    const own = await crm.get(`/contacts/${contact_id}/${kind}s`);
    const id = own.string(`data.${kind}s.0.${kind}.id`);
    yield get(`/contacts/${contact_id}/${kind}s?page=1`);
    yield get(`/${kind}s/${id}`);
    yield put(`/${kind}s/${id}?partial=true`, { text: 'Edited' });
    const key = await upload(crm, contact_id, `${kind}.txt`);
    const file = { contact_id, name: `${kind}.txt`, key, size: 5 };
    yield post(`/${kind}s/${id}/attachments`, { ...file, reference_type: kind, reference_id: id });
    yield post('/attachments', { ...file, reference_type: kind, reference_id: id });
  }
  const notes = await crm.get(`/contacts/${contact_id}/notes`);
  const attachment = notes.string('data.notes.0.note.attachments.0.id');
  yield get(`/attachments/s3_form?contact_id=${contact_id}`);
  yield patch(`/attachments/${attachment}/pin`);
  yield get(`/contacts/${contact_id}/pinned_attachments?per_page=100`);
  const company = await crm.get('/companies?name=Harbor');
  yield get(`/companies/${company.string('data.companies.0.company.id')}/pinned_attachments?per_page=100`);
  yield remove(`/attachments/${attachment}`);
  yield remove(`/notes/${notes.string('data.notes.0.note.id')}`);
  const calls = await crm.get(`/contacts/${contact_id}/calls`);
  yield remove(`/calls/${calls.string('data.calls.0.call.id')}`);
  const meetings = await crm.get(`/contacts/${contact_id}/meetings`);
  yield remove(`/meetings/${meetings.string('data.meetings.0.meeting.id')}`);
}
