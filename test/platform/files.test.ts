import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { fetchFile } from '../../platform/files.js';
import { problemOf, withClient, withZ } from '../support/client.js';
import { type Answer, useServer } from '../support/server.js';

const home = useServer();
const host = useServer('127.0.0.2');

const RULES = { label: 'File', limit: 1_000 };

const fetchFrom = (address: string, base = home.origin) =>
  withClient({ api: { baseUrl: () => base } }, (client) => client.fetchFile(address, RULES));

const sentence = async (address: string, base?: string): Promise<unknown> => {
  const problem = await problemOf(fetchFrom(address, base));
  return 'message' in problem ? problem.message : problem;
};

const file =
  (text: string, headers: Record<string, string> = {}, status = 200): Answer =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': 'application/pdf', ...headers }).end(text);

describe('a file whose address a user gave', () => {
  it('comes with its bytes, its type and its name, and takes no key along', async () => {
    host.answer = file('%PDF-1.7', { 'content-type': 'application/pdf; charset=binary' });
    expect(await fetchFrom(`${host.origin}/a/Spring%20brief.pdf?x=1`)).toEqual({
      bytes: Buffer.from('%PDF-1.7'),
      contentType: 'application/pdf',
      name: 'Spring brief.pdf',
    });
    expect(JSON.stringify(host.requests)).not.toContain('k3y');
  });

  it.each([
    ['attachment; filename="Spring brief.pdf"', 'Spring brief.pdf'],
    ["attachment; filename=x.pdf; filename*=UTF-8''Fr%C3%BChling.pdf", 'Frühling.pdf'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ["attachment; filename*=UTF-8''%E0%A4%A", '%E0%A4%A'],
    ['inline', 'a.pdf'],
  ])('has the name that its host gives: %s', async (disposition, name) => {
    host.answer = file('x', { 'content-disposition': disposition });
    expect(await fetchFrom(`${host.origin}/a.pdf`)).toMatchObject({ name });
  });

  it('has no name where neither host nor address tells one, and a type that means nothing', async () => {
    host.answer = (response) => response.writeHead(200).end('x');
    expect(await fetchFrom(`${host.origin}/`)).toMatchObject({
      name: null,
      contentType: 'application/octet-stream',
    });
  });

  it('is followed to where its host sends on', async () => {
    host.answer = (response, { url }) =>
      url === '/a'
        ? response.writeHead(302, { location: '/b.pdf' }).end()
        : file('moved')(response, host.requests[0] ?? { method: '', url: '', headers: {}, body: '' });
    expect(await fetchFrom(`${host.origin}/a`)).toMatchObject({ name: 'b.pdf', bytes: Buffer.from('moved') });
  });
});

describe('a file is refused', () => {
  it.each([
    'file:///etc/passwd',
    'ftp://files.example.com/a.pdf',
    'data:text/plain,hello',
    'javascript:alert(1)',
    'a.pdf',
    '',
  ])('when it is at no web address: %s', async (address) => {
    expect(await sentence(address)).toBe(
      'File must be a file from an earlier step, or an address that begins with https://',
    );
  });

  it.each([
    'http://127.0.0.1/a',
    'http://localhost/a',
    'http://[::1]/a',
    'http://10.0.0.1/a',
    'http://2130706433/a',
    'http://0x7f.1/a',
    'http://169.254.169.254/latest/meta-data',
    'http://[fd00::1]/a',
    'https://printer.local/a',
    'https://db.internal/a',
    'https://intranet/a',
    'https://files..example/a',
    'http://0177.0.0.1/a',
    'http://[::ffff:127.0.0.1]/a',
    'http://１２７.０.０.１/a',
  ])('when it is inside a network of its own: %s', async (address) => {
    expect(await sentence(address, 'https://api.acme.example')).toBe('File must be at a public web address');
  });

  it('when it holds a user name and password', async () => {
    expect(await sentence('https://ada:secret@files.example.com/a', 'https://api.acme.example')).toBe(
      'File must be an address without a user name or password in it',
    );
  });

  it('when a public host sends on into such a network', async () => {
    nock('https://files.example.com').get('/a.pdf').reply(302, '', { location: 'http://169.254.169.254/x' });
    expect(await sentence('https://files.example.com/a.pdf', 'https://api.acme.example')).toBe(
      'File must be at a public web address',
    );
    nock.cleanAll();
  });

  it('before it is read, when its host says that it is too large', async () => {
    host.answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '5000000' });
      response.write('x');
    };
    expect(await sentence(`${host.origin}/a.pdf`)).toBe(
      'File is larger than 0 MB, the most that can be taken',
    );
  });

  it('while it is read, when it is too large and its host does not say so', async () => {
    host.answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' });
      response.write('x'.repeat(600));
      setTimeout(() => response.write('x'.repeat(600)), 5);
    };
    expect(await sentence(`${host.origin}/a.pdf`)).toMatch(/^File is larger than/);
  });

  const answers: Array<[what: string, answer: Answer, says: string]> = [
    ['its host has none', file('', {}, 404), 'File could not be fetched: its host answered 404'],
    [
      'it is a web page',
      file('<html>', { 'content-type': 'text/html; charset=utf-8' }),
      'File leads to a web page, not to a file: use a link that downloads the file',
    ],
    [
      'its host goes away',
      (response) => response.destroy(),
      'File could not be fetched: its host does not answer',
    ],
    [
      'its host leads in a circle',
      (response) => response.writeHead(302, { location: '/a.pdf' }).end(),
      'File could not be fetched: its host sends the request on and on',
    ],
  ];
  it.each(answers)('when %s', async (_what, answer, says) => {
    host.answer = answer;
    expect(await sentence(`${host.origin}/a.pdf`)).toBe(says);
  });

  it('when it is cut off: the wait ends with the time that is left', async () => {
    host.answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '900' });
      response.write('x');
      setTimeout(() => response.destroy(), 5);
    };
    const rules = { ...RULES, timeout: 300, local: true };
    expect(await problemOf(withZ((z) => fetchFile(z, `${host.origin}/a.pdf`, rules)))).toEqual({
      kind: 'input',
      message: 'File could not be fetched: its host cut the connection',
    });
  });

  it('not when it is a page that was asked for as a file', async () => {
    host.answer = file('<html>', { 'content-type': 'text/html' });
    expect(await fetchFrom(`${host.origin}/page.html`)).toMatchObject({ contentType: 'text/html' });
  });
});
