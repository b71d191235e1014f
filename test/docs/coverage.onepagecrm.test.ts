import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { creates } from '../../creates/index.js';
import type { AnyDeclaration } from '../../operation.js';
import { searches } from '../../searches/index.js';
import { onepagecrm } from '../../services/onepagecrm/index.js';
import { hooks, triggers } from '../../triggers/index.js';
import { SPECS_DIR } from '../support/openapi.js';

const page = readFileSync('docs/services/onepagecrm.md', 'utf8');

/** Rows of the tables: an operation of the vendor's API, and what uses it. */
const rows = [...page.matchAll(/^\| `((?:GET|POST|PUT|PATCH|DELETE) \/\S+)` \| (.+) \|$/gm)].map(
  ([, operation = '', usedBy = '']) => ({ operation, usedBy }),
);

const offered = new Set(
  [...triggers, ...hooks, ...creates, ...searches]
    .filter((declaration: AnyDeclaration) => declaration.capability(onepagecrm))
    .map(({ key }) => key),
);

/** The vendor's operations, as its file has them. */
const declared = (): string[] => {
  const { paths } = parse(readFileSync(`${SPECS_DIR}/onepagecrm.openapi.yaml`, 'utf8'));
  return Object.entries(Object(paths)).flatMap(([path, methods]) =>
    Object.keys(Object(methods))
      .filter((method) => /^(get|post|put|patch|delete)$/.test(method))
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
};

describe('what the page of OnePageCRM says of its API', () => {
  (SPECS_DIR ? it : it.skip)('names every operation of the file once, and no other', () => {
    expect(rows.map(({ operation }) => operation).sort()).toEqual(declared().sort());
  });

  it('names operations of Handoff that are offered for it', () => {
    const keys = rows.flatMap(({ usedBy }) => [...usedBy.matchAll(/`(\w+)`/g)].map(([, key = '']) => key));
    expect(keys.filter((key) => !offered.has(key))).toEqual([]);
  });

  it('leaves out no operation of Handoff that works with it', () => {
    const named = rows.map(({ usedBy }) => usedBy).join(' ');
    const silent = [...offered].filter((key) => !named.includes(`\`${key}\``));
    // Its address is pasted into OnePageCRM: no call of the API makes it.
    expect(silent).toEqual(['webhook_event']);
  });

  it('counts right', () => {
    const used = rows.filter(({ usedBy }) => !usedBy.startsWith('none: ')).length;
    expect(page).toContain(`${used} of ${rows.length} are used`);
    expect(used).toBeGreaterThanOrEqual(80);
  });
});
