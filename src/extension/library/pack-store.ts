// Where packs are kept: parts by their hash, a small record for each corpus whose writing is the commit, and what was compiled.
// The background and the options page open it; it answers with Results and never throws. What a record means is core/library/corpus-record's.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Bytes } from '../../core/bytes.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import { type CorpusRecord, neededParts } from '../../core/library/corpus-record.ts';
import { fromStored, type StoredRecord, toStored } from '../../core/library/corpus-record-stored.ts';

/** A record after a change; `undefined` removes it. A failure leaves everything as it is. */
export type RecordChange = (record: CorpusRecord | undefined) => Result<CorpusRecord | undefined>;

/** Errors of every call: `storage-unavailable`, `storage-full`. */
export type PackStore = {
  /** Those that this version of the app can read. */
  records(): Promise<Result<readonly CorpusRecord[]>>;
  /** Reads, changes and writes one record in a single transaction; answers what is stored now. */
  change(corpus: string, change: RecordChange): Promise<Result<CorpusRecord | undefined>>;
  /** The hashes of the parts that are here. */
  parts(): Promise<Result<ReadonlySet<string>>>;
  keepPart(sha256: string, bytes: Bytes): Promise<Result<null>>;
  /** Error besides: `corpus-malformed` when it is not here, or the browser lost its contents. */
  part(sha256: string): Promise<Result<Bytes>>;
  /** The same, without its contents being read. */
  partFile(sha256: string): Promise<Result<Blob>>;
  dropPart(sha256: string): Promise<Result<null>>;
  /** Removes every part that no record needs; how many. Removes none while there is a record it cannot read. */
  clearOut(): Promise<Result<number>>;
  /** What was compiled under this name, or undefined. */
  compiled(name: string): Promise<Result<ArrayBuffer | undefined>>;
  /** What was compiled under the one name that begins so, its contents not read; undefined where there is none, or are several. */
  onlyCompiled(begin: string): Promise<Result<{ readonly name: string; readonly file: Blob } | undefined>>;
  keepCompiled(name: string, bytes: ArrayBuffer): Promise<Result<null>>;
  /** Forgets what was compiled under any other name. */
  retainCompiled(names: readonly string[]): Promise<Result<null>>;
  /** A file that the options page hands to the background, under a name of its choice. */
  keepFile(name: string, file: Blob): Promise<Result<null>>;
  file(name: string): Promise<Result<Blob | undefined>>;
  dropFile(name: string): Promise<Result<null>>;
  /** Removes everything. */
  erase(): Promise<Result<null>>;
};

interface Schema extends DBSchema {
  records: { key: string; value: StoredRecord };
  parts: { key: string; value: Blob };
  compiled: { key: string; value: Blob };
  files: { key: string; value: Blob };
}
type Database = IDBPDatabase<Schema>;
type StoreName = (typeof STORES)[number];
type Transaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

const NAME = 'sidelight-library';
const VERSION = 1;
const STORES = ['records', 'parts', 'compiled', 'files'] as const;
const NOTHING = () => undefined;

const connect = (closed: () => void): Promise<Database> =>
  openDB<Schema>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('records', { keyPath: 'corpus' });
      for (const name of ['parts', 'compiled', 'files'] as const) database.createObjectStore(name);
    },
    // a newer version of the app opens it in another context: make way
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });

const abort = (transaction: Transaction): void => {
  try {
    transaction.abort();
  } catch {
    // it is over already, which is what we want
  }
};

/** All of it or none; `run` may wait for nothing but the transaction's own requests. */
const inTransaction = async <T>(
  db: Database,
  names: readonly StoreName[],
  run: (transaction: Transaction) => Promise<T>,
): Promise<T> => {
  // strict: once we are told that it is written, it outlives a power cut
  const transaction = db.transaction([...names], 'readwrite', { durability: 'strict' });
  const done = transaction.done;
  done.catch(NOTHING); // awaited below, unless a request fails first
  try {
    const result = await run(transaction);
    await done;
    return result;
  } catch (cause) {
    abort(transaction);
    throw cause;
  }
};

const failure = (cause: unknown) => {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  const message = cause instanceof Error || cause instanceof DOMException ? cause.message : String(cause);
  return fail(name === 'QuotaExceededError' ? 'storage-full' : 'storage-unavailable', `${name}: ${message}`);
};

