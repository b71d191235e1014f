/**
 * How Zapier's command line reads a changelog (`src/utils/changelog.js` and `metadata.js` of zapier-platform-cli 19.1.0): the
 * package is larger than this project, so the tests use these rules, and `.ci/run` uses the real code.
 */

export interface Change {
  type: 'FEATURE_UPDATE' | 'BUGFIX';
  /** `create/add_tags` */
  operation: string;
}

const FIXES = new Set(['fix', 'fixed', 'fixes']);
const UPDATES = new Set([
  ...['add', 'adds', 'added', 'improve', 'improves', 'improved', 'improvement', 'improvements'],
  ...['update', 'updates', 'updated', 'new'],
]);

const changesOf = (line: string): Change[] => {
  let type: Change['type'] | undefined;
  const changes: Change[] = [];
  for (const token of line.split(' ')) {
    if (FIXES.has(token.toLowerCase())) type = 'BUGFIX';
    else if (UPDATES.has(token.toLowerCase())) type = 'FEATURE_UPDATE';
    const [operation] = /(?:trigger|create|search)\/\w+/.exec(token) ?? [];
    if (type && operation) changes.push({ type, operation });
  }
  return changes;
};

/** The operations in a version's section; undefined if the version has no section. */
export const readByZapier = (version: string, changelog: string): Change[] | undefined => {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => /^#{1,4} /.test(line) && line.includes(version));
  const [level = ''] = /^#+/.exec(lines[start] ?? '') ?? [];
  if (level === '') return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => new RegExp(`^#{1,${level.length}} `).test(line));
  return rest.slice(0, end < 0 ? rest.length : end).flatMap(changesOf);
};
