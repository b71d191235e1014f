import { creates } from '../../creates/index.js';
import type { AnyDeclaration } from '../../operation/declare.js';
import { EVERYTHING, outputFieldsOf } from '../../records/keys.js';
import { searches } from '../../searches/index.js';
import { hooks, triggers } from '../../triggers/index.js';

export const KINDS = ['triggers', 'creates', 'searches'] as const;
export type Kind = (typeof KINDS)[number];

/** The names that users see. */
export const TITLES: Record<Kind, string> = {
  triggers: 'Triggers',
  creates: 'Actions',
  searches: 'Searches',
};

const WORDS: Record<Kind, string> = { triggers: 'trigger', creates: 'create', searches: 'search' };

/** `create/add_tags`, as changelogs and listings write it. */
export const nameOf = ({ kind, key }: { kind: Kind; key: string }): string => `${WORDS[kind]}/${key}`;

/** The record that an operation returns: its name, and the keys of its output fields. */
export interface Given {
  record: string;
  keys: string[];
}

const DECLARATIONS: Record<Kind, AnyDeclaration[]> = { triggers: [...triggers, ...hooks], creates, searches };

/** The record that a declared operation returns; undefined if it returns none. */
export const givenBy = (kind: Kind, key: string): Given | undefined => {
  const gives = DECLARATIONS[kind].find((declaration) => declaration.key === key)?.gives;
  return (
    gives && {
      record: gives.parts.join('_or_'),
      keys: outputFieldsOf(gives, EVERYTHING).map((field) => field.key),
    }
  );
};
