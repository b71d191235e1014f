import { creates } from '../../creates/index.js';
import type { AnyDeclaration } from '../../operation/declare.js';
import { EVERYTHING, outputFieldsOf } from '../../records/keys.js';
import { searches } from '../../searches/index.js';
import { hooks, triggers } from '../../triggers/index.js';

export const KINDS = ['triggers', 'creates', 'searches'] as const;
export type Kind = (typeof KINDS)[number];

/** The record that an operation gives: its name, and the keys of its output fields. */
export interface Given {
  record: string;
  keys: string[];
}

const DECLARATIONS: Record<Kind, AnyDeclaration[]> = { triggers: [...triggers, ...hooks], creates, searches };

/** What a declared operation gives; nothing where that is no record. */
export const givenBy = (kind: Kind, key: string): Given | undefined => {
  const gives = DECLARATIONS[kind].find((declaration) => declaration.key === key)?.gives;
  return (
    gives && {
      record: gives.parts.join('_or_'),
      keys: outputFieldsOf(gives, EVERYTHING).map((field) => field.key),
    }
  );
};
