// A name -> an id: `Côte d’Ivoire` -> cote-d-ivoire. Called where ids are proposed.
import { LIMITS } from '../../core/text-rules.ts';

/** Empty when the name has no Latin letter or digit. Cut at a hyphen when it would be longer than `most`. */
export const slugOf = (name: string, most: number = LIMITS.id): string => {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'.]/g, '')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[œŒ]/g, 'oe')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= most) return slug;
  const cut = slug.slice(0, most + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : most);
};

/** `slug`, or `slug-2` … when it is taken. */
export const freeId = (slug: string, taken: ReadonlySet<string>): string => {
  for (let at = 1; ; at++) {
    const id = at === 1 ? slug : `${slug}-${at}`;
    if (!taken.has(id)) return id;
  }
};
