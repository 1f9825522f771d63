// The mentions that stand on this page, and which of them are painted. Called by the annotator's loop, and asked by pointer
// and stepping. Density, hidden entities and topics are applied here, so that a change of settings asks nobody anything.
import type { EntityBrief, EntityKey } from '../core/corpus.ts';
import type { Mention } from '../core/mention.ts';
import type { Settings } from '../core/settings.ts';
import { anchor } from './anchors.ts';
import type { Block } from './blocks.ts';
import { createFirsts } from './firsts.ts';
import { groupOf } from './highlight-group.ts';
import type { Paint } from './highlights.ts';

export type Annotation = {
  readonly mention: Mention;
  /** The entity it is painted, listed and opened as. */
  readonly key: EntityKey;
  readonly range: StaticRange;
  readonly block: Block;
  readonly order: number;
  painted: boolean;
  /** Where it is painted: its colour may have changed since. */
  group: string;
  /** For its text to be shown. */
  waits: boolean;
};

export type Annotations = {
  /** Puts a block's mentions in the place of all that its text had before. */
  put(block: Block, mentions: readonly Mention[]): void;
  /** Lets go of what stands on nodes that have left the page, and of what `barred` says is none of ours. */
  sweep(barred?: (node: Node) => boolean): void;
  learn(briefs: readonly EntityBrief[]): void;
  brief(key: EntityKey): EntityBrief | undefined;
  /** Those of the blocks that a text node belongs to. */
  near(node: Node): Annotation[];
  /** Whether any could stand in the text right under this element. */
  holds(element: Node): boolean;
  /** Every annotation that its reader has not hidden, in no particular order. */
  all(): Annotation[];
  configure(settings: Settings): void;
  /** Puts on the page what has changed since; true when there was something to paint. */
  settle(): boolean;
  /** Puts back what the page took from the registry. */
  renew(): void;
};

const PAGE = {};

