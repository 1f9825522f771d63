// Whatever the bytes of a channel file, verification answers with a Result and accepts nothing half-valid.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../bytes.ts';
import { ACTIVE, circumstances, made, RESERVE, signed, verify, wireOf } from '../channel.fixture.ts';
import { verifyChannel } from '../channel.ts';
import { PACK_LIMITS } from '../pack/limits.ts';
import type { Channel } from './payload.ts';

const { bytes: good, channel } = await made({ nextKeys: [ACTIVE.publicKey, RESERVE.publicKey], withdrawn: [2] });

describe('whatever the bytes of a channel file', () => {
  it('random bytes and random JSON are refused', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => !(await verify(bytes)).ok));
    await fc.assert(fc.asyncProperty(fc.json(), async (text) => !(await verify(utf8(text))).ok));
  });

  it('a valid file with any byte changed, inserted or cut out means the same or is refused', async () => {
    const original = wireOf(good);
    const at = fc.nat(good.length - 1);
    const edit = fc.record({ at, cut: fc.nat(3), put: fc.uint8Array({ maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        let bytes = [...good];
        for (const { at: from, cut, put } of edits) bytes = bytes.toSpliced(from, cut, ...put);
        const changed = Uint8Array.from(bytes);
        const decision = await verify(changed);
        if (decision.ok) expect(wireOf(changed).payload).toBe(original.payload);
      }),
      { numRuns: 500 },
    );
  });

  it('a signed statement with any value replaced is refused, or a channel within every limit', async () => {
    const fields = Object.keys(channel) as (keyof Channel)[];
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.integer(),
      fc.constantFrom('', '9.9.9', '2025-07-01T00:00:00Z', null),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), value, async (field, replacement) => {
        const bytes = await signed((plain) => ({ ...plain, [field]: replacement }));
        const decision = await verify(bytes);
        if (!decision.ok || decision.value.kind !== 'newer') return;
        const { channel: accepted } = decision.value;
        expect(accepted.corpus).toBe('harbour');
        expect(Number.isSafeInteger(accepted.version) && accepted.version > 0).toBe(true);
        expect(accepted.parts.length).toBeLessThanOrEqual(PACK_LIMITS.parts);
        for (const part of accepted.parts) expect(part.sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(Date.parse(accepted.expires)).toBeGreaterThan(circumstances().now);
        expect(Object.keys(accepted).sort()).toEqual(
          Object.keys(channel)
            .filter((key) => key in accepted)
            .sort(),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['deep nesting', '['.repeat(60_000)],
    ['deep nesting in a well-formed envelope', `{"payloadType":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
    ['a very long string', `"${'x'.repeat(65_000)}"`],
    ['sixty thousand signatures', `{"signatures":[${'{},'.repeat(20_000)}{}]}`],
    ['a hostile prototype', '{"__proto__":{"payloadType":"application/vnd.sidelight.channel+json;v=1"}}'],
    ['nothing but base64', `{"payload":"${'A'.repeat(60_000)}"}`],
  ])('%s is refused within 200 ms', async (_, text) => {
    const start = performance.now();
    expect((await verify(utf8(text))).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('a file at the limit with eight signatures is judged within half a second', async () => {
    const wire = wireOf(good);
    const signatures = Array.from({ length: 8 }, () => wire.signatures[0]!);
    const room = PACK_LIMITS.channelBytes - JSON.stringify({ ...wire, payload: '', signatures }).length;
    const payload = 'A'.repeat(Math.floor(room / 4) * 4);
    const bytes = utf8(JSON.stringify({ ...wire, payload, signatures }));
    const start = performance.now();
    const judged = await verifyChannel(bytes, circumstances());
    expect(performance.now() - start).toBeLessThan(500);
    expect(judged).toMatchObject({ ok: false, error: { code: 'channel-signature-wrong' } });
    expect(fromUtf8(bytes)?.length).toBeLessThanOrEqual(PACK_LIMITS.channelBytes);
  });
});
