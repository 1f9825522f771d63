// What a recording of Chromium's main thread says of the extension: how long its script ran, in which stretches, and what each
// pointer event cost. Pure; called by the sections of `npm run bench:page`. Times are CPU times of the thread, ms: another
// program that takes the processor away for a while does not count.

export type TraceEvent = {
  readonly pid: number;
  readonly tid: number;
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string; readonly type?: string } };
};

export type TraceFigures = {
  /** All tasks that ran our script, drawing excepted, ms. */
  readonly script: number;
  /** The longest of them. */
  readonly longest: number;
  /** Style, layout and paint of the page, whoever made it necessary, ms. */
  readonly drawing: number;
  /** What each pointer move cost, all listeners of the page together, ms. */
  readonly moves: readonly number[];
};

/** What a main thread does, by the names of a recording's events: the first that matches. */
const PARTS = {
  'JavaScript worlds':
    /^(V8\.DeserializeContext|ContextCreatedNotification|InstallConditionalFeatures|LocalWindowProxy::)/,
  'script start': /^(v8\.compile|V8\.Compile|v8\.produce|EvaluateScript|v8\.run$)/,
  garbage: /^(V8\.GC|MinorGC|MajorGC|CppGC|BlinkGC|LiveObjectVisitor)|Sweep/,
  functions: /^(v8\.|FunctionCall|Fire|TimerFire|RunMicrotasks|BlinkScheduler_PerformMicrotask)/,
  'styles and layout':
    /^(Document::(recalc|update|rebuild)|UpdateLayoutTree|Layout$|LocalFrameView::|InlineNode|CSSParser)/,
  'frames drawn': /^(Paint|PrePaint|Layerize|Commit|Blink\.|CullRect|WebFrameWidget|PageAnimator|AnimationTimeline)/,
  'tasks and messages': /^(RunTask|AsyncTask|TimerBase|EventDispatch)/,
  // its document, frames and files
  'the page’s own': /./,
} as const;
export type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

/** CPU time of each part, what other events hold not counted to them, ms. */
export const readParts = (events: readonly TraceEvent[]): Readonly<Record<Part, number>> => {
  const parts = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<Part, number>;
  const open: { readonly part: Part; readonly until: number }[] = [];
  for (const event of mainThread(events)) {
    while (open.length > 0 && (open.at(-1)?.until ?? 0) <= event.ts) open.pop();
    const around = open.at(-1)?.part;
    const part = NAMES.find((name) => PARTS[name].test(event.name)) ?? 'the page’s own';
    parts[part] += cpu(event);
    if (around) parts[around] -= cpu(event);
    open.push({ part, until: end(event) });
  }
  return parts;
};

/** All parts together, ms. */
export const wholeOf = (parts: Readonly<Record<Part, number>>): number =>
  NAMES.reduce((sum, part) => sum + parts[part], 0);

const OUTERMOST = /^(FunctionCall|EvaluateScript|FireAnimationFrame|FireIdleCallback|TimerFire|RunMicrotasks)$/;
const NAMED = /^(FunctionCall|EvaluateScript|v8\.compile)$/;
const DRAWING = /^(UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit)$/;

const cpu = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;
const end = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const urlOf = ({ args }: TraceEvent): string => args?.data?.url ?? '';
const isOurs = (event: TraceEvent): boolean => urlOf(event).startsWith('chrome-extension://');

/** The complete events of the busiest renderer's main thread, in order, each before those it holds. */
const mainThread = (events: readonly TraceEvent[]): TraceEvent[] => {
  const keyOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(keyOf),
  );
  const threads = Map.groupBy(
    events.filter((event) => event.ph === 'X' && mains.has(keyOf(event))),
    keyOf,
  );
  const [busiest = []] = [...threads.values()].sort((a, b) => b.length - a.length);
  return busiest.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
};

type Task = { readonly whole: TraceEvent; readonly parts: readonly TraceEvent[] };

const tasksOf = (events: readonly TraceEvent[]): Task[] => {
  const tasks: { whole: TraceEvent; parts: TraceEvent[] }[] = [];
  for (const event of events) {
    const last = tasks.at(-1);
    if (last && event.ts < end(last.whole)) last.parts.push(event);
    else if (event.name === 'RunTask') tasks.push({ whole: event, parts: [] });
  }
  return tasks;
};

/** Those not held by another of the list. */
const outermost = (events: readonly TraceEvent[]): TraceEvent[] => {
  let until = Number.NEGATIVE_INFINITY;
  return events.filter((event) => {
    if (event.ts < until) return false;
    until = end(event);
    return true;
  });
};

/** Script that names no file is ours as long as nothing inside it is the page's: answers that arrive, idle time. */
const isOurScript = (parts: readonly TraceEvent[]): boolean => {
  const named = parts.filter(({ name }) => NAMED.test(name));
  return named.some(isOurs) || (named.length === 0 && parts.some(({ name }) => OUTERMOST.test(name)));
};

/** Our share of a task: all of it, or of one that draws a frame only the script. */
const shareOf = ({ whole, parts }: Task): number => {
  if (!isOurScript(parts)) return 0;
  const script = outermost(parts.filter(({ name }) => OUTERMOST.test(name)));
  const mine = script.filter((one) => isOurScript(parts.filter(({ ts }) => ts >= one.ts && ts < end(one))));
  const draws = parts.some(({ name }) => name === 'Commit');
  return draws || mine.length < script.length ? mine.reduce((sum, one) => sum + cpu(one), 0) : cpu(whole);
};

export const readTrace = (events: readonly TraceEvent[]): TraceFigures => {
  const thread = mainThread(events);
  const shares = tasksOf(thread).map(shareOf);
  return {
    script: shares.reduce((sum, one) => sum + one, 0),
    longest: Math.max(0, ...shares),
    drawing: outermost(thread.filter(({ name }) => DRAWING.test(name))).reduce((sum, one) => sum + cpu(one), 0),
    moves: thread.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'pointermove').map(cpu),
  };
};
