// What the address bar is given must not be read as mark-up.
import { expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { asXml } = await import('./look-up.ts');

it.each([
  ['Mark Carney', 'Mark Carney'],
  ['AT&T', 'AT&#38;T'],
  ['<match>Ann</match>', '&#60;match&#62;Ann&#60;/match&#62;'],
  [`"Ann's"`, '&#34;Ann&#39;s&#34;'],
])('writes %s as %s', (text, xml) => {
  expect(asXml(text)).toBe(xml);
});
