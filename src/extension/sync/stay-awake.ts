// Keeps the background from being stopped as idle while something runs that no event waits for. Used by sync.
// Both browsers take a call of their own API for a sign of life: https://developer.chrome.com/docs/extensions/develop/migrate/to-service-workers#keep_a_service_worker_alive_until_a_long-running_operation_is_finished

/** Chromium stops a background after 30 s. ms */
const OFTEN = 20_000;

/** `sign` is any cheap call of the browser's API. */
export const stayAwake = async <T>(sign: () => Promise<unknown>, run: () => Promise<T>): Promise<T> => {
  const ticking = setInterval(() => void sign().catch(() => undefined), OFTEN); // it may refuse: all that counts is the call
  try {
    return await run();
  } finally {
    clearInterval(ticking);
  }
};
