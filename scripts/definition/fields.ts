interface Tree {
  key: string;
  children?: Tree[];
}

/** Fields and their children in one list. */
export const flat = <F extends Tree & { children?: F[] }>(fields: F[]): F[] =>
  fields.flatMap((field) => [field, ...flat(field.children ?? [])]);
