import _ from 'lodash';
import { connectorFor } from '../../app.js';
import { connector } from '../../connector.js';
import packageJson from '../../package.json' with { type: 'json' };
import { connectionsOf } from '../../runner/connections.js';
import { createSandbox } from '../../sandbox/server.js';
import { services } from '../../services/index.js';
import { type Asked, type Entries, entriesOf } from './entries.js';
import { hostsOf } from './hosts.js';
import { type AnyApp, caller, type Material, materialise } from './materialise.js';

/** One app as one of its connections shows it. */
export interface View {
  /** `handoff` or the service that the app is for. */
  app: string;
  service: string;
  material: Material;
}

/** The same with the entries of its dropdowns. */
export interface FilledView extends View {
  entries: Entries;
}

/** The day on which the sandbox was filled, so that entries with a date stay the same. */
const DAY = Date.parse('2026-11-30T12:00:00Z');

/** Every app that this project builds, by name. */
export const apps = (): Record<string, AnyApp> => ({
  handoff: connector(),
  ...Object.fromEntries(services.map((service) => [service.key, connectorFor([service], packageJson)()])),
});

/** All apps with all functions among their fields evaluated, for every service or one, against the sandbox. */
export const materialiseAll = async (only?: string): Promise<FilledView[]> => {
  const sandbox = await createSandbox();
  try {
    sandbox.world.advance(DAY - Date.now());
    for (const emulator of Object.values(sandbox.emulators)) emulator.reset();
    const connections = connectionsOf(sandbox.origin, sandbox.emulators);
    const asked: Record<string, Asked> = _.mapValues(connections, () => new Map());
    const views: FilledView[] = [];
    for (const [name, app] of Object.entries(apps())) {
      const shown = name === 'handoff' ? services.map(({ key }) => key) : [name];
      for (const service of shown) {
        if (only !== undefined && service !== only) continue;
        const brand = services.find(({ key }) => key === name)?.label;
        const others = services.map(({ label }) => label.toLowerCase()).filter((label) => label !== name);
        const products = [...services.map(({ label }) => label), 'Handoff', 'Zapier'];
        const names = { products, ...(brand && { brand, others: [...others, 'handoff'] }) };
        const call = caller(app, { ...connections[service] });
        const hosts = await hostsOf(app, service, (changes) =>
          caller(app, { ...connections[service], ...changes }),
        );
        const material = await materialise(app, call, { ...names, hosts });
        views.push({
          app: name,
          service,
          material,
          entries: await entriesOf(call, material, asked[service] ?? new Map()),
        });
      }
    }
    return views;
  } finally {
    await sandbox.close();
  }
};
