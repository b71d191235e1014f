import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(60_000);

const TSX = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href;

const run = (...args: string[]): Promise<{ code: unknown; out: string; error: string }> =>
  new Promise((done) => {
    execFile(process.execPath, ['--import', TSX, 'sandbox/main.ts', ...args], (failure, out, error) =>
      done({ code: failure ? failure.code : 0, out, error }),
    );
  });

describe('npm run sandbox', () => {
  it('says how it is used, whether asked or not understood', async () => {
    expect(await run('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('npm run sandbox -- [--port N]'),
    });
    expect(await run('--prot', '1')).toMatchObject({
      code: 1,
      error: expect.stringMatching(/Unknown option '--prot'[\s\S]*npm run sandbox -- \[--port N\]/),
    });
  });

  it('takes a whole number for a port', async () => {
    expect(await run('--port', 'abc')).toEqual({
      code: 1,
      out: '',
      error: '--port must be a whole number from 0 to 65534, not "abc".\n',
    });
  });

  it('names both ports where one is in use', async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, error } = await run('--port', String(port));
    server.close();
    expect(code).toBe(1);
    expect(error).toContain(`Port ${port} or ${port + 1} is in use, perhaps by another sandbox.`);
  });
});
