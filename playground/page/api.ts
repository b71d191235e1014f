/** Asks the server. */
import type { Api } from '../protocol.js';

type Question<M extends keyof Api> = Parameters<Api[M]>[0];
type Answer<M extends keyof Api> = Awaited<ReturnType<Api[M]>>;

const token = document.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? '';

/** The error message that the server sent instead of an answer. */
export class Refused extends Error {}

export const ask = async <M extends keyof Api>(method: M, question: Question<M>): Promise<Answer<M>> => {
  const response = await fetch(`/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-playground-token': token },
    body: JSON.stringify(question),
  }).catch(() => {
    throw new Refused(
      'The playground does not answer. Start it again in the terminal, then reload this page.',
    );
  });
  const answer = await response.json();
  if (!response.ok) throw new Refused(String(answer.error));
  return answer;
};
