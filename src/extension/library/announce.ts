// Tells open pages once what is installed has changed, also when the background is stopped between the change and the telling: what they
// were last told is kept for as long as the browser runs. Called after every change and at every start of the background.
import type { Result } from '../../core/errors.ts';
import type { Area } from '../storage.ts';

const KEY = 'told-stamp';

export type Announce = {
  /** What is installed has changed. */
  changed(): Promise<void>;
  /** A life of the background begins: tells what the last one did not get to. */
  begin(): Promise<void>;
};

export type AnnounceMeans = {
  readonly stamp: () => Promise<Result<string>>;
  readonly tell: (stamp: string) => Promise<void>;
  /** Forgotten with the browser's session, as its pages are. */
  readonly session: Area;
};

/** A browser that keeps nothing for its session tells its pages of each change, and no more. */
export const makeAnnounce = ({ stamp, tell, session }: AnnounceMeans): Announce => {
  const told = async (): Promise<unknown> => {
    const stored = await session.get(KEY).catch(() => ({}) as { readonly [key: string]: unknown });
    return stored[KEY];
  };
  const keep = (now: string) => session.set({ [KEY]: now }).catch(() => undefined);

  return {
    changed: async () => {
      const now = await stamp();
      if (!now.ok) return;
      await tell(now.value);
      await keep(now.value);
    },
    begin: async () => {
      const [now, before] = await Promise.all([stamp(), told()]);
      if (!now.ok || before === now.value) return;
      // the first life of a session: its pages have asked, or will
      if (before !== undefined) await tell(now.value);
      await keep(now.value);
    },
  };
};
