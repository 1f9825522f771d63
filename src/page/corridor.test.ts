import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, isInside, isOnTheWay } from './corridor.ts';

const below: Box = { left: 100, top: 130, right: 460, bottom: 400 };
const above: Box = { left: 100, top: -300, right: 460, bottom: 70 };
const right: Box = { left: 160, top: 60, right: 500, bottom: 300 };
const left: Box = { left: -300, top: 60, right: 60, bottom: 300 };
const from = { x: 110, y: 100 };

describe('the way from a name to its card', () => {
  it.each([
    ['straight down to a card below', { x: 110, y: 115 }, below, true],
    ['to the far corner of a card below', { x: 280, y: 115 }, below, true],
    ['sixty degrees aside', { x: 110 - 17, y: 110 }, below, true],
    ['flatter than sixty degrees, away from the card', { x: 70, y: 110 }, below, false],
    ['along the line of text', { x: 180, y: 100 }, below, false],
    ['upwards, away from a card below', { x: 110, y: 80 }, below, false],
    ['straight up to a card above', { x: 115, y: 85 }, above, true],
    ['to the far corner of a card above', { x: 285, y: 85 }, above, true],
    ['to a card on the right', { x: 140, y: 104 }, right, true],
    ['to the left, when the card is on the right', { x: 80, y: 100 }, right, false],
    ['to a card on the left', { x: 80, y: 104 }, left, true],
    ['inside the card', { x: 300, y: 300 }, below, true],
    ['a hair beside the card', { x: 463, y: 300 }, below, true],
    ['beyond the card', { x: 110, y: 420 }, below, false],
  ])('%s', (_, at, card, expected) => {
    expect(isOnTheWay(from, at, card)).toBe(expected);
  });

  it('never leaves the straight line from the name to any point of the card', () => {
    const coordinate = fc.integer({ min: 0, max: 1000 });
    const box = fc
      .record({
        left: coordinate,
        top: coordinate,
        width: fc.integer({ min: 40, max: 400 }),
        height: fc.integer({ min: 40, max: 400 }),
      })
      .map((b): Box => ({ left: b.left, top: b.top, right: b.left + b.width, bottom: b.top + b.height }));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const start = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(start, box, share, share, share, (apex, card, across, down, along) => {
        const target = {
          x: card.left + (card.right - card.left) * across,
          y: card.top + (card.bottom - card.top) * down,
        };
        const at = { x: apex.x + (target.x - apex.x) * along, y: apex.y + (target.y - apex.y) * along };
        expect(isInside(apex, card) || isOnTheWay(apex, at, card)).toBe(true);
      }),
    );
  });
});
