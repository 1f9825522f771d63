// The only file that paints. CSS Custom Highlights, named `sidelight-topic-<hue>`: the page's DOM is never touched.
// The registry belongs to the page as well: it may clear it at any time, and in Firefox it cannot be iterated from here,
// so what is painted is remembered on this side.
import { UNDER } from '../core/paint-sheet.ts';
import type { Settings } from '../core/settings.ts';
import type { Leash, Lookups, PageOptions } from './lookups.ts';

export type Paint = {
  /** Takes effect with the next flush: each change to paint makes the page's styles stale, and asking them meanwhile is dear. */
  add(group: string, range: StaticRange): void;
  remove(group: string, range: StaticRange): void;
  /** True when there was something to paint. */
  flush(): boolean;
  restyle(underline: Settings['underline']): void;
  /** Puts back what the page has taken away; false when ranges are lost and all must be painted anew. */
  renew(): boolean;
  /** Nothing painted, everything else as it is. */
  clear(): void;
};

/**
 * `fasten` (Lookups) is called with the first sheet; where it fails, paint that may outlive the extension is still better than none.
 * `styled` (PageOptions): a sheet of ours that comes late makes the browser style the whole page a second time. Where it is there,
 * highlights are inherited, shadow trees included, and every name has two: see core/paint-sheet.ts.
 */
export const createPaint = (
  document: Document,
  underline: Settings['underline'],
  signal: AbortSignal,
  { sheet: fetchSheet, fasten }: Pick<Lookups, 'sheet' | 'fasten'>,
  styled: PageOptions['styled'],
): Paint => {
  const registry = CSS.highlights;
  const groups = new Map<string, { highlight: Highlight; count: number }>();
  const sheet = new CSSStyleSheet();
  const roots = new Set<Document | ShadowRoot>();
  let style = underline;
  let leash: Leash | undefined;
  let tied = false;
  let waiting = new Map<StaticRange, string>();

  const restyle = async (next: Settings['underline']): Promise<void> => {
    style = next;
    if (groups.size > 0 && style !== styled) adopt(document);
    if (roots.size === 0) return;
    const text = await fetchSheet(style);
    if (style === next) sheet.replaceSync(leash ? leash.hang(text) : text);
  };

  const tie = async (): Promise<void> => {
    tied = true;
    leash = fasten?.();
    void restyle(style);
    if (!leash || (await leash.held) || signal.aborted) return;
    leash = undefined;
    void restyle(style);
  };

  const adopt = (root: Document | ShadowRoot): void => {
    // pages assign this list anew, so being there once is not being there
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    roots.add(root);
    if (!tied) void tie();
  };

  const adoptFor = (range: StaticRange): void => {
    const root = styled ? document : (range.startContainer.getRootNode() as Document | ShadowRoot);
    if (!roots.has(root) && 'adoptedStyleSheets' in root && style !== styled) adopt(root);
  };

  const layers = (name: string): readonly string[] => (styled ? [UNDER, name] : [name]);

  const openGroup = (name: string) => {
    const group = { highlight: new Highlight(), count: 0 };
    groups.set(name, group);
    registry.set(name, group.highlight);
    return group;
  };

  const flush = (): boolean => {
    if (waiting.size === 0) return false;
    for (const [range, name] of waiting) {
      adoptFor(range);
      for (const layer of layers(name)) {
        const group = groups.get(layer) ?? openGroup(layer);
        group.highlight.add(range);
        group.count++;
      }
    }
    waiting = new Map();
    return true;
  };

  /** After an update the extension's next script may have taken the name over already: what is there is not ours then. */
  const drop = (name: string, highlight: Highlight): void => {
    highlight.clear();
    if (registry.get(name) === highlight) registry.delete(name);
  };

  const clear = (): void => {
    for (const [name, { highlight }] of groups) drop(name, highlight);
    groups.clear();
    waiting.clear();
  };

  const abandon = (): void => {
    clear();
    for (const root of roots) {
      const at = root.adoptedStyleSheets.indexOf(sheet);
      if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
    }
    roots.clear();
  };
  signal.addEventListener('abort', abandon, { once: true });

  return {
    add: (name, range) => {
      waiting.set(range, name);
    },
    remove: (name, range) => {
      if (waiting.delete(range)) return;
      for (const layer of layers(name)) {
        const group = groups.get(layer);
        if (group?.highlight.delete(range)) group.count--;
      }
    },
    flush,
    restyle: (next) => void restyle(next),
    renew: () => {
      for (const root of roots)
        if (root === document || (root as ShadowRoot).host.isConnected) adopt(root);
        else roots.delete(root);
      let whole = true;
      for (const [name, { highlight, count }] of groups) {
        if (!registry.has(name)) registry.set(name, highlight);
        whole &&= highlight.size === count;
      }
      return whole;
    },
    clear,
  };
};
