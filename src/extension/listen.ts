// The background's ear: takes requests from our own scripts only, checks their shape, and answers each with a Result.
// Knows the protocol; what the answers are is requests.ts's.
import * as v from 'valibot';
import { type Failure, fail, isAbort, type Result } from '../core/errors.ts';
import { type Asker, REQUESTS, type RequestName, type Requests } from './messages.ts';

/** What the browser says of a sender; the part of it that we use. */
export type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly url?: string | undefined; readonly windowId?: number | undefined }
    | undefined;
};

export type Answers = {
  readonly [N in RequestName]: (what: Requests[N]['request'], sender: Sender) => Promise<Result<Requests[N]['reply']>>;
};

/** Who we are: `id` of the extension, and the address its own pages begin with. */
export type Self = { readonly id: string; readonly origin: string };

const askerOf = (sender: Sender, self: Self): Asker | undefined => {
  if (sender.id !== self.id) return undefined;
  return sender.url?.startsWith(self.origin) ? 'own' : 'page';
};

const isName = (name: unknown): name is RequestName => typeof name === 'string' && Object.hasOwn(REQUESTS, name);

const nameIn = (message: unknown): RequestName | undefined => {
  if (typeof message !== 'object' || message === null || !('ask' in message)) return undefined;
  return isName(message.ask) ? message.ask : undefined;
};

const answer = async <N extends RequestName>(
  name: N,
  message: unknown,
  answers: Answers,
  sender: Sender,
  report: (failure: Failure, cause: unknown) => void,
): Promise<Result<Requests[N]['reply']>> => {
  const what = v.safeParse(REQUESTS[name].asks, (message as { what?: unknown }).what, { abortEarly: true });
  if (!what.success) return fail('message-malformed', what.issues[0].message, name);
  try {
    return await answers[name](what.output as Requests[N]['request'], sender);
  } catch (cause) {
    if (isAbort(cause)) return fail('aborted', 'stopped', name);
    const failed = fail('internal', cause instanceof Error ? cause.message : String(cause), name);
    report(failed.error, cause);
    return failed;
  }
};

/**
 * A listener for runtime.onMessage. Answers undefined, which leaves the message to others, for whatever is no request of ours or
 * comes from a stranger; never rejects.
 */
export const makeListener =
  (answers: Answers, self: Self, report: (failure: Failure, cause: unknown) => void) =>
  (message: unknown, sender: Sender): Promise<Result<unknown>> | undefined => {
    const name = nameIn(message);
    const asker = askerOf(sender, self);
    if (!name || !asker) return undefined;
    if (!REQUESTS[name].askers.some((one) => one === asker))
      return Promise.resolve(fail('message-malformed', `not for a ${asker} to ask`, name));
    return answer(name, message, answers, sender, report);
  };
