/** What the app sent to the products, newest first. */
import { useState } from 'react';
import type { HistoryEntry } from '../../runner/history.js';
import { placed } from './placed.js';
import { usePage } from './store.js';

const addressOf = (url: string): { host: string; path: string } => {
  if (!URL.canParse(url)) return { host: '', path: url };
  const { host, pathname } = new URL(url);
  return { host, path: pathname };
};

/** A step may look for something that need not exist: that is not an error. */
const kindOf = ({ status, method }: HistoryEntry): string =>
  status === 404 && method === 'GET' ? 'moved' : kindOfStatus(status);

const kindOfStatus = (status: number): string =>
  status === 0 ? 'none' : status === 429 ? 'slow' : status < 300 ? 'good' : status < 400 ? 'moved' : 'bad';

const Body = ({ title, body }: { title: string; body: unknown }) =>
  body === undefined ? null : (
    <>
      <h4>{title}</h4>
      <textarea
        className="body"
        readOnly
        aria-label={title}
        value={typeof body === 'string' ? body : JSON.stringify(body, null, 2)}
      />
    </>
  );

export const RequestLine = ({ entry }: { entry: HistoryEntry }) => {
  const { host, path } = addressOf(entry.url);
  const status = entry.status || 'no answer';
  // Bodies may be long, and there are many: only open ones are rendered.
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="request" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="method">{entry.method}</span>
        <span className="path">{path}</span>
        <span className={`status ${kindOf(entry)}`}>{status}</span>
        <span className="time">{entry.milliseconds} ms</span>
      </summary>
      <p className="quiet">{host}</p>
      {entry.status === 404 && <p className="quiet">The product has nothing there.</p>}
      {entry.status === 429 && <p className="quiet">The product received too many requests.</p>}
      {entry.status === 0 && (
        <p className="quiet">No answer came: the connection was cut, or it took too long.</p>
      )}
      {isOpen && (
        <>
          <Body title="Sent" body={entry.sent} />
          <Body title="Answered" body={entry.got} />
        </>
      )}
    </details>
  );
};

/** The same notice may occur twice, as with two waits. */
export const Notices = ({ notices }: { notices: string[] }) =>
  placed(notices).map(({ item: notice, at }) => (
    <p key={`${at}${notice}`} className="notice">
      {notice}
    </p>
  ));

export const Requests = () => {
  const { state, dispatch } = usePage();
  if (state.groups.length === 0)
    return (
      <p className="quiet">
        Nothing has been sent yet. What the app asks the products, with bodies of requests and answers, comes
        up here.
      </p>
    );
  return (
    <>
      {state.groups.map((group) => (
        <section key={group.id} className="requests">
          <h3>{group.title}</h3>
          <Notices notices={group.notices} />
          {placed(group.requests).map(({ item: entry, at }) => (
            <RequestLine key={`${group.id}-${at}`} entry={entry} />
          ))}
        </section>
      ))}
      <button type="button" className="link" onClick={() => dispatch({ do: 'clear' })}>
        Clear
      </button>
    </>
  );
};
