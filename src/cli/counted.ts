// Counts in words: `1 entity`, `2 entities`. Called by whatever tells a person how many.

/** `many` is said of every number but one; by default `one` with an s. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const entitiesAndSources = (entities: number, sources: number): string =>
  `${counted(entities, 'entity', 'entities')} from ${counted(sources, 'source')}`;
