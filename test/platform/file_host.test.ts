import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { postForm } from '../../platform/file_host.js';
import { withFile } from '../../platform/files.js';
import { problemOf, withZ } from '../support/client.js';
import { useServer } from '../support/server.js';

const source = useServer('127.0.0.2');

/** The file host: records what it has received so far. */
let got = '';
let refuses = false;
let onFirstBytes = (): void => {};
let ended: Promise<string>;

const host = createServer((request: IncomingMessage, response: ServerResponse) => {
  ended = new Promise((resolve) => {
    request.on('end', () => resolve('end'));
    request.on('error', () => resolve('cut'));
  });
  if (refuses) {
    response.writeHead(403).end();
    return;
  }
  request.on('data', (chunk) => {
    got += chunk;
    if (got.includes('first half')) onFirstBytes();
  });
  request.on('end', () =>
    response.writeHead(Number(request.headers['content-length']) === got.length ? 201 : 400).end(),
  );
});

beforeAll(() => new Promise<void>((resolve) => void host.listen(0, '127.0.0.3', resolve)));
beforeEach(() => {
  got = '';
  refuses = false;
});
afterAll(() => {
  host.closeAllConnections();
  host.close();
});

/** Passes a file from the source to the file host; both have this many milliseconds. */
const passOn = (timeout = 20_000) =>
  withZ((z) =>
    withFile(z, `${source.origin}/a.txt`, { label: 'File', limit: 1_000, timeout, local: true }, (file) => {
      const address = host.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const url = `http://127.0.0.3:${port}/bucket`;
      return postForm(z, url, { key: 'k' }, { ...file, name: 'a.txt' }, { timeout: 20_000, local: true });
    }),
  );

const FIRST = 'first half, ';
const SECOND = 'second half';
const head = { 'content-type': 'text/plain' };
const length = { 'content-length': String(FIRST.length + SECOND.length) };

describe('a file that is passed on', () => {
  it('goes out while it still comes in', async () => {
    source.answer = (response) => {
      response.writeHead(200, { ...head, ...length }).write(FIRST);
      // The second half is sent only when the first has arrived at the file host.
      onFirstBytes = () => response.end(SECOND);
    };
    await passOn();
    expect(got).toContain(`\r\n\r\n${FIRST}${SECOND}\r\n--`);
    expect(await ended).toBe('end');
  });

  it('is read before it goes out where its host does not say its size', async () => {
    let before = 'nothing was sent';
    source.answer = (response) => {
      response.writeHead(200, head).write(FIRST);
      setTimeout(() => {
        before = got;
        response.end(SECOND);
      }, 20);
    };
    await passOn();
    expect(before).toBe('');
    expect(got).toContain(FIRST + SECOND);
  });

  it('ends the upload where it breaks off, and says whose fault it is', async () => {
    source.answer = (response) => {
      response.writeHead(200, { ...head, ...length }).write(FIRST);
      onFirstBytes = () => response.destroy();
    };
    expect(await problemOf(passOn(300))).toEqual({
      kind: 'input',
      message: 'File could not be fetched: its host cut the connection',
    });
    expect(await ended).toBe('cut');
  });

  it('is not waited for when the file host refuses it', async () => {
    refuses = true;
    source.answer = (response) => void response.writeHead(200, { ...head, ...length }).write(FIRST);
    expect(await problemOf(passOn())).toEqual({
      kind: 'unavailable',
      reason: 'could not store the file (403)',
    });
  });
});
