/** Every operation of the app, each with its form, its sample and an address to share. */
import { useEffect, useState } from 'react';
import { messageOf } from '../message_of.js';
import type { OperationView } from '../protocol.js';
import { ask } from './api.js';
import { choose, connectionFor, newDraft } from './drafts.js';
import { Drawer } from './drawer.js';
import { Result } from './result.js';
import { usePage } from './store.js';

const KINDS = { triggers: 'Triggers', creates: 'Actions', searches: 'Searches' } as const;

const idOf = ({ kind, key }: OperationView): string => `${kind}.${key}`;

/** `#operations/<app>/<kind>.<key>` */
export const linked = (): { app: string; operation: string } | undefined => {
  const [, app = '', operation = ''] = /^#operations\/?([^/]*)\/?(.*)$/.exec(location.hash) ?? [];
  return location.hash.startsWith('#operations') ? { app, operation } : undefined;
};

export const Catalog = ({
  open,
  onClose,
  onFollow,
}: {
  open: boolean;
  onClose(): void;
  /** Called when a link to an operation was followed: shows its app's operations. */
  onFollow(app: string): void;
}) => {
  const { app, state, dispatch, say } = usePage();
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState(() => linked()?.operation ?? '');
  useEffect(() => {
    if (open) history.replaceState(null, '', `#operations/${app.key}/${chosen}`);
    else if (location.hash.startsWith('#operations')) history.replaceState(null, '', location.pathname);
  }, [open, chosen, app.key]);

  // Following a link while the page is open does not reload it.
  useEffect(() => {
    const follow = (): void => {
      const to = linked();
      if (!to) return;
      setChosen(to.operation);
      onFollow(to.app);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  });

  const words = filter.toLowerCase().split(/\s+/);
  const matching = app.operations.filter(({ label, description, key }) =>
    words.every((word) => `${label} ${description} ${key}`.toLowerCase().includes(word)),
  );
  const operation = app.operations.find((each) => idOf(each) === chosen);
  const use = (each: OperationView): void => {
    const draft = newDraft(app.key, state.draft.realm);
    const index = each.kind === 'triggers' ? 0 : 1;
    dispatch({ do: 'open', draft: choose(draft, index, each, connectionFor(app, draft.realm, each, '')) });
    dispatch({ do: 'select', index });
    onClose();
  };
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={`All operations · ${app.title}`}
      close="Close the operations"
      className="drawer wide"
    >
      <input
        type="search"
        aria-label="Filter the operations"
        placeholder={`Filter ${app.operations.length} operations`}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      {operation && (
        <section className="catalog-one">
          <h3>{operation.label}</h3>
          <p>{operation.description}</p>
          <button type="button" className="primary" onClick={() => use(operation)}>
            See its form in a new Zap
          </button>
          <h4>Sample</h4>
          <Result record={operation.sample} labels={{}} />
        </section>
      )}
      {(['triggers', 'creates', 'searches'] as const).map((kind) => {
        const own = matching.filter((each) => each.kind === kind);
        return own.length === 0 ? null : (
          <section key={kind}>
            <h3>
              {KINDS[kind]} ({own.length})
            </h3>
            <ul className="catalog">
              {own.map((each) => (
                <li key={each.key}>
                  <button type="button" className="link" onClick={() => setChosen(idOf(each))}>
                    {each.label}
                  </button>
                  <span className="quiet">{each.description}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <button
        type="button"
        className="link"
        onClick={() => {
          ask('reload', {}).then(
            () => location.reload(),
            (error: unknown) => say(messageOf(error)),
          );
        }}
      >
        Load the app anew, after a rebuild
      </button>
      {matching.length === 0 && <p className="quiet">No operation matches.</p>}
    </Drawer>
  );
};
