// One at a time: whoever asks for a name waits until all that asked before have done. The browser's own locks where there are any, which
// hold between its contexts and are let go of when one is killed; a queue of our own elsewhere. Used by sync and install.

export type Alone = <T>(name: string, run: () => Promise<T>) => Promise<T>;

type Locks = { request<T>(name: string, run: () => Promise<T>): Promise<T> };

export const makeAlone = (locks: Locks | undefined): Alone => {
  if (locks) return (name, run) => locks.request(name, run);
  const last = new Map<string, Promise<unknown>>();
  return (name, run) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(run);
    last.set(
      name,
      turn.catch(() => undefined), // whoever asked hears of it; the next in line must not
    );
    return turn;
  };
};
