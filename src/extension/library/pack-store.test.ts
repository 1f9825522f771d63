// The store over an IndexedDB in memory: what it keeps, what it clears out, and a browser that refuses or has no room left.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { utf8 } from '../../core/bytes.ts';
import { codeOf, must } from '../../core/channel.fixture.ts';
import { fail, ok } from '../../core/errors.ts';
import { blankRecord, type CorpusRecord } from '../../core/library/corpus-record.ts';
import { openPackStore, type PackStore } from './pack-store.ts';

const HASH = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const record = (more: Partial<CorpusRecord> = {}): CorpusRecord => ({ ...blankRecord('harbour', 1), ...more });

let store: PackStore;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = openPackStore();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const raw = async () =>
  new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('sidelight-library');
    request.onsuccess = () => resolve(request.result);
  });

describe('the store', () => {
  it('keeps a record from one life to the next', async () => {
    must(await store.change('harbour', () => ok(record())));
    expect(must(await openPackStore().records())).toEqual([record()]);
  });

  it('shows a change what was there, and removes what the change leaves undefined', async () => {
    must(await store.change('harbour', () => ok(record())));
    const seen: unknown[] = [];
    must(
      await store.change('harbour', (before) => {
        seen.push(before);
        return ok(undefined);
      }),
    );
    expect(seen).toEqual([record()]);
    expect(must(await store.records())).toEqual([]);
  });

  it('leaves everything as it is when a change is refused', async () => {
    must(await store.change('harbour', () => ok(record())));
    expect(codeOf(await store.change('harbour', () => fail('previous-missing', 'none')))).toBe('previous-missing');
    expect(must(await store.records())).toEqual([record()]);
  });

  it('makes changes one after another, however many are asked for at once', async () => {
    must(await store.change('harbour', () => ok(record({ order: 0 }))));
    const raise = () => store.change('harbour', (before) => ok(before && { ...before, order: before.order + 1 }));
    await Promise.all(Array.from({ length: 20 }, raise));
    expect(must(await store.records())[0]?.order).toBe(20);
  });

  it('gives a part back byte for byte', async () => {
    must(await store.keepPart(HASH, utf8('{"é":1}')));
    expect(must(await store.part(HASH))).toEqual(utf8('{"é":1}'));
    expect(must(await store.parts())).toEqual(new Set([HASH]));
    must(await store.dropPart(HASH));
    expect(codeOf(await store.part(HASH))).toBe('corpus-malformed');
  });

  it('says that a part has lost its contents', async () => {
    must(await store.keepPart(HASH, utf8('1')));
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotReadableError'));
    expect(codeOf(await store.part(HASH))).toBe('corpus-malformed');
  });

  it('clears out the parts that nobody needs', async () => {
    must(await store.change('harbour', () => ok(record({ staged: [HASH] }))));
    for (const hash of [HASH, OTHER]) must(await store.keepPart(hash, utf8(hash)));
    expect(must(await store.clearOut())).toBe(1);
    expect(must(await store.parts())).toEqual(new Set([HASH]));
  });

  it('touches nothing that a newer version of the app may need', async () => {
    must(await store.change('harbour', () => ok(record())));
    must(await store.keepPart(HASH, utf8('1')));
    const database = await raw();
    const newer = { version: 99, corpus: 'canal', record: { parts: [HASH] } };
    await new Promise((done) => {
      const transaction = database.transaction('records', 'readwrite');
      transaction.objectStore('records').put(newer);
      transaction.oncomplete = done;
    });
    expect(must(await store.records())).toEqual([record()]);
    expect(must(await store.clearOut())).toBe(0);
    expect(codeOf(await store.change('canal', () => ok(record({ corpus: 'canal' }))))).toBe('storage-unavailable');
    expect(must(await store.parts())).toEqual(new Set([HASH]));
  });

  it('keeps what was compiled as long as it is told to', async () => {
    const bytes = (n: number) => new Uint8Array([n]).buffer;
    must(await store.keepCompiled('one', bytes(1)));
    must(await store.keepCompiled('two', bytes(2)));
    expect(new Uint8Array(must(await store.compiled('one'))!)).toEqual(new Uint8Array([1]));
    must(await store.retainCompiled(['two', 'three']));
    expect(must(await store.compiled('one'))).toBeUndefined();
    expect(new Uint8Array(must(await store.compiled('two'))!)).toEqual(new Uint8Array([2]));
    expect(must(await store.onlyCompiled('tw'))?.name).toBe('two');
    must(await store.keepCompiled('twenty', bytes(3)));
    for (const begin of ['tw', 'three']) expect(must(await store.onlyCompiled(begin))).toBeUndefined();
  });

  it('keeps a file until it is dropped', async () => {
    must(await store.keepFile('f', new Blob(['hello'])));
    expect(await must(await store.file('f'))?.text()).toBe('hello');
    must(await store.dropFile('f'));
    expect(must(await store.file('f'))).toBeUndefined();
  });

  it('erases everything', async () => {
    must(await store.change('harbour', () => ok(record())));
    must(await store.keepPart(HASH, utf8('1')));
    must(await store.erase());
    expect([must(await store.records()), must(await store.parts())]).toEqual([[], new Set()]);
  });
});

const asked: readonly [string, (store: PackStore) => Promise<unknown>][] = [
  ['records', (it) => it.records()],
  ['change', (it) => it.change('harbour', () => ok(record()))],
  ['parts', (it) => it.parts()],
  ['keepPart', (it) => it.keepPart(HASH, utf8('1'))],
  ['part', (it) => it.part(HASH)],
  ['partFile', (it) => it.partFile(HASH)],
  ['dropPart', (it) => it.dropPart(HASH)],
  ['clearOut', (it) => it.clearOut()],
  ['compiled', (it) => it.compiled('one')],
  ['onlyCompiled', (it) => it.onlyCompiled('o')],
  ['keepCompiled', (it) => it.keepCompiled('one', new ArrayBuffer(1))],
  ['retainCompiled', (it) => it.retainCompiled([])],
  ['keepFile', (it) => it.keepFile('f', new Blob(['x']))],
  ['file', (it) => it.file('f')],
  ['dropFile', (it) => it.dropFile('f')],
  ['erase', (it) => it.erase()],
];

describe('a browser that refuses storage', () => {
  it.each(asked)('%s answers so', async (_, ask) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not allowed', 'SecurityError');
    });
    expect(await ask(store)).toMatchObject({ ok: false, error: { code: 'storage-unavailable' } });
  });

  it('is asked again the next time', async () => {
    const refusal = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not now', 'UnknownError');
    });
    expect((await store.records()).ok).toBe(false);
    refusal.mockRestore();
    expect(must(await store.records())).toEqual([]);
  });
});

describe('a browser without room', () => {
  it.each(asked.filter(([name]) => /^(keep|change)/.test(name)))('%s answers so, and loses nothing', async (_, ask) => {
    must(await store.change('canal', () => ok(record({ corpus: 'canal' }))));
    must(await store.keepPart(OTHER, utf8('2')));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await ask(store)).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    full.mockRestore();
    expect(must(await store.records())).toEqual([record({ corpus: 'canal' })]);
    expect(must(await store.parts())).toEqual(new Set([OTHER]));
    expect(await ask(store)).toMatchObject({ ok: true });
  });
});
