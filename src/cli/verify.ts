// `verify DIR|URL`: what a reader's browser would do with this channel, found out by its own code and said in words.
import { existsSync, statSync } from 'node:fs';
import { fingerprint, type PublicKey, readAddress, type Trust } from '../core/channel/keys.ts';
import type { Circumstances, Decision, Mark } from '../core/channel.ts';
import { planDownload } from '../core/channel.ts';
import { inLang } from '../core/corpus.ts';
import { ok, type Result } from '../core/errors.ts';
import { appVersion } from './app-version.ts';
import { type Command, type ExitCode, onlyOne, UsageError } from './command.ts';
import { keysFrom } from './key-file.ts';
import { type Published, publishedIn, tellRefused } from './publishing.ts';
import { folderPlace, networkPlace, type Place, readAsReader, type Verdict } from './reader.ts';

type Subject = {
  readonly place: Place;
  readonly trust: Trust /** The trust came from the channel itself. */;
  readonly own: boolean;
};

/** A folder is trusted by the keys it names itself unless others are given; an address by the keys it carries, as in the browser. */
const subjectOf = async (target: string, given: readonly PublicKey[] | undefined): Promise<Result<Subject>> => {
  if (/^https?:/i.test(target)) {
    const address = readAddress(target);
    if (!address.ok) return address;
    return ok({ place: networkPlace(address.value.url), trust: given ?? address.value.trust, own: false });
  }
  if (!existsSync(target) || !statSync(target).isDirectory())
    throw new UsageError(`${target} is neither a folder nor an address`);
  const place = folderPlace(target);
  if (given) return ok({ place, trust: given, own: false });
  const published = await publishedIn(target);
  if (!published.ok) return published;
  const keys = published.value?.channel.nextKeys ?? [];
  return ok({ place, trust: keys.length > 0 ? keys : 'unsigned', own: keys.length > 0 });
};

const OUTCOME: { readonly [K in Decision['kind']]: (had: Mark | undefined) => string } = {
  newer: (had) => (had ? `would update from version ${had.version}` : 'would install it'),
  same: () => 'has it already, and now knows it for fresh',
  'server-behind': () => 'would keep the newer version it has',
  stale: () => 'would use nothing of it: it is out of date',
  'needs-app': () => 'would wait until the extension itself is updated',
};

const describe = async (verdict: Verdict, { trust, own }: Subject, installed: Published | undefined): Promise<void> => {
  const { decision, failure } = verdict;
  if (decision && 'channel' in decision) {
    const { corpus, title, publisher, version, epoch, created, expires, counts, parts } = decision.channel;
    const plan = planDownload(decision.channel, new Set(installed?.channel.parts.map(({ sha256 }) => sha256)));
    console.log(`${inLang(title, 'en')} (${corpus}), by ${publisher}`);
    console.log(`version   ${version} of epoch ${epoch}, ${created.slice(0, 10)}, fresh until ${expires.slice(0, 10)}`);
    console.log(`contents  ${counts.entities} entities from ${counts.sources} sources`);
    console.log(
      `parts     ${verdict.parts} of ${parts.length} whole and sound; to fetch: ${plan.missing.length}, ${plan.bytes} bytes`,
    );
  }
  if (trust === 'unsigned')
    console.log('signature none asked for: a reader is warned that nobody vouches for this corpus');
  else
    console.log(
      `signature ${await fingerprint(trust[0] ?? '')}${own ? ' (the key that the folder names itself)' : ''}`,
    );
  if (decision && 'keyChanged' in decision && decision.keyChanged)
    console.log('keys      another key is in use from this version on');
  if (decision && !failure) console.log(`\nA reader's browser ${OUTCOME[decision.kind](installed?.mark)}.`);
  if (failure) {
    const kept =
      decision && failure.code.startsWith('channel-') ? OUTCOME[decision.kind](installed?.mark) : 'would refuse it';
    console.log(
      `\nA reader's browser ${kept}: ${failure.message}${failure.where ? ` (${failure.where})` : ''} [${failure.code}]`,
    );
  }
};

export const verify: Command = {
  name: 'verify',
  usage: 'DIR|URL [--keys FRAGMENT] [--installed DIR] [--json]',
  does: "what a reader's browser would do with a channel; --installed: one who has the version in DIR",
  options: { keys: { type: 'string' }, installed: { type: 'string' }, json: { type: 'boolean' } },
  async run(positionals, options): Promise<ExitCode> {
    const target = onlyOne(positionals, 'DIR or URL');
    const json = options.json === true;
    const given = typeof options.keys === 'string' ? keysFrom(options.keys) : undefined;
    const installed = typeof options.installed === 'string' ? await publishedIn(options.installed) : ok(undefined);
    if (!installed.ok) return tellRefused(installed.error, json);
    const subject = await subjectOf(target, given);
    if (!subject.ok) return tellRefused(subject.error, json);
    const on: Circumstances = {
      trust: subject.value.trust,
      now: Date.now(),
      appVersion: appVersion(),
      ...(installed.value && { installed: installed.value.mark, corpus: installed.value.channel.corpus }),
    };
    const bar = process.stderr.isTTY && !json;
    const verdict = await readAsReader(subject.value.place, on, (parts, of) => {
      if (bar) process.stderr.write(`\r${parts} of ${of} parts${parts === of ? '\n' : ''}`);
    });
    const { decision, failure, parts, bytes } = verdict;
    if (json) console.log(JSON.stringify({ ok: !failure, decision, error: failure, parts, bytes }));
    else await describe(verdict, subject.value, installed.value);
    return failure ? 1 : 0;
  },
};
