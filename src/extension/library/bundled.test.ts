// The corpus in the package: read through the same verification as any other, and refused when a byte of it is not as it was built.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, utf8 } from '../../core/bytes.ts';
import { ok } from '../../core/errors.ts';
import { unpack } from '../../core/pack.ts';
import { bundleCorpus } from '../../dev/bundle/corpus.ts';
import { lookAtBundled } from './bundled.ts';

const ON = { now: Date.parse('2031-01-01'), appVersion: '0.1.0' };
let files: Map<string, Bytes>;

beforeAll(async () => {
  const made = await bundleCorpus(join(import.meta.dirname, '../../../assets/corpus'));
  files = new Map(made.map(({ relativeDest, contents }) => [relativeDest, utf8(contents)]));
});

const read = async (changed: { readonly [path: string]: (bytes: Bytes) => Bytes } = {}, on = ON) => {
  const found = await lookAtBundled(async (path) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`no ${path}`);
    return changed[path]?.(bytes.slice()) ?? bytes;
  }, on);
  if (!found.ok) return found;
  const { version, stamp, parts } = found.value;
  const whole: Bytes[] = [];
  for (const ref of parts) {
    const part = await found.value.part(ref);
    if (!part.ok) return part;
    whole.push(part.value);
  }
  const corpus = unpack(whole);
  return corpus.ok ? ok({ version, stamp, corpus: corpus.value }) : corpus;
};

const flip = (bytes: Bytes): Bytes => {
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
};

describe('the bundled corpus', () => {
  it('is read whole, years after it was made', async () => {
    const pack = await read();
    expect(pack).toMatchObject({ ok: true, value: { version: 1, corpus: { id: 'carney-first-trip' } } });
    expect(pack.ok && pack.value.corpus.entities.length).toBeGreaterThanOrEqual(39);
    expect(pack.ok && pack.value.stamp).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the same from one reading to the next', async () => {
    expect(await read()).toEqual(await read());
  });

  it('is refused when any file of it is altered', async () => {
    for (const path of files.keys()) expect([path, (await read({ [path]: flip })).ok]).toEqual([path, false]);
  });

  it('is refused when a part is cut short, without a word from the parser', async () => {
    const part = [...files.keys()].find((path) => path.includes('/p/')) ?? '';
    expect(await read({ [part]: (bytes) => bytes.slice(0, -1) })).toMatchObject({ error: { code: 'part-truncated' } });
  });

  it('is refused by an app too old for it', async () => {
    expect(await read({}, { ...ON, appVersion: '0.0.1' })).toMatchObject({ error: { code: 'corpus-malformed' } });
  });
});
