// The reader's site patterns, one spoken case a line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../settings.ts';
import { isSiteOn, isSitePattern, siteMatches, siteOf, switchSite } from './sites.ts';

describe('a site pattern', () => {
  it.each([
    ['example.org', true],
    ['*.example.org/path/*', true],
    ['https://münchen.example', true],
    ['localhost:8080', true],
    ['', false],
    ['   ', false],
    ['two words', false],
    ['two%20words', false],
    ['[::1]:8080', true],
    ['http://', false],
  ])('%s can be read: %s', (pattern, readable) => {
    expect(isSitePattern(pattern)).toBe(readable);
  });

  it.each([
    ['example.org', 'https://example.org/a', true, 'the host itself'],
    ['example.org', 'http://example.org/', true, 'http as well as https'],
    ['example.org', 'https://news.example.org/a', true, 'its subdomains'],
    ['example.org', 'https://notexample.org/', false, 'not a host that only ends alike'],
    ['example.org', 'https://example.org.evil.net/', false, 'not a host that only begins alike'],
    ['EXAMPLE.org', 'https://example.ORG/', true, 'whatever the case'],
    [' example.org ', 'https://example.org/', true, 'with spaces around it'],
    ['https://example.org', 'http://example.org/', true, 'a pasted scheme is passed over'],
    ['*://example.org/*', 'https://example.org/a/b', true, 'a match pattern as manifests have them'],
    ['*.example.org', 'https://news.example.org/', true, 'a star for the subdomains'],
    ['*.example.org', 'https://example.org/', false, 'a star and a dot: subdomains only'],
    ['news.*', 'https://news.example.co.uk/', true, 'a star at the end of the host'],
    ['n*s.example.org', 'https://news.example.org/', true, 'a star within a label'],
    ['*', 'https://anything.example/', true, 'a star alone: everywhere'],
    ['example.org/blog', 'https://example.org/blog', true, 'a path'],
    ['example.org/blog', 'https://example.org/blog/2025/', true, 'what lies under the path'],
    ['example.org/blog/', 'https://example.org/blog/2025', true, 'what lies under the path, slash or not'],
    ['example.org/blog', 'https://example.org/blogger', false, 'whole segments of a path only'],
    ['example.org/*/live', 'https://example.org/sport/live', true, 'a star in the path'],
    ['example.org/*/live', 'https://example.org/sport/live/1', false, 'a path with a star is meant as written'],
    ['example.org/a', 'https://sub.example.org/a/b?x=1#y', true, 'query and fragment do not count'],
    ['localhost:8080', 'http://localhost:8080/a', true, 'a port'],
    ['localhost:8080', 'http://localhost:9090/a', false, 'another port'],
    ['localhost', 'http://localhost:9090/a', true, 'no port: every port'],
    ['127.0.0.1', 'http://127.0.0.1:4000/', true, 'an IPv4 address'],
    ['[::1]', 'http://[::1]:4000/', true, 'an IPv6 address'],
    ['münchen.example', 'https://xn--mnchen-3ya.example/', true, 'IDN in the pattern'],
    ['xn--mnchen-3ya.example', 'https://münchen.example/', true, 'IDN in the address'],
    ['*.münchen.example', 'https://www.xn--mnchen-3ya.example/', true, 'IDN beside a star'],
    ['', 'https://example.org/', false, 'nothing'],
    ['   ', 'https://example.org/', false, 'only spaces'],
    ['http://', 'https://example.org/', false, 'only a scheme'],
    ['exa mple', 'https://example.org/', false, 'no host at all'],
    ['*', 'about:blank', false, 'an address without a host'],
    ['*', 'file:///etc/passwd', false, 'a file'],
    ['*', 'not an address', false, 'what is no address'],
  ])('%j over %j is %j: %s', (pattern, address, expected) => {
    expect(siteMatches(pattern, address)).toBe(expected);
  });

  it('reads any pattern against any address without throwing, and in good time', () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.webUrl(), fc.string()), (pattern, address) => {
        expect(typeof siteMatches(pattern, address)).toBe('boolean');
      }),
    );
    const from = performance.now();
    expect(siteMatches(`example.org/${'*a'.repeat(500)}b`, `https://example.org/${'a'.repeat(5000)}`)).toBe(false);
    expect(performance.now() - from).toBeLessThan(1000);
  });
});

describe('the switches', () => {
  const settings = (siteMode: Settings['siteMode'], sites: string[], on = true) => ({ on, siteMode, sites });

  it.each([
    ['off everywhere', settings('except', [], false), 'https://example.org/', false],
    ['on but for a list', settings('except', ['example.org']), 'https://example.org/', false],
    ['on but for a list, another site', settings('except', ['example.org']), 'https://example.net/', true],
    ['off but for a list', settings('only', ['example.org']), 'https://example.org/', true],
    ['off but for a list, another site', settings('only', ['example.org']), 'https://example.net/', false],
    ['on, a frame without a host', settings('except', ['*']), 'about:blank', true],
    ['off but for a list, a frame without a host', settings('only', ['*']), 'about:blank', false],
  ])('%s', (_, given, address, expected) => {
    expect(isSiteOn(given, address)).toBe(expected);
  });

  it.each([
    ['example.org', 'https://example.org/a/b'],
    ['localhost:8080', 'http://localhost:8080/'],
    ['xn--mnchen-3ya.example', 'https://münchen.example/'],
    [undefined, 'about:blank'],
  ])('a site is called %j', (site, address) => {
    expect(siteOf(address)).toBe(site);
  });

  it('does what it says, whatever the list held', () => {
    const pattern = fc.constantFrom('example.org', '*.example.org', 'example.org/a', '*', 'other.net', 'news.*', '');
    const mode = fc.constantFrom<Settings['siteMode']>('except', 'only');
    const address = fc.constantFrom('https://example.org/a/b', 'https://news.example.org/', 'http://localhost:8080/x');
    fc.assert(
      fc.property(mode, fc.array(pattern), address, fc.boolean(), (siteMode, sites, where, on) => {
        const after = switchSite({ siteMode, sites }, where, on);
        expect(isSiteOn({ on: true, siteMode, sites: after }, where)).toBe(on);
        expect(switchSite({ siteMode, sites: after }, where, on)).toEqual(after);
      }),
    );
  });
});