export const createAnnotations = (paint: Paint, site: string, initial: Settings, signal: AbortSignal): Annotations => {
  let settings = initial;
  const live = new Map<Block, Annotation[]>();
  const held = new WeakMap<Node, Block[]>();
  const holders = new WeakSet<Node>();
  const briefs = new Map<EntityKey, EntityBrief>();
  const firsts = createFirsts<Annotation>();
  /** A first has gone, and others may wait for its place. */
  let vacant = false;

  const every = (): Annotation[] => [...live.values()].flat();

  const isShown = (key: EntityKey): boolean => {
    const topic = briefs.get(key)?.topics[0];
    if (topic !== undefined && settings.topicsOff.includes(topic)) return false;
    return !settings.hidden.some((one) => one.key === key && (one.site === undefined || one.site === site));
  };

  const setPainted = (one: Annotation, painted: boolean): void => {
    if (one.painted === painted) return;
    one.painted = painted;
    if (painted) one.group = groupOf(briefs.get(one.key));
    paint[painted ? 'add' : 'remove'](one.group, one.range);
  };

  const partOf = ({ block }: Annotation): object | undefined => {
    if (settings.density === 'every') return undefined;
    if (settings.density === 'page') return PAGE;
    return settings.density === 'paragraph' ? block : block.section;
  };

  const enter = (one: Annotation): void => {
    const part = partOf(one);
    const behind = part && firsts.add(part, one.key, one);
    if (behind) setPainted(behind, false);
    if (behind !== one) setPainted(one, true);
  };

  const withdraw = (one: Annotation): void => {
    const part = partOf(one);
    if (part && firsts.remove(part, one.key, one)) vacant = true;
    setPainted(one, false);
  };

  /** Lets the next one take the place of a first that has gone, and puts all on the page. */
  const settle = (): boolean => {
    if (vacant) for (const one of every()) if (!one.painted && !one.waits && isShown(one.key)) enter(one);
    vacant = false;
    return paint.flush();
  };

  // hidden text says nothing when it is shown; an observer of the elements it waits in does
  const revealed = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        revealed.unobserve(target);
        for (const one of every())
          if (one.waits && elementOf(one) === target) {
            yieldToSeen(one);
            show(one);
          }
      }
      settle();
    },
    { rootMargin: '200px' },
  );
  signal.addEventListener('abort', () => revealed.disconnect(), { once: true });

  /** When a panel is shown in the place of another, the names of the other stop counting as seen. */
  const yieldToSeen = ({ key }: Annotation): void => {
    for (const other of every())
      if (other.painted && other.key === key && !isSeen(other)) {
        withdraw(other);
        wait(other);
      }
  };

  const wait = (one: Annotation): void => {
    const element = elementOf(one);
    one.waits = element !== null;
    if (element) revealed.observe(element);
  };

  /** Paints it now if it is seen and shown, else when it comes to be. */
  const show = (one: Annotation): void => {
    one.waits = false;
    if (!isShown(one.key)) return;
    if (isSeen(one)) enter(one);
    else wait(one);
  };

  const drop = (block: Block): void => {
    for (const one of live.get(block) ?? []) withdraw(one);
    live.delete(block);
    for (const node of block.nodes) {
      const rest = held.get(node)?.filter((other) => other !== block);
      if (rest?.length) held.set(node, rest);
      else held.delete(node);
    }
  };

  const put = (block: Block, mentions: readonly Mention[]): void => {
    for (const node of block.nodes)
      for (const other of held.get(node) ?? []) if (other === block || other.walk !== block.walk) drop(other);
    const annotations: Annotation[] = [];
    for (const mention of mentions) {
      const [key] = mention.entities;
      const range = key && anchor(block, mention);
      if (!range || crossesBox(range)) continue;
      annotations.push({
        mention,
        key,
        range,
        block,
        order: block.order * 65_536 + mention.start,
        painted: false,
        group: '',
        waits: false,
      });
    }
    if (annotations.length === 0) return;
    live.set(block, annotations);
    for (const node of block.nodes) {
      held.set(node, [...(held.get(node) ?? []), block]);
      holders.add(node.parentNode ?? node);
    }
    for (const one of annotations) show(one);
  };

  const repaint = (): void => {
    paint.clear();
    firsts.clear();
    revealed.disconnect();
    const all = every();
    for (const one of all) one.painted = false;
    for (const one of all) show(one);
    settle();
  };

  return {
    put,
    sweep: (barred) => {
      for (const [block, annotations] of live)
        if (annotations.some(({ range }) => isGone(range) || barred?.(range.startContainer))) drop(block);
    },
    learn: (news) => {
      for (const brief of news) briefs.set(brief.key, brief);
    },
    brief: (key) => briefs.get(key),
    near: (node) => (held.get(node) ?? []).flatMap((block) => live.get(block) ?? []),
    holds: (element) => holders.has(element),
    all: () => every().filter((one) => isShown(one.key)),
    configure: (next) => {
      if (JSON.stringify(next) === JSON.stringify(settings)) return;
      settings = next;
      paint.restyle(next.underline);
      repaint();
    },
    settle,
    renew: () => {
      if (!paint.renew()) repaint();
    },
  };
};

const elementOf = ({ range }: Annotation): Element | null => range.startContainer.parentElement;

const isGone = ({ startContainer, endContainer }: StaticRange): boolean =>
  !startContainer.isConnected || !endContainer.isConnected;

/** Drawn at all, wherever on the page. Faded or off-screen text counts: it comes into view without telling. */
export const isSeen = ({ range }: Annotation): boolean => range.startContainer.parentElement?.checkVisibility() ?? true;

/** Words that only seem to stand side by side: a box edge runs between them. Asked of the few that span elements. */
const crossesBox = ({ startContainer, endContainer }: StaticRange): boolean => {
  if (startContainer === endContainer) return false;
  const edges = (from: Node, to: Node): boolean => {
    for (let at = from.parentElement; at && !at.contains(to); at = at.parentElement) {
      const { display, float } = getComputedStyle(at);
      if (float === 'none' && !/^(inline|contents|ruby)/.test(display)) return true;
    }
    return false;
  };
  return edges(startContainer, endContainer) || edges(endContainer, startContainer);
};
