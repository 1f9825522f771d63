// What `npm run large` measures with: a generated corpus on a channel of this machine, pages that name its entities, and a compiled
// gazetteer of names alone. Everything is the same for the same sizes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '../../cli/pack-folder.ts';
import { startStaticServer } from '../../cli/static-server.ts';
import { keyFragment } from '../../core/channel/keys.ts';
import { CHANNEL_FILE, makeChannel, partFile } from '../../core/channel/make.ts';
import { ACTIVE, DAY, must } from '../../core/channel.fixture.ts';
import { type Corpus, type EntityKey, entityKey } from '../../core/corpus.ts';
import { compileGazetteer } from '../../core/gazetteer.ts';
import type { PageText } from '../../core/mention.ts';
import { serve } from '../../e2e/site.ts';
import { generatedCorpus } from '../generated-corpus.ts';

export type LargeWorld = {
  readonly corpus: string;
  readonly entities: number;
  /** Of the parts, uncompressed. */
  readonly bytes: number;
  readonly parts: number;
  /** The channel's address with its key. */
  readonly address: string;
  /** The nth of any number of pages; each names other entities. */
  readonly page: (n: number) => string;
  /** The same pages as a page script would send them. */
  readonly text: (n: number) => PageText;
  /** A name and the key of the entity that has it. */
  readonly named: (n: number) => { readonly name: string; readonly key: EntityKey };
  /** Where a compiled gazetteer of that many names lies. */
  readonly gazetteer: (names: number) => string;
  close(): Promise<void>;
};

const NAMES_A_PAGE = 24;

const paragraphs = ({ entities }: Corpus, n: number): readonly string[] =>
  Array.from({ length: NAMES_A_PAGE }, (_, at) => {
    const one = entities[(n * 997 + at * 101) % entities.length];
    return `The board heard from ${one?.name.en} that trade with its neighbours had grown, and it will meet again before spring.`;
  });

const page = (said: readonly string[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title>${said.map((one) => `<p>${one}</p>`).join('\n')}</html>`;

export const openLargeWorld = async (count: number): Promise<LargeWorld> => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-large-'));
  const corpus = generatedCorpus(count);
  const created = Date.now() - DAY;
  const said = { epoch: 1, version: 1, created, lifetime: 30 * DAY, minApp: '0.1.0' };
  const { bytes, parts } = must(await makeChannel(corpus, said, [ACTIVE]));
  for (const part of parts) writeWhole(join(folder, partFile(part.sha256)), part.bytes);
  writeFileSync(join(folder, CHANNEL_FILE), bytes);
  const channel = await startStaticServer(folder);
  const site = await serve((path) => {
    const names = /^\/names\/(\d+)$/.exec(path)?.[1];
    if (names === undefined) return { body: page(paragraphs(corpus, Number(path.slice(1)))) };
    const forms = Array.from({ length: Number(names) }, (_, at) => `Ada Barcor ${at.toString(36)}`);
    const headers = { 'access-control-allow-origin': '*' };
    return { body: new Uint8Array(compileGazetteer(forms)), type: 'application/octet-stream', headers };
  });
  return {
    corpus: corpus.id,
    entities: count,
    bytes: parts.reduce((sum, part) => sum + part.bytes.length, 0),
    parts: parts.length,
    address: channel.url + CHANNEL_FILE + keyFragment([ACTIVE.publicKey]),
    page: (n) => `${site.url}/${n}`,
    text: (n) => ({ lang: 'en', texts: paragraphs(corpus, n) }),
    named: (n) => {
      const one = corpus.entities[(n * 7919) % count];
      return { name: one?.name.en ?? '', key: entityKey(corpus.id, one?.id ?? '') };
    },
    gazetteer: (names) => `${site.url}/names/${names}`,
    close: async () => {
      await Promise.all([channel.close(), site.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
