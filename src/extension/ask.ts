// Asking the background: one retry when it was stopped while asked, and a Result whatever happens. Used by our script in pages and
// by the extension's own pages, each with its own `send`. Kept tiny, and of types only: it loads on every page.
import { fail, type Result } from '../core/errors.ts';
import type { Asked, RequestName, Requests } from './messages.ts';

export type Ask = <N extends RequestName>(
  name: N,
  what: Requests[N]['request'],
) => Promise<Result<Requests[N]['reply']>>;

export type Line = {
  /** Rejects, or answers undefined, when nobody was there to answer. */
  send(message: Asked): Promise<unknown>;
  /** False once the extension was updated, disabled or removed: nobody will ever answer this script again. */
  alive(): boolean;
};

/** By hand, where a schema would weigh more than the script: replies come from our own background of the same version. */
const isResult = (reply: unknown): reply is Result<never> =>
  typeof (reply as { ok?: unknown } | undefined | null)?.ok === 'boolean';

export const makeAsk =
  ({ send, alive }: Line): Ask =>
  async (ask, what) => {
    for (let tries = 0; tries < 2 && alive(); tries++) {
      try {
        // both browsers reject at once when the background stops while asked; asking again starts it anew
        const reply = await send({ ask, what } as Asked);
        if (isResult(reply)) return reply;
      } catch {
        // the reason stands in no field that both browsers share: alive() tells the one case where asking again is of no use
      }
    }
    return alive() ? fail('background-unreachable', ask) : fail('aborted', 'gone');
  };
