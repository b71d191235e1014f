import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { appFor } from '../support/app.js';
import { useSandbox } from '../support/sandbox.js';

const sandbox = useSandbox();

interface Line {
  operation: string;
  used: string;
}

/** The tables under "Every operation of the API". */
const [, section = ''] = readFileSync('docs/services/filestage.md', 'utf8').split(
  '## Every operation of the API',
);
const lines: Line[] = [...section.matchAll(/^\| `([A-Z]+ \/[^`]*)` \| (.+) \|$/gm)].map(
  ([, operation = '', used = '']) => ({ operation, used }),
);
const isUsed = ({ used }: Line): boolean => !used.startsWith('none: ');

const { triggers, creates, searches } = appFor('filestage');
const offered = Object.keys({ ...triggers, ...creates, ...searches });
const keysIn = (text: string): string[] => [...text.matchAll(/`([a-z_]+)`/g)].map(([, key = '']) => key);

describe('the table of the API', () => {
  it('has each operation once, and counts them right', () => {
    expect(new Set(lines.map(({ operation }) => operation)).size).toBe(lines.length);
    // As many as the reference of the API lists.
    expect(lines).toHaveLength(81);
    expect(section).toContain(`Of ${lines.length} operations Handoff uses ${lines.filter(isUsed).length}.`);
  });

  it('names only operations of Handoff that Filestage has, and a reason where none', () => {
    for (const { operation, used } of lines) {
      expect({ operation, unknown: keysIn(used).filter((key) => !offered.includes(key)) }).toEqual({
        operation,
        unknown: [],
      });
      // The connection test is no operation.
      if (isUsed({ operation, used }) && used !== 'connection: its test') {
        expect({ operation, keys: keysIn(used).length > 0 }).toEqual({ operation, keys: true });
      } else expect(used.length).toBeGreaterThan('none: '.length + 8);
    }
  });

  it('names every operation of Handoff that Filestage has', () => {
    const named = new Set(lines.flatMap(({ used }) => keysIn(used)));
    expect(offered.filter((key) => !named.has(key))).toEqual([]);
  });

  it('says of none that it is used which the sandbox does not play', () => {
    const played: string[] = [];
    const app = fastify();
    app.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat().filter((verb) => verb !== 'HEAD'))
        played.push(`${each} ${url.replace(/:(\w+)/g, '{$1}')}`);
    });
    sandbox().emulators.filestage.routes(app);
    const used = lines.filter(isUsed).map(({ operation }) => operation);
    expect(used.filter((operation) => !played.includes(operation))).toEqual([]);
  });
});
