// The background's answers about the library, one for each such request of messages.ts: listing, changing, subscribing, syncing, import.
// Puts together what the other files of the library do; decides nothing.

import * as v from 'valibot';
import { ok } from '../../core/errors.ts';
import { changesSchema } from '../../core/settings/record.ts';
import type { Answers } from '../listen.ts';
import type { SettingsStore } from '../storage.ts';
import type { Syncs } from '../sync.ts';
import type { CorporaDesk } from './corpora.ts';
import { type ImportMeans, importCorpora, offersIn } from './corpora-import.ts';
import type { PresetChannels } from './preset-channels.ts';
import { agree, previewChannel, type SubscribeMeans } from './subscribe.ts';

export type CorporaMeans = {
  readonly desk: CorporaDesk;
  readonly syncs: Syncs;
  readonly settings: SettingsStore;
  readonly subscribing: SubscribeMeans;
  readonly importing: ImportMeans;
  readonly presets: PresetChannels;
  /** What pages are annotated with has changed. */
  readonly changed: () => Promise<void>;
  readonly listChanged: () => Promise<void>;
};

export type CorporaAnswers = Pick<
  Answers,
  | 'listCorpora'
  | 'changeCorpus'
  | 'arrangeCorpora'
  | 'rollBack'
  | 'removeCorpus'
  | 'previewChannel'
  | 'subscribe'
  | 'checkNow'
  | 'previewFile'
  | 'importFile'
  | 'eraseLibrary'
>;

export const makeCorporaAnswers = (means: CorporaMeans): CorporaAnswers => {
  const { desk, syncs, settings, subscribing, importing, presets, changed, listChanged } = means;

  const takeSettings = async (filed: unknown): Promise<void> => {
    const read = v.safeParse(changesSchema, filed);
    if (read.success) await settings.change(() => read.output);
  };

  return {
    listCorpora: async () => ok(await desk.list()),
    changeCorpus: ({ corpus, choice }) => desk.choose(corpus, choice),
    arrangeCorpora: ({ corpora }) => desk.arrange(corpora),
    rollBack: ({ corpus }) => desk.rollBack(corpus),
    removeCorpus: async ({ corpus }) => {
      const may = await presets.mayChange();
      return may.ok ? desk.remove(corpus) : may;
    },
    previewChannel: ({ address }) => previewChannel(subscribing, address),
    subscribe: async (agreement) => {
      const may = await presets.mayChange();
      const agreed = may.ok ? await agree(subscribing, agreement) : may;
      if (!agreed.ok) return agreed;
      await listChanged();
      return ok(await syncs.sync(agreement.corpus));
    },
    checkNow: async ({ corpus }) => ok(await syncs.sync(corpus)),
    previewFile: ({ file }) => offersIn(importing, file),
    importFile: async ({ file, corpora, settings: wanted }) => {
      const may = corpora.length > 0 ? await presets.mayChange() : ok(null);
      if (!may.ok) return may;
      const done = await importCorpora(importing, file, { corpora, settings: wanted });
      await importing.store.dropFile(file);
      if (!done.ok) return done;
      if (done.value.settings !== undefined) await takeSettings(done.value.settings);
      await changed();
      await importing.store.clearOut();
      return ok(done.value.imported);
    },
    eraseLibrary: async () => {
      const { rows } = await desk.list();
      await Promise.all(rows.map(({ id }) => syncs.callOff(id)));
      const erased = await importing.store.erase();
      if (!erased.ok) return erased;
      await changed();
      await presets.forget();
      void presets.settle();
      return erased;
    },
  };
};
