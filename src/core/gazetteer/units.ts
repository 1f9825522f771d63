// What the gazetteer hashes in place of characters: one small positive number for each folded letter, and the table
// that gives it for every UTF-16 unit. The table travels inside the compiled form, so that index and scanner agree.
import { classOf, EXPANDS, foldPoint, foldSeparator, IDEOGRAPH, isBlank, LETTER, SURROGATE } from '../normalize.ts';

export const UNITS = 0x10000;
/** Table values stay below 2^15: everything above the first 0x3000 that is no ideograph stands in this stretch or expands. */
const HIGH = { from: 0xa000, to: 0xac00, shift: 0xa000 - 0x3100 } as const;
const LOW_END = 0x3000;
/** Units outside the table, kept apart from those inside it. */
const IDEOGRAPHS = 0x20000;
const OTHERS = 0x200000;
const SEPARATORS = 0x400000;

const letterUnit = (point: number): number => {
  if (point < LOW_END) return point;
  return point >= HIGH.from && point < HIGH.to ? point - HIGH.shift : OTHERS + point;
};

/** The units of a letter or an ideograph, folded. */
export const unitsOf = (point: number): readonly number[] => {
  if (classOf(point) === IDEOGRAPH) return [IDEOGRAPHS + (foldPoint(point).codePointAt(0) ?? point)];
  return Array.from(foldPoint(point), (char) => letterUnit(char.codePointAt(0) ?? 0));
};

/** The unit of a separator, every blank being the same one. */
export const separatorUnit = (point: number): number => SEPARATORS + (isBlank(point) ? 0x20 : foldSeparator(point));

export const SPACE_UNIT = SEPARATORS + 0x20;

const tableValue = (unit: number): number => {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  const kind = classOf(unit);
  if (kind !== LETTER) return kind;
  const units = unitsOf(unit);
  return units.length === 1 && units[0] !== undefined && units[0] < OTHERS ? units[0] : EXPANDS;
};

/** A table, and a number that only an equal one has; never 0. */
export type FoldTable = { readonly table: Int16Array<ArrayBuffer>; readonly stamp: number };

let made: FoldTable | undefined;

/** For every UTF-16 unit: positive, the folded unit of a letter; 0, a separator; negative, one of the classes of normalize. */
export const foldTable = (): FoldTable => {
  if (made) return made;
  const table = Int16Array.from({ length: UNITS }, (_, unit) => tableValue(unit));
  const stamp = table.reduce((sum, value) => (Math.imul(sum, 0x9e3779b1) + value) | 0, 1) | 1;
  made = { table, stamp };
  return made;
};

const REMEMBERED = 4096;
const classes = new Map<number, number>();
const units = new Map<number, readonly number[]>();

const remember = <T>(memory: Map<number, T>, point: number, ask: (point: number) => T): T => {
  const known = memory.get(point);
  if (known !== undefined) return known;
  if (memory.size >= REMEMBERED) memory.clear();
  const value = ask(point);
  memory.set(point, value);
  return value;
};

/** `classOf`, remembered: for code points that the table cannot hold. */
export const classAgain = (point: number): number => remember(classes, point, classOf);

/** `unitsOf`, remembered. */
export const unitsAgain = (point: number): readonly number[] => remember(units, point, unitsOf);
