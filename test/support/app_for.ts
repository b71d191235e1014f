/** The app for some services, as its tests build it. */
import '../../prepared_once.js';
import { createApp } from '../../app.js';
import type { Service } from '../../records/service.js';
import { services } from '../../services/index.js';

const VERSIONS = { version: '0.0.0', platformVersion: '19.1.0' };

/** The app for these services; without any, for all. */
export const appFor = (...keys: string[]) =>
  createApp(keys.length === 0 ? services : services.filter(({ key }) => keys.includes(key)), VERSIONS);

export const appWith = (...own: Service[]) => createApp(own, VERSIONS);
