// What a large corpus costs to pack, sign, verify and edit: `node src/dev/bench/pack.ts [entities]`. docs/CHANNEL.md quotes its figures.
import { gzipSync } from 'node:zlib';
import { makeChannel } from '../../core/channel/make.ts';
import { ACTIVE, must } from '../../core/channel.fixture.ts';
import { planDownload, verifyChannel, verifyPart } from '../../core/channel.ts';
import type { Corpus } from '../../core/corpus.ts';
import { openPackCheck } from '../../core/pack/check.ts';
import { generatedCorpus } from '../generated-corpus.ts';

const count = Number(process.argv[2] ?? 100_000);
const statement = { epoch: 1, version: 1, created: 0, lifetime: 1e9, minApp: '0.1.0' };

const timed = async <T>(what: string, run: () => Promise<T> | T): Promise<T> => {
  const start = performance.now();
  const result = await run();
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`${what.padEnd(44)} ${Math.round(performance.now() - start)} ms, ${memory} MB resident`);
  return result;
};

/** The same corpus with one summary rewritten. */
const edited = (corpus: Corpus, index: number): Corpus => ({
  ...corpus,
  entities: corpus.entities.map((one, at) => (at === index ? { ...one, summary: { en: 'It was rewritten.' } } : one)),
});

const corpus = await timed(`generate ${count} entities`, () => generatedCorpus(count));
const made = must(await timed('pack, check and sign', () => makeChannel(corpus, statement, [ACTIVE])));
const sizes = made.parts.map(({ bytes }) => bytes.length).sort((a, b) => a - b);
const total = sizes.reduce((sum, size) => sum + size, 0);
console.log(
  `${made.parts.length} parts, ${(total / 1e6).toFixed(1)} MB, ${Math.round(total / count)} bytes an entity with its sources; ` +
    `parts of ${sizes[0]} to ${sizes.at(-1)} bytes; channel.json ${made.bytes.length} bytes`,
);
const zipped = made.parts.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0);
console.log(`${(zipped / 1e6).toFixed(1)} MB when a host compresses with gzip`);

await timed('verify the channel', () =>
  verifyChannel(made.bytes, { trust: [ACTIVE.publicKey], now: 1, appVersion: '0.1.0' }),
);
await timed('verify every part by its hash', async () => {
  for (const [at, ref] of made.channel.parts.entries()) must(await verifyPart(ref, made.parts[at]!.bytes));
});
let longest = 0;
await timed('check every record and reference', () => {
  const check = openPackCheck();
  for (const { bytes } of made.parts) {
    const start = performance.now();
    must(check.add(bytes));
    longest = Math.max(longest, performance.now() - start);
  }
  must(check.finish());
});
console.log(`the longest part took ${Math.round(longest)} ms to check`);

const have = new Set(made.parts.map(({ sha256 }) => sha256));
const shares: number[] = [];
for (const at of [0, 0.37, 0.73].map((share) => Math.floor(share * count))) {
  const after = must(await makeChannel(edited(corpus, at), { ...statement, version: 2 }, [ACTIVE]));
  const plan = planDownload(after.channel, have);
  shares.push((plan.bytes + after.bytes.length) / (plan.totalBytes + after.bytes.length));
  console.log(
    `entity ${at} edited: ${plan.missing.length} part, ${plan.bytes} bytes, ${after.bytes.length} for the channel`,
  );
}
console.log(`one edit downloads at most ${(100 * Math.max(...shares)).toFixed(2)} % of the whole`);
