import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type Block, createWalk } from './blocks.ts';
import { type Section, sectionFor } from './sections.ts';

type Reading = { readonly known: Map<Node, Section>; readonly blocks: Block[] };

const read = (scope: Omit<Parameters<typeof createWalk>[0], 'order'>, { known, blocks }: Reading): void => {
  const block = (found: Block): void => {
    blocks.push(found);
    for (const node of found.nodes) known.set(node, found.section);
  };
  createWalk({ ...scope, order: blocks.length }, { block, element: () => undefined }).step(() => false);
};

const begin = (): Reading => ({ known: new Map(), blocks: [] });

const main = (html: string): Element => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return document.body as unknown as Element;
};

/** The texts of each section, in reading order. */
const sectionsOf = (body: Element, known: Map<Node, Section>): string[] => {
  const sections = new Map<Section, string[]>();
  const go = (node: Node): void => {
    const section = known.get(node);
    if (section) sections.set(section, [...(sections.get(section) ?? []), node.textContent ?? '']);
    for (const child of node.childNodes) go(child);
  };
  go(body);
  return [...sections.values()].map((texts) => texts.join(' '));
};

/** Reads the page without the elements marked `late`, then puts them in one by one as the page would. */
const readLate = (html: string): string[] => {
  const body = main(html);
  const late = [...body.querySelectorAll('[late]')].map((element) => {
    const mark = element.ownerDocument.createComment('');
    element.replaceWith(mark);
    return { element, mark };
  });
  const reading = begin();
  read({ first: body }, reading);
  for (const { element, mark } of late) {
    mark.replaceWith(element);
    read({ first: element, last: element, section: sectionFor(element, element, reading.known) }, reading);
  }
  return sectionsOf(body, reading.known);
};

const readAtOnce = (html: string): string[] => {
  const body = main(html);
  const reading = begin();
  read({ first: body }, reading);
  return sectionsOf(body, reading.known);
};

describe('the section of text that comes later', () => {
  it.each([
    ['goes on from the text before it', '<p>a</p><p late>b</p>', ['a b']],
    ['counts a heading to what it stands over', '<p>a</p><h2>h</h2><p late>b</p>', ['a', 'h b']],
    ['begins anew after a landmark', '<section><p>a</p></section><p late>b</p><p late>c</p>', ['a', 'b c']],
    ['begins anew in a landmark', '<p>a</p><section><p late>b</p></section>', ['a', 'b']],
    ['stays before a landmark', '<p late>a</p><aside><p>b</p></aside>', ['a', 'b']],
    ['goes before the text it opens with', '<main><p late>a</p><p>b</p></main>', ['a b']],
    ['begins anew at its own heading', '<p>a</p><h2 late>h</h2>', ['a', 'h']],
    ['looks through wrappers', '<div><div><p>a</p></div></div><div><div><p late>b</p></div></div>', ['a b']],
  ])('%s', (_what, html, expected) => {
    expect(readLate(html)).toEqual(expected);
    expect(readAtOnce(html)).toEqual(expected);
  });

  it('is the same as if it had stood there from the start, wherever paragraphs come in', () => {
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.constant('<p>x</p>') },
      { weight: 3, arbitrary: fc.constant('<p late>y</p>') },
      fc.constant('<h2>h</h2>'),
      fc.constantFrom('<div>', '<section>').map((open) => `${open}<p>z</p>${open.replace('<', '</')}`),
      fc.constantFrom('<div>', '<section>').map((open) => `${open}<p late>w</p><p>z</p>${open.replace('<', '</')}`),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const html = pieces.join('');
        expect(readLate(html)).toEqual(readAtOnce(html));
      }),
    );
  });

  it('cuts a feed without headings as it would a page of that length', () => {
    const body = main('<p>first</p>');
    const reading = begin();
    read({ first: body }, reading);
    for (let i = 0; i < 8; i++) {
      const line = body.ownerDocument.createElement('p');
      line.textContent = 'word '.repeat(200);
      body.append(line);
      read({ first: line, last: line, section: sectionFor(line, line, reading.known) }, reading);
    }
    expect(new Set(reading.known.values()).size).toBe(3);
  });
});
