import { describe, expect, it } from 'vitest';
import { CORPUS, PERSON, SOUND, withFolder } from '../../cli/corpus-folder.fixture.ts';
import { utf8 } from '../../core/bytes.ts';
import { verifyChannel, verifyPart } from '../../core/channel.ts';
import { unpack } from '../../core/pack.ts';
import { BUNDLE_PATH, bundleCorpus } from './corpus.ts';

const CHANNEL = 'version: 3\ncreated: 2024-05-07\nminApp: 0.1.0\n';
const WHOLE = { ...SOUND, 'channel.yaml': CHANNEL };

const bundle = async (files: typeof SOUND) => {
  const bundled = await withFolder(files, (folder) => bundleCorpus(folder));
  return new Map(bundled.map(({ relativeDest, contents }) => [relativeDest.slice(BUNDLE_PATH.length), contents]));
};

describe('the bundled corpus', { timeout: 60_000 }, () => {
  it('is a channel that the reader’s own verification accepts, long after it was made', async () => {
    const files = await bundle(WHOLE);
    const trust = JSON.parse(files.get('trust.json')!).keys;
    const circumstances = { trust, corpus: 'harbour', now: Date.parse('2040-01-01'), appVersion: '0.1.0' };
    const channel = utf8(files.get('channel.json')!);
    const decision = await verifyChannel(channel, { ...circumstances, allowExpired: true });
    expect(decision).toMatchObject({ ok: true, value: { kind: 'newer', channel: { version: 3 } } });
    if (!decision.ok || decision.value.kind !== 'newer') return;
    const parts = decision.value.channel.parts.map((ref) => ({ ref, bytes: utf8(files.get(`p/${ref.sha256}.json`)!) }));
    for (const { ref, bytes } of parts) expect(await verifyPart(ref, bytes)).toMatchObject({ ok: true });
    expect(unpack(parts.map(({ bytes }) => bytes))).toMatchObject({ ok: true, value: { id: 'harbour' } });
    expect(files.size).toBe(parts.length + 2);
  });

  it('is the same to the byte when built again, and signed anew when anything changed', async () => {
    const [first, second] = [await bundle(WHOLE), await bundle(WHOLE)];
    expect([...second]).toEqual([...first]);
    const commented = await bundle({ ...WHOLE, 'entities/ada-brandt.yaml': `# by hand\n${PERSON}` });
    expect([...commented]).toEqual([...first]);
    const changed = await bundle({ ...WHOLE, 'corpus.yaml': CORPUS.replace('The Gazette', 'The Herald') });
    expect(changed.get('trust.json')).not.toBe(first.get('trust.json'));
    // what the app compiled of it is kept under this file's hash, so that an update shows what it brings under the same number too
    expect(changed.get('channel.json')).not.toBe(first.get('channel.json'));
  });

  it('stops the build with file and line when it is broken', async () => {
    const broken = { ...WHOLE, 'entities/ada-brandt.yaml': PERSON.replace('kind: person', 'kind: preson') };
    await expect(bundle(broken)).rejects.toThrow(/entities\/ada-brandt\.yaml:2 {2}"preson" is no kind/);
  });
});
