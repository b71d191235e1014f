import type { Client } from './client.js';

/** The upload form of a contact: where to post it, and its fixed fields. */
export const uploadForm = async (
  crm: Client,
  contactId: string,
): Promise<{ url: string; fields: [string, string][] }> => {
  const form = await crm.get(`/attachments/s3_form?contact_id=${contactId}`);
  const fields = Object.entries(form.at('data.fields') ?? {})
    .filter(([name]) => name !== 'key' && name !== 'x-ignore-pattern')
    .map(([name, value]): [string, string] => [name, String(value)]);
  return { url: form.string('data.url'), fields };
};

/** Posts a form to the file storage, without the API's credentials. */
export const postForm = async (url: string, fields: [string, string | Blob][], filename = 'file') => {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, filename);
  }
  const answer = await fetch(url, { method: 'POST', body: form });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};

/** Uploads `hello` as the vendor requires, and returns its key. */
export const upload = async (crm: Client, contactId: string, filename: string): Promise<string> => {
  const { url, fields } = await uploadForm(crm, contactId);
  const key = `${contactId}/1700000000000/${filename}`;
  const file = new Blob(['hello'], { type: 'text/plain' });
  const posted = await postForm(
    url,
    [...fields, ['key', key], ['filename', filename], ['file', file]],
    filename,
  );
  if (posted.status !== 201) throw new Error(`The upload was answered ${posted.status} ${posted.text}`);
  return key;
};