/** Opens nothing until it is asked. After a failure to open, the next call tries again. */
export const openPackStore = (): PackStore => {
  let opening: Promise<Database> | undefined;
  const database = (): Promise<Database> => {
    opening ??= connect(() => {
      opening = undefined;
    });
    return opening;
  };

  const attempt = async <T>(run: (db: Database) => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await run(await database());
    } catch (cause) {
      const failed = failure(cause);
      if (failed.error.code === 'storage-unavailable') opening = undefined; // the next call connects anew
      return failed;
    }
  };

  const put = (store: 'parts' | 'compiled' | 'files', key: string, blob: Blob) =>
    attempt(async (db) => {
      await db.put(store, blob, key);
      return ok(null);
    });
  const remove = (store: 'parts' | 'files', key: string) =>
    attempt(async (db) => {
      await db.delete(store, key);
      return ok(null);
    });

  return {
    records: () =>
      attempt(async (db) => {
        const stored = await db.getAll('records');
        return ok(stored.map((one) => fromStored(one)).filter((record) => record !== undefined));
      }),

    change: (corpus, change) =>
      attempt((db) =>
        inTransaction(db, ['records'], async (transaction) => {
          const records = transaction.objectStore('records');
          const stored = await records.get(corpus);
          const before = stored && fromStored(stored);
          // a record of a newer app is not ours to overwrite
          if (stored && !before) return fail('storage-unavailable', 'written by a newer app', corpus);
          const after = change(before);
          if (after.ok && after.value) await records.put(toStored(after.value));
          else if (after.ok && stored) await records.delete(corpus);
          return after;
        }),
      ),

    parts: () => attempt(async (db) => ok(new Set(await db.getAllKeys('parts')))),
    keepPart: (sha256, bytes) => put('parts', sha256, new Blob([bytes])),
    part: (sha256) =>
      attempt(async (db) => {
        const blob = await db.get('parts', sha256);
        if (!blob) return fail('corpus-malformed', 'a part is missing', sha256);
        try {
          return ok(new Uint8Array(await blob.arrayBuffer()));
        } catch {
          // the record of a blob may outlive its file on disk
          return fail('corpus-malformed', 'a part has lost its contents', sha256);
        }
      }),
    partFile: (sha256) =>
      attempt(async (db) => {
        const blob = await db.get('parts', sha256);
        return blob ? ok(blob) : fail('corpus-malformed', 'a part is missing', sha256);
      }),
    dropPart: (sha256) => remove('parts', sha256),

    clearOut: () =>
      attempt((db) =>
        inTransaction(db, ['records', 'parts'], async (transaction) => {
          const stored = await transaction.objectStore('records').getAll();
          const records = stored.map((one) => fromStored(one)).filter((record) => record !== undefined);
          if (records.length < stored.length) return ok(0);
          const parts = transaction.objectStore('parts');
          const needed = neededParts(records);
          const idle = (await parts.getAllKeys()).filter((hash) => !needed.has(hash));
          await Promise.all(idle.map((hash) => parts.delete(hash)));
          return ok(idle.length);
        }),
      ),

    compiled: (name) => attempt(async (db) => ok(await (await db.get('compiled', name))?.arrayBuffer())),
    onlyCompiled: (begin) =>
      attempt(async (db) => {
        const compiled = db.transaction('compiled').store;
        const range = IDBKeyRange.bound(begin, `${begin}\uffff`);
        const [[name, other], [file]] = await Promise.all([compiled.getAllKeys(range, 2), compiled.getAll(range, 2)]);
        return ok(name !== undefined && other === undefined && file ? { name, file } : undefined);
      }),
    keepCompiled: (name, bytes) => put('compiled', name, new Blob([bytes])),
    retainCompiled: (names) =>
      attempt((db) =>
        inTransaction(db, ['compiled'], async (transaction) => {
          const compiled = transaction.objectStore('compiled');
          const idle = (await compiled.getAllKeys()).filter((key) => !names.includes(key));
          await Promise.all(idle.map((key) => compiled.delete(key)));
          return ok(null);
        }),
      ),

    keepFile: (name, file) => put('files', name, file),
    file: (name) => attempt(async (db) => ok(await db.get('files', name))),
    dropFile: (name) => remove('files', name),

    erase: () =>
      attempt((db) =>
        inTransaction(db, STORES, async (transaction) => {
          await Promise.all(STORES.map((name) => transaction.objectStore(name).clear()));
          return ok(null);
        }),
      ),
  };
};
