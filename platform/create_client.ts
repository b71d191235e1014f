/** Makes the client of a run. */
import type { ZObject } from 'zapier-platform-core';
import { call, type Run } from './call.js';
import type { Api, AuthData, Client, FileReference, FileRules, Meta } from './client.js';
import { download, downloadFrom } from './download.js';
import { type HostRules, postForm, putFile } from './file_host.js';
import { type FetchRules, fetchFile, withFile } from './files.js';
import { isLoopback } from './hosts.js';
import { ignored } from './wire.js';

/** Zapier ends a run after 30 seconds; work that will not finish in time is reported before that. */
const RUN_TIME = 27_000;
const UPLOAD_TIME = 25_000;
const CACHE_SECONDS = 300;
/** Cached values are stored as a schema read them: change this number when a schema reads something else. */
const SHAPES = 2;

/** The client of one run. Its time starts now. */
export const createClient = (
  z: ZObject,
  auth: AuthData,
  meta: Meta,
  api: Api,
  fileLink: (reference: FileReference) => string,
): Client => {
  const started = Date.now();
  const timeLeft = () => RUN_TIME - (Date.now() - started);
  const run: Run = { z, api, auth, timeLeft };
  /** Milliseconds for an upload or a download. */
  const uploadTime = () => Math.max(1, Math.min(UPLOAD_TIME, timeLeft()));
  /** For hosts that are not the service's own. */
  const hostRules = (): HostRules => ({
    timeout: uploadTime(),
    local: isLoopback(new URL(api.baseUrl(auth)).hostname),
  });
  const fetchRules = (rules: FileRules): FetchRules => ({ ...rules, ...hostRules() });

  const cached = async <T>(key: string, load: () => Promise<T>): Promise<T> => {
    // The hash keeps accounts apart; Zapier's own cache scopes cannot be read back with its types.
    const cacheKey = `${SHAPES}:${key}:${z.hash('sha256', JSON.stringify([api.label, auth])).slice(0, 16)}`;
    const kept = await z.cache.get(cacheKey).catch(() => null);
    if (kept !== null && kept !== undefined) return kept;
    const value = await load();
    await z.cache.set(cacheKey, value, CACHE_SECONDS).catch(() => null);
    return value;
  };

  return {
    z,
    auth,
    meta,
    timeLeft,
    get: (path, wire, query = {}, options = {}) =>
      call(run, 'GET', String(path), wire, { ...options, query }),
    post: (path, wire, body = {}, options = {}) =>
      call(run, 'POST', String(path), wire, { ...options, body }),
    put: (path, wire, body = {}, options = {}) => call(run, 'PUT', String(path), wire, { ...options, body }),
    patch: (path, wire, body = {}, options = {}) =>
      call(run, 'PATCH', String(path), wire, { ...options, body }),
    delete: async (path, options = {}) => {
      await call(run, 'DELETE', String(path), ignored, { expect: 'json_or_nothing', ...options });
    },
    fetchFile: (address, rules) => fetchFile(z, address, fetchRules(rules)),
    withFile: (address, rules, use) => withFile(z, address, fetchRules(rules), use),
    upload: (url, bytes, contentType) => putFile(z, url, bytes, contentType, hostRules()),
    uploadForm: (url, fields, file) => postForm(z, url, fields, file, hostRules()),
    download: (path, name) => download(run, String(path), name, uploadTime()),
    downloadFrom: (address, name) => downloadFrom(run, address, name, uploadTime()),
    fileLink,
    cached,
  };
};
