// Is Sidelight on for this address? Decided from the reader's settings alone; asked by the background for every frame that
// starts, and by the popup for its switch. Knows nothing of tabs.
import type { Settings } from '../settings.ts';

/** Host, port and path of an http(s) address; undefined for every other. */
type Place = { readonly host: string; readonly port: string; readonly path: string };

const placeOf = (address: string): Place | undefined => {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return { host: url.hostname, port: url.port, path: url.pathname };
};

/** Stands for `*` while an address is parsed: in a host, Firefox refuses one and Chromium writes it as `%2A`. */
const ANY = 'zz-any-zz';

/** A written pattern as a place whose parts may hold `*`. The URL parser lower-cases the host and turns IDN into its ASCII form. */
const readPattern = (pattern: string): Place | undefined => {
  const bare = pattern.trim().replace(/^(\*|[a-z][a-z0-9+.-]*):\/\//i, '');
  const place = bare === '' ? undefined : placeOf(`http://${bare.replaceAll('*', ANY)}`);
  return place && { ...place, host: place.host.replaceAll(ANY, '*'), path: place.path.replaceAll(ANY, '*') };
};

/** Whether something can be read as a pattern of Settings.sites: a field says so before it is stored. */
export const isSitePattern = (pattern: string): boolean => {
  const place = readPattern(pattern);
  // Chromium's URL takes a host with spaces in it, as `two%20words`
  return place !== undefined && /^([\w*.-]+|\[[\da-f:.]+\])$/i.test(place.host);
};

/** `*` matches any run of characters; everything else itself. Two pointers, so that no pattern is slow on any text. */
const globMatches = (glob: string, text: string): boolean => {
  let g = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    if (glob[g] === '*') {
      star = g;
      g += 1;
      resume = t;
    } else if (glob[g] === text[t]) {
      g += 1;
      t += 1;
    } else if (star >= 0) {
      g = star + 1;
      resume += 1;
      t = resume;
    } else return false;
  }
  while (glob[g] === '*') g += 1;
  return g === glob.length;
};

/** A host stands for its subdomains too, unless the pattern says with a `*` which it means. */
const hostMatches = (pattern: string, host: string): boolean =>
  globMatches(pattern, host) || (!pattern.includes('*') && host.endsWith(`.${pattern}`));

/** A path stands for all that lies under it, whole segments only, unless it says with a `*` what it means. */
const pathMatches = (pattern: string, path: string): boolean => {
  if (pattern === '/' || globMatches(pattern, path)) return true;
  return !pattern.includes('*') && path.startsWith(pattern.endsWith('/') ? pattern : `${pattern}/`);
};

/** Whether `pattern` (see Settings.sites) covers `address`. A pattern that cannot be read covers nothing. */
export const siteMatches = (pattern: string, address: string): boolean => {
  const wanted = readPattern(pattern);
  const place = placeOf(address);
  if (!wanted || !place) return false;
  return (
    hostMatches(wanted.host, place.host) &&
    (wanted.port === '' || wanted.port === place.port) &&
    pathMatches(wanted.path, place.path)
  );
};

/** Whether pages at `address` are annotated. An address without a host matches no pattern. */
export const isSiteOn = (settings: Pick<Settings, 'on' | 'siteMode' | 'sites'>, address: string): boolean => {
  if (!settings.on) return false;
  const listed = settings.sites.some((pattern) => siteMatches(pattern, address));
  return settings.siteMode === 'only' ? listed : !listed;
};

/** The name a site is switched under: its host, with the port if the address says one; undefined where there is none. */
export const siteOf = (address: string): string | undefined => {
  const place = placeOf(address);
  return place && (place.port === '' ? place.host : `${place.host}:${place.port}`);
};

/**
 * The sites list after switching the site of `address`. Taking a site off the list drops every pattern that covers it,
 * broad ones too: the switch must do what it says.
 */
export const switchSite = (
  settings: Pick<Settings, 'siteMode' | 'sites'>,
  address: string,
  on: boolean,
): readonly string[] => {
  const site = siteOf(address);
  const others = settings.sites.filter((pattern) => !siteMatches(pattern, address));
  const list = on === (settings.siteMode === 'only');
  return site && list ? [...others, site] : others;
};
