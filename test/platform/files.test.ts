import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
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

it.each([300, 302, 399])('a file is followed by a %d five times at most', async (status) => {
  const hops = (most: number) => {
    host.answer = (response, { url }) => {
      const hop = Number(url.replace(/\D/g, ''));
      if (hop > most) file('moved')(response, { method: '', url, headers: {}, body: '' });
      else response.writeHead(status, { location: `/${hop + 1}` }).end();
    };
  };
  hops(5);
  expect(await fetchFrom(`${host.origin}/1`)).toMatchObject({ name: '6', bytes: Buffer.from('moved') });
  hops(6);
  expect(await sentence(`${host.origin}/1`)).toBe(
    'File could not be fetched: its host sends the request on and on',
  );
  expect(host.requests).toHaveLength(12);
});

describe('a file that is just as large as may be', () => {
  const sent: Array<[how: string, headers: (size: number) => Record<string, string>]> = [
    ['its host says so', (size) => ({ 'content-length': String(size) })],
    ['its host does not say so', () => ({ 'transfer-encoding': 'chunked' })],
  ];
  it.each(sent)('comes, and one byte more is refused, where %s', async (_how, headers) => {
    host.answer = file('x'.repeat(1_000), headers(1_000));
    expect((await fetchFrom(`${host.origin}/a.pdf`)).bytes).toHaveLength(1_000);
    host.answer = file('x'.repeat(1_001), headers(1_001));
    expect(await sentence(`${host.origin}/a.pdf`)).toBe('File is larger than the limit of 0 MB');
  });

  it('is measured as it is unpacked', async () => {
    const packed = gzipSync('x'.repeat(900));
    host.answer = (response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip', 'content-length': String(packed.length) })
        .end(packed);
    expect((await fetchFrom(`${host.origin}/a.pdf`)).bytes).toHaveLength(900);
  });

  it('is told with one decimal place', async () => {
    host.answer = (response) => {
      response.writeHead(200, { 'content-length': '5000000' }).write('x');
    };
    const limited = (limit: number) =>
      problemOf(
        withZ((z) => fetchFile(z, `${host.origin}/a.pdf`, { ...RULES, limit, timeout: 5_000, local: true })),
      );
    expect(await limited(1.25 * 1024 * 1024)).toMatchObject({
      message: 'File is larger than the limit of 1.3 MB',
    });
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
    expect(await sentence(address, 'https://api.acme.example')).toBe('File must be a public web address');
  });

  it.each(['ada:secret', 'ada', ':secret'])('when it holds a user name or password: %s', async (user) => {
    expect(await sentence(`https://${user}@files.example.com/a`, 'https://api.acme.example')).toBe(
      'File must not contain a user name or password',
    );
  });

  it('when a public host sends on into such a network', async () => {
    nock('https://files.example.com').get('/a.pdf').reply(302, '', { location: 'http://169.254.169.254/x' });
    expect(await sentence('https://files.example.com/a.pdf', 'https://api.acme.example')).toBe(
      'File must be a public web address',
    );
    nock.cleanAll();
  });

  it('before it is read, when its host says that it is too large', async () => {
    host.answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '5000000' });
      response.write('x');
    };
    expect(await sentence(`${host.origin}/a.pdf`)).toBe('File is larger than the limit of 0 MB');
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
      'its host answers something else',
      file('x', {}, 201),
      'File could not be fetched: its host answered 201',
    ],
    [
      'its host answers something else and names a place',
      file('x', { location: '/b.pdf' }, 299),
      'File could not be fetched: its host answered 299',
    ],
    [
      'its host has none and names a place',
      file('', { location: '/b.pdf' }, 400),
      'File could not be fetched: its host answered 400',
    ],
    [
      'its host sends on and names no place',
      file('', {}, 302),
      'File could not be fetched: its host answered 302',
    ],
    [
      'its host sends on to something that is no address',
      file('', { location: 'http://' }, 302),
      'File could not be fetched: its host sends the request on and on',
    ],
    [
      'it is a web page',
      file('<html>', { 'content-type': 'text/html; charset=utf-8' }),
      'File leads to a web page instead of a file. Use a link that downloads the file',
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

  it.each(['page.html', 'login.html'])('not when it is a page that was asked for: %s', async (name) => {
    host.answer = file('<html>', { 'content-type': 'text/html' });
    expect(await fetchFrom(`${host.origin}/${name}`)).toMatchObject({ contentType: 'text/html', name });
  });

  it('not when its host says that the page is a file, whatever program answers', async () => {
    host.answer = file('<html>', {
      'content-type': 'text/html',
      'content-disposition': 'attachment; filename="report.html"',
    });
    expect(await fetchFrom(`${host.origin}/download.php?id=1`)).toMatchObject({ name: 'report.html' });
  });

  const PAGE = { 'content-type': 'text/html' };
  const A_PAGE = 'File leads to a web page instead of a file. Use a link that downloads the file';
  const SIGN_IN = 'File leads to a sign-in page instead of a file. Use a link that works without signing in';
  /** Redirects to a page. */
  const leadingTo =
    (location: string, headers: Record<string, string> = PAGE): Answer =>
    (response, request) =>
      request.url === location
        ? file('<html>', headers)(response, request)
        : response.writeHead(302, { location }).end();

  it.each([
    '/login.html',
    '/users/sign_in',
    '/ServiceLogin?continue=brief.pdf',
    '/oauth2/authorize',
    '/account-login/index.html',
    '/Sign-On.html',
  ])('when it ends at a sign-in page: %s', async (location) => {
    host.answer = leadingTo(location);
    expect(await sentence(`${host.origin}/brief.pdf`)).toBe(SIGN_IN);
    expect(await sentence(`${host.origin}/page.html`)).toBe(SIGN_IN);
  });

  it('when it ends at a page that has the name of a page, since it was asked for as a file', async () => {
    host.answer = leadingTo('/welcome.html');
    expect(await sentence(`${host.origin}/brief.pdf`)).toBe(A_PAGE);
    expect(await sentence(`${host.origin}/files/17`)).toBe(A_PAGE);
    expect(await fetchFrom(`${host.origin}/page.html`)).toMatchObject({ name: 'welcome.html' });
  });

  it('when a page calls itself a file, or a file was asked for and a page is attached', async () => {
    for (const filename of ['brief.pdf', 'login.html']) {
      host.answer = file('<html>', {
        'content-type': 'application/xhtml+xml',
        'content-disposition': `attachment; filename="${filename}"`,
      });
      expect(await sentence(`${host.origin}/brief.pdf`)).toBe(A_PAGE);
    }
  });

  it('not for a word in its address that only begins like signing in', async () => {
    host.answer = leadingTo('/logins/authors.html');
    expect(await fetchFrom(`${host.origin}/page.html`)).toMatchObject({ name: 'authors.html' });
  });

  it('not when a file itself is behind a word for signing in', async () => {
    host.answer = leadingTo('/auth/brief.pdf', {});
    expect(await fetchFrom(`${host.origin}/a`)).toMatchObject({ name: 'brief.pdf' });
  });
});
