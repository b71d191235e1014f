/** Opens a file from an app: the server fetches it as Zapier would. */
import type { HistoryEntry } from '../../runner/history.js';
import type { Draft } from '../protocol.js';
import { ask, Refused } from './api.js';

/** Has the browser save a file. */
export const save = (name: string, content: BlobPart, type: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

export const openFile = async (
  draft: Draft,
  connection: string,
  pointer: string,
): Promise<HistoryEntry[]> => {
  const { realm, app } = draft;
  const answer = await ask('open', { realm, app, connection, pointer });
  if (answer.failure) throw new Refused(answer.failure.message);
  const bytes = Uint8Array.from(atob(answer.content ?? ''), (letter) => letter.charCodeAt(0));
  save(answer.name ?? 'file', bytes, answer.type ?? 'application/octet-stream');
  return answer.requests;
};
