import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { services } from '../../services/index.js';

/** Files that a page names, as `tasks/feeds.ts`. */
const named = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/`([a-z_/]+\.ts)`/g)].map(([, file = '']) => file);

describe.each(services.map(({ key }) => key))('the page of %s', (key) => {
  it('names files that are there', () => {
    const own = readdirSync(`services/${key}`, { recursive: true }).map(String);
    const isThere = (file: string) =>
      existsSync(file) || own.includes(file) || own.some((each) => basename(each) === file);
    expect(named(`docs/services/${key}.md`).filter((file) => !isThere(file))).toEqual([]);
  });
});
