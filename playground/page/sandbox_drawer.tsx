/** Controls of the sandbox: what the products' users do, faults, and the clock. */
import { useEffect, useState } from 'react';
import { messageOf } from '../message_of.js';
import type { SandboxView } from '../protocol.js';
import { ask } from './api.js';
import { Drawer } from './drawer.js';
import { Picker } from './picker.js';
import { placed } from './placed.js';
import { usePage } from './store.js';

const CLOCK = [
  { minutes: 60, label: '1 hour on' },
  { minutes: 24 * 60, label: '1 day on' },
];

const FAULT_WORDS: Record<string, string> = {
  throttled: 'Too many requests',
  forbidden: 'Not allowed',
  bad_credentials: 'Key refused',
  server_error: 'Server error',
  html: 'A web page instead of data',
  empty: 'An empty answer',
  truncated: 'Half an answer',
  timeout: 'No answer at all',
  reset: 'Connection cut',
  cut_body: 'Cut in the middle',
  slow: 'Slow',
  lost_answer: 'Done, but the answer is lost',
};

export const SandboxDrawer = ({ open, onClose }: { open: boolean; onClose(): void }) => {
  const { start } = usePage();
  const [view, setView] = useState<SandboxView>();
  const [said, setSaid] = useState<string[]>([]);
  const [product, setProduct] = useState(start.products[0]?.value ?? '');
  const [kind, setKind] = useState('throttled');
  const [records, setRecords] = useState('');
  const [busy, setBusy] = useState(false);

  const tell = (sentence: string): void => setSaid((before) => [sentence, ...before].slice(0, 8));
  const during = (work: Promise<unknown>): void => {
    setBusy(true);
    work.catch((error: unknown) => tell(messageOf(error))).finally(() => setBusy(false));
  };
  useEffect(() => {
    if (open) ask('sandbox', {}).then(setView, () => undefined);
  }, [open]);

  const titleOf = (name: string) => start.products.find(({ value }) => value === name)?.label ?? name;
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title="Sandbox"
      close="Close the sandbox"
      about="The products, as their own people see them. What they do here triggers a Zap that is on."
    >
      <div role="status" className="said">
        {placed(said).map(({ item: sentence, at }) => (
          <p key={`${said.length - at}${sentence}`}>{sentence}</p>
        ))}
      </div>
      <h3>People</h3>
      <div className="deeds">
        {start.deeds.map(({ key, does }) => (
          <button
            type="button"
            key={key}
            disabled={busy}
            onClick={() => during(ask('act', { deed: key }).then((done) => tell(done.said)))}
          >
            {does}
          </button>
        ))}
      </div>
      <h3>Trouble</h3>
      <div className="pair">
        <Picker
          label="Product"
          value={product}
          groups={[{ title: '', items: start.products }]}
          onPick={({ value }) => setProduct(value)}
        />
        <Picker
          label="Fault"
          value={kind}
          groups={[
            {
              title: '',
              items: start.faults.map((name) => ({ value: name, label: FAULT_WORDS[name] ?? name })),
            },
          ]}
          onPick={({ value }) => setKind(value)}
        />
      </div>
      <div className="pair">
        <button
          type="button"
          disabled={busy}
          onClick={() => during(ask('fault', { vendor: product, kind, times: 1 }).then(setView))}
        >
          For the next request
        </button>
        <button
          type="button"
          disabled={busy}
          onClick={() => during(ask('fault', { vendor: product, kind }).then(setView))}
        >
          Until cleared
        </button>
      </div>
      {view && view.faults.length > 0 && (
        <>
          <ul className="faults">
            {placed(view.faults).map(({ item: fault, at }) => (
              <li key={`${at}${fault.vendor}${fault.kind}`}>
                {titleOf(fault.vendor)}: {FAULT_WORDS[fault.kind] ?? fault.kind}
                {fault.times === undefined ? ', until cleared' : ', once'}
              </li>
            ))}
          </ul>
          <button type="button" className="link" onClick={() => during(ask('clearFaults', {}).then(setView))}>
            Clear all trouble
          </button>
        </>
      )}
      <h3>Clock</h3>
      <p className="quiet">In the sandbox it is {view ? new Date(view.now).toLocaleString() : '…'}.</p>
      <div className="pair">
        {CLOCK.map(({ minutes, label }) => (
          <button
            type="button"
            key={minutes}
            onClick={() => during(ask('advance', { minutes }).then(setView))}
          >
            {label}
          </button>
        ))}
      </div>
      <h3>Records</h3>
      <div className="pair">
        <button
          type="button"
          onClick={() =>
            during(
              ask('state', { vendor: product }).then(({ state }) =>
                setRecords(JSON.stringify(state, null, 2)),
              ),
            )
          }
        >
          Show all of {titleOf(product)}
        </button>
        <button
          type="button"
          onClick={() =>
            during(
              ask('reset', {}).then((next) => {
                setView(next);
                setRecords('');
                tell('The sandbox is reset. Turn on again the Zaps that were on.');
              }),
            )
          }
        >
          Reset the sandbox
        </button>
      </div>
      {records && (
        <textarea className="body" readOnly aria-label={`Records of ${titleOf(product)}`} value={records} />
      )}
    </Drawer>
  );
};
