import { createApp } from '../../app.js';
import packageJson from '../../package.json' with { type: 'json' };
import { connectionsOf } from '../../runner/connections.js';
import { createSandbox } from '../../sandbox/server.js';
import { services } from '../../services/index.js';
import { type AnyApp, type Material, materialise } from './materialise.js';

const VERSIONS = {
  version: packageJson.version,
  platformVersion: packageJson.dependencies['zapier-platform-core'],
};

/** One app as one of its connections shows it. */
export interface View {
  /** `handoff` or the service that the app is for. */
  app: string;
  service: string;
  material: Material;
}

/** Every app that this project builds, by name. */
export const apps = (): Record<string, AnyApp> => ({
  handoff: createApp(services, VERSIONS),
  ...Object.fromEntries(services.map((service) => [service.key, createApp([service], VERSIONS)])),
});

/** All apps with all functions among their fields evaluated, for every service, against the sandbox. */
export const materialiseAll = async (): Promise<View[]> => {
  const sandbox = await createSandbox();
  try {
    const connections = connectionsOf(sandbox.origin, sandbox.emulators);
    const views: View[] = [];
    for (const [name, app] of Object.entries(apps())) {
      const shown = name === 'handoff' ? services.map(({ key }) => key) : [name];
      for (const service of shown) {
        const brand = services.find(({ key }) => key === name)?.label;
        const others = services.map(({ label }) => label.toLowerCase()).filter((label) => label !== name);
        const names = brand ? { brand, others: [...others, 'handoff'] } : {};
        views.push({
          app: name,
          service,
          material: await materialise(app, { ...connections[service] }, names),
        });
      }
    }
    return views;
  } finally {
    await sandbox.close();
  }
};
