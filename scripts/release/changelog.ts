/**
 * Each app's changelog, from the handwritten one: the bullets and operations of that app, one line per bullet, as
 * Zapier's command line reads them when a version is promoted.
 */
import { services } from '../../services/index.js';
import type { FilledView } from '../definition/apps.js';
import { nameOf } from '../definition/declared.js';

/** What a version of an app offers: `create/add_tags`, as changelogs write it. */
export interface Offered {
  app: string;
  /** The product's name; undefined for the app with all products. */
  brand?: string;
  operations: Set<string>;
}

export interface Bullet {
  version: string;
  /** Labels of products; none means all. */
  products: string[];
  /** For developers of this project: in no app's changelog. */
  project: boolean;
  verb: string;
  operations: string[];
  /** The text after the verb and the operations. */
  text: string;
}

const PROJECT = 'Project';
const LABELS = services.map(({ label }) => label);

/** What each app shows, from all of its views. */
export const offeredBy = (views: FilledView[]): Offered[] =>
  [...new Set(views.map(({ app }) => app))].map((app) => {
    const brand = services.find(({ key }) => key === app)?.label;
    const shown = views
      .filter((view) => view.app === app)
      .flatMap(({ material }) => material.operations.filter(({ hidden }) => !hidden));
    return {
      app,
      ...(brand && { brand }),
      operations: new Set(shown.map(nameOf)),
    };
  });

const OPERATION = /^(?:trigger|create|search)\/\w+$/;
const WHOLE =
  /^(?:(?<whom>[A-Z]\w+(?:, [A-Z]\w+)*): )?(?<verb>Add|Improve|Fix|Update) (?:(?<keys>(?:trigger|create|search)\/\w+(?:, (?:trigger|create|search)\/\w+)*)(?:: )?)?(?<text>.*)$/;

/** A version's bullets, each joined to one line. */
const joined = (section: string): string[] =>
  section
    .split(/^- /m)
    .slice(1)
    .map((bullet) => bullet.trim().replace(/\s*\n\s*/g, ' '));

const sections = (changelog: string): Array<{ version: string; bullets: string[] }> =>
  changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [version = ''] = section.split('\n', 1);
      return { version, bullets: joined(section) };
    });

const read = (version: string, bullet: string): Bullet | undefined => {
  const { whom, verb, keys, text } = WHOLE.exec(bullet)?.groups ?? {};
  if (verb === undefined || text === undefined) return undefined;
  const named = whom?.split(', ') ?? [];
  return {
    version,
    products: named.filter((name) => name !== PROJECT),
    project: named.includes(PROJECT),
    verb,
    operations: keys?.split(', ') ?? [],
    text,
  };
};

/** All bullets that can be read; `problemsOf` reports the others. */
export const bulletsOf = (changelog: string): Bullet[] =>
  sections(changelog).flatMap(({ version, bullets }) =>
    bullets.flatMap((bullet) => read(version, bullet) ?? []),
  );

const isFor = ({ products, project, operations }: Bullet, offered: Offered): boolean =>
  !project &&
  (!offered.brand || products.length === 0 || products.includes(offered.brand)) &&
  (operations.length === 0 || operations.some((key) => offered.operations.has(key)));

const lineOf = ({ products, verb, operations, text }: Bullet, offered: Offered): string => {
  const whom = offered.brand || products.length === 0 ? '' : `${products.join(', ')}: `;
  const keys = operations.filter((key) => offered.operations.has(key)).join(', ');
  return `- ${whom}${verb} ${keys}${keys && text ? ': ' : ''}${text}`;
};

/** `CHANGELOG.md` of one app. */
export const changelogFor = (changelog: string, offered: Offered): string => {
  const bullets = bulletsOf(changelog).filter((bullet) => isFor(bullet, offered));
  const versions = [...new Set(bullets.map(({ version }) => version))];
  const parts = versions.map((version) => {
    const lines = bullets.filter((bullet) => bullet.version === version);
    return `## ${version}\n\n${lines.map((bullet) => lineOf(bullet, offered)).join('\n')}\n`;
  });
  return `# Changelog\n\nGenerated from the project's CHANGELOG.md by \`npm run docs\`.\n\n${parts.join('\n')}`;
};

const bulletProblems = (bullet: Bullet, all: Offered[]): string[] => {
  const { products, project, operations, text } = bullet;
  const where = `"${[bullet.verb, ...operations.slice(0, 1), text.slice(0, 40)].join(' ')}"`;
  const concerned = all.filter(({ brand }) => brand && (products.length === 0 || products.includes(brand)));
  const everything = new Set(all.flatMap((each) => [...each.operations]));
  const only = products.length === 1 ? products[0] : undefined;
  return [
    ...products.filter((name) => !LABELS.includes(name)).map((name) => `${where} is for ${name}, no product`),
    ...operations.filter((key) => !everything.has(key)).map((key) => `${where}: there is no ${key}`),
    // No app for one product has instant triggers: one needs an address to be pasted, the other is experimental.
    ...operations
      .filter((key) => products.length > 0 && everything.has(key) && !/\/(webhook|review)_event$/.test(key))
      .flatMap((key) =>
        concerned
          .filter((each) => !each.operations.has(key))
          .map(({ brand = '' }) => `${where}: ${brand} has no ${key}`),
      ),
    ...(project
      ? []
      : LABELS.filter((label) => label !== only && text.includes(label)).map(
          (label) => `${where} names ${label} in its text: the other apps' changelogs would, too`,
        )),
    ...(text.split(' ').some((word) => OPERATION.test(word.replace(/[.,:;]$/, '')))
      ? [`${where} names an operation behind the list of operations`]
      : []),
  ];
};

/** The problems of the handwritten changelog, for apps of these versions. */
export const problemsOf = (changelog: string, all: Offered[], versions: Record<string, string>): string[] => {
  const bullets = bulletsOf(changelog);
  const unread = sections(changelog).flatMap(({ version, bullets: lines }) =>
    lines.filter((line) => !read(version, line)),
  );
  return [
    ...unread.map(
      (line) =>
        `"${line.slice(0, 60)}…" is not written as "Product: Add create/key, create/key: what is new."`,
    ),
    ...bullets.flatMap((bullet) => bulletProblems(bullet, all)),
    ...all.flatMap((offered) => {
      const own = bullets.filter((bullet) => isFor(bullet, offered));
      const added = new Set(own.flatMap(({ verb, operations }) => (verb === 'Add' ? operations : [])));
      const version = versions[offered.app] ?? '';
      return [
        ...[...offered.operations]
          .filter((key) => !added.has(key))
          .map((key) => `no bullet adds ${key} for ${offered.brand ?? 'the app with all products'}`),
        ...(own.some((bullet) => bullet.version === version)
          ? []
          : [`has nothing about version ${version} of ${offered.app}`]),
      ];
    }),
  ];
};
