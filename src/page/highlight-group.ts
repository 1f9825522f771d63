// Which highlight a name is painted in. Called by annotations.ts; how each looks stands in core/paint-sheet.ts.
import type { EntityBrief } from '../core/corpus.ts';
import { hueOf } from '../ui/topic-hue.ts';

/** One highlight for each of the six hues: a sheet that never changes makes the page compute its styles once. */
export const groupOf = (brief: EntityBrief | undefined): string => `sidelight-topic-${hueOf(brief ?? { topics: [] })}`;
