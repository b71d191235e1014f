/** The top bar: the app, the Zap, and actions for the whole Zap. */
import { useRef } from 'react';
import { messageOf } from '../message_of.js';
import type { Draft, Realm } from '../protocol.js';
import { Actions, useNarrow } from './actions.js';
import { ask } from './api.js';
import { newDraft } from './drafts.js';
import { save } from './files.js';
import { Picker } from './picker.js';
import { usePage } from './store.js';
import type { ZapControls } from './use_zap.js';

const REALMS: Array<{ value: Realm; label: string; hint: string }> = [
  { value: 'sandbox', label: 'Sandbox', hint: 'Demo accounts with made-up data, on this machine' },
  { value: 'live', label: 'Real accounts', hint: 'From .env: what steps write is real' },
];

const Zaps = () => {
  const { start, app, state, dispatch, say } = usePage();
  const { draft, drafts, on } = state;
  const file = useRef<HTMLInputElement>(null);
  /** Shows the Zap with the labels of values that were chosen from dropdowns. */
  const show = async (read: Draft, title: string): Promise<void> => {
    const { draft: named, failure, requests } = await ask('resolve', { draft: read });
    dispatch({ do: 'requests', title, requests });
    say(failure?.message ?? '');
    dispatch({ do: 'open', draft: named });
  };
  const openFile = async (chosen: File): Promise<void> => {
    const { draft: read } = await ask('imported', { file: chosen.name, yaml: await chosen.text() });
    await show(read, `Names of ${chosen.name}`);
  };
  const load = async (value: string): Promise<void> => {
    const [kind, name = ''] = value.split(':');
    if (kind === 'file') return file.current?.click();
    if (kind === 'drop') return on ? say('Turn the Zap off before you delete it.') : dispatch({ do: 'drop' });
    if (kind === 'new') return dispatch({ do: 'open', draft: newDraft(app.key, draft.realm) });
    if (kind === 'draft') {
      const found = drafts.find(({ id }) => id === name);
      return found && dispatch({ do: 'open', draft: found });
    }
    say('Opening the example …');
    const { draft: example } = await ask('example', { file: name });
    await show(example, 'Names of the example');
  };
  return (
    <>
      <input
        ref={file}
        type="file"
        hidden
        accept=".yaml,.yml"
        aria-label="Zap file"
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) openFile(chosen).catch((error: unknown) => say(messageOf(error)));
          // So that the same file can be reopened.
          target.value = '';
        }}
      />
      <Picker
        label="Open a Zap"
        className="quiet-button"
        groups={[
          {
            title: 'Start',
            items: [
              { value: 'new:', label: 'New Zap', hint: 'An empty one' },
              { value: 'file:', label: 'Zap File …', hint: 'One that Export saved, or of the folder zaps' },
            ],
          },
          {
            title: 'This Zap',
            items: [{ value: 'drop:', label: 'Delete It', hint: `${draft.name}: gone from this browser` }],
          },
          {
            title: 'Drafts in this browser',
            items: drafts.map(({ id, name }) => ({ value: `draft:${id}`, label: name })),
          },
          {
            title: 'Examples',
            items: start.examples.map(({ file, name }) => ({ value: `example:${file}`, label: name })),
          },
        ]}
        onPick={({ value }) => {
          load(value).catch((error: unknown) => say(messageOf(error)));
        }}
      >
        Open …
      </Picker>
    </>
  );
};

export const Top = ({
  zap,
  onSandbox,
  onCatalog,
}: {
  zap: ZapControls;
  onSandbox(): void;
  onCatalog(): void;
}) => {
  const { start, app, state, dispatch, say } = usePage();
  const { draft, on } = state;
  const download = async (): Promise<void> => {
    const { file, yaml } = await ask('exported', { draft });
    save(file, yaml, 'application/yaml');
    say(`Saved ${file}. Put it into zaps/ and run: npm run zap -- zaps/${file}`);
  };
  const isNarrow = useNarrow();
  const toggle = (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label="Zap is on"
      className={on ? 'switch on' : 'switch'}
      disabled={zap.busy !== ''}
      onClick={on ? zap.pause : zap.turnOn}
    >
      {on ? 'On' : 'Off'}
    </button>
  );
  const actions = [
    { label: 'Export', run: () => void download().catch((error: unknown) => say(messageOf(error))) },
    { label: 'All operations', run: onCatalog },
    ...(draft.realm === 'sandbox' ? [{ label: 'Sandbox', run: onSandbox }] : []),
  ];
  return (
    <header className="top">
      <h1>
        Handoff <span>playground</span>
      </h1>
      <Picker
        label="App"
        value={draft.app}
        className="picker small"
        groups={[
          { title: 'Apps', items: start.apps.map(({ key, title }) => ({ value: key, label: title })) },
        ]}
        onPick={({ value }) =>
          value !== draft.app && dispatch({ do: 'open', draft: newDraft(value, draft.realm) })
        }
      />
      {start.live && (
        <Picker
          label="Accounts"
          value={draft.realm}
          className="picker small"
          groups={[{ title: 'Accounts', items: REALMS }]}
          onPick={({ value }) =>
            value !== draft.realm &&
            dispatch({ do: 'open', draft: newDraft(app.key, value === 'live' ? 'live' : 'sandbox') })
          }
        />
      )}
      <input
        className="zap-name"
        aria-label="Name of the Zap"
        value={draft.name}
        onChange={(event) => dispatch({ do: 'draft', draft: { ...draft, name: event.target.value } })}
      />
      {isNarrow && toggle}
      <Zaps />
      <Actions actions={actions} isNarrow={isNarrow} />
      <button type="button" onClick={zap.runRest} disabled={zap.busy !== ''}>
        {zap.busy === 'rest' ? 'Running …' : 'Run the rest'}
      </button>
      {on && (
        <button type="button" onClick={zap.poll} disabled={zap.busy !== ''}>
          {zap.busy === 'visit' ? 'Polling …' : 'Poll now'}
        </button>
      )}
      {!isNarrow && toggle}
    </header>
  );
};
