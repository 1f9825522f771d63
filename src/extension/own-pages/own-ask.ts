// Asking the background from the extension's own pages, with the reply checked on arrival. Popup, options and side panel use it.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { fail, ok } from '../../core/errors.ts';
import { type Ask, makeAsk } from '../ask.ts';
import { REQUESTS } from '../messages.ts';

const bare = makeAsk({
  send: (message) => browser.runtime.sendMessage(message),
  alive: () => browser.runtime.id !== undefined,
});

export const ask: Ask = async (name, what) => {
  const reply = await bare(name, what);
  if (!reply.ok) return reply;
  const checked = v.safeParse(REQUESTS[name].reply, reply.value);
  return checked.success
    ? ok(checked.output as typeof reply.value)
    : fail('message-malformed', checked.issues[0].message, `reply to ${name}`);
};
