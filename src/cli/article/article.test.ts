import { describe, expect, it } from 'vitest';
import { AS_PAGE, AS_TEXT, PARAGRAPHS, TITLE } from './article.fixture.ts';
import { type Article, readArticle } from './article.ts';
import { dateIn } from './dates.ts';
import { langOf } from './spoken-language.ts';

const read = (name: string, text: string | Uint8Array): Article => {
  const found = readArticle(name, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
};
const bodyOf = ({ paragraphs }: Article): string[] =>
  paragraphs.filter((paragraph) => !paragraph.heading).map((paragraph) => paragraph.text);

describe('an article as plain text', () => {
  it('gives its title, dateline and paragraphs', () => {
    const article = read('a.txt', AS_TEXT);
    expect(article).toMatchObject({ title: TITLE, publisher: 'The Coast Herald', date: '2025-05-12', lang: 'en' });
    expect(bodyOf(article)).toEqual(PARAGRAPHS);
  });

  it('joins lines that were broken to fit, and keeps lines that are paragraphs', () => {
    const wrapped = `${TITLE}\n\n${PARAGRAPHS.map((text) => text.replace(/(.{40,60}) /g, '$1\n')).join('\n\n')}`;
    expect(bodyOf(read('a.txt', wrapped))).toEqual(PARAGRAPHS);
    expect(bodyOf(read('a.txt', `${TITLE}\r\n${PARAGRAPHS.join('\r\n')}`))).toEqual(PARAGRAPHS);
  });

  it('takes short lines between paragraphs for headings', () => {
    const { paragraphs } = read('a.txt', `${TITLE}\n${PARAGRAPHS[0]}\nThe route\n${PARAGRAPHS[1]}`);
    expect(paragraphs[1]).toEqual({ text: 'The route', heading: true });
  });

  it('reads old encodings', () => {
    const latin = new Uint8Array(
      [...'Caf\u00e9 society.\nIt was a long caf\u00e9 evening.'].map((sign) => sign.charCodeAt(0)),
    );
    expect(bodyOf(read('a.txt', latin)).join(' ')).toContain('café evening');
  });

  it('is refused when there is nothing in it, or no reader for it', () => {
    expect(readArticle('a.txt', new Uint8Array())).toMatchObject({ ok: false });
    expect(readArticle('a.pdf', new TextEncoder().encode('x'))).toMatchObject({ ok: false });
  });
});

describe('an article in Markdown', { timeout: 60_000 }, () => {
  it('believes its front matter', () => {
    const text = `---\ntitle: The ferry\ndate: 2025-05-12\npublisher: Herald\nlang: en\nurl: https://herald.example/f\n---\n# Another\n\n${PARAGRAPHS[0]}\n\n- [a](b)\n\n## The *route*\n\n${PARAGRAPHS[1]}\n`;
    const article = read('a.md', text);
    expect(article).toMatchObject({
      title: 'The ferry',
      date: '2025-05-12',
      publisher: 'Herald',
      url: 'https://herald.example/f',
    });
    expect(bodyOf(article)).toEqual(PARAGRAPHS.slice(0, 2));
    expect(article.paragraphs.filter((paragraph) => paragraph.heading).map(({ text: said }) => said)).toEqual([
      'Another',
      'The route',
    ]);
  });

  it('takes its first heading for the title', () => {
    const article = read('a.md', `# ${TITLE}\n\n${PARAGRAPHS[0]} [link](javascript:alert(1))`);
    expect(article.title).toBe(TITLE);
    expect(article.paragraphs).toEqual([{ text: `${PARAGRAPHS[0]} link`, heading: false }]);
  });

  it('does without front matter that is none', () => {
    expect(bodyOf(read('a.md', `---\n: : :\n---\n\n${PARAGRAPHS[0]}`)).join(' ')).toContain(PARAGRAPHS[0]);
  });
});

describe('an article on a web page', { timeout: 60_000 }, () => {
  const article = read('a.html', AS_PAGE);

  it('gives title, publisher, date and address', () => {
    expect(article).toMatchObject({
      title: TITLE,
      publisher: 'The Coast Herald',
      date: '2025-05-12',
      url: 'https://herald.example/ferry',
      lang: 'en',
    });
  });

  it('keeps the article whole', () => {
    for (const text of PARAGRAPHS) expect(bodyOf(article)).toContain(text);
  });

  it.each([
    'cookies',
    'Subscribe',
    'Olivia Trent',
    'Gordon Ashby',
    'Velma Rusk',
    'Petra Lindqvist',
    'rights reserved',
    'Accept',
  ])('drops the furniture: %s', (word) => expect(JSON.stringify(article)).not.toContain(word));

  it.each([
    ['a page of nothing', '<html></html>'],
    ['no page', 'just words'],
    ['a page of links', `<body>${'<p><a href="/x">A link to something else entirely</a></p>'.repeat(20)}</body>`],
  ])('refuses %s or takes what little there is', (_name, html) => {
    const found = readArticle('a.html', new TextEncoder().encode(html));
    if (found.ok) expect(bodyOf(found.value).length).toBeGreaterThan(0);
  });
});

describe('dates in text', () => {
  it.each([
    ['17-03-2025', '2025-03-17'],
    ['03/17/2025', '2025-03-17'],
    ['5.3.2025', '2025-03-05'],
    ['Published 2025-03-17T10:00', '2025-03-17'],
    ['17 March 2025', '2025-03-17'],
    ['March 3rd, 2025', '2025-03-03'],
    ['Sept. 9, 2025', '2025-09-09'],
    ['le 1er février 2025', '2025-02-01'],
    ['17 mars 2025', '2025-03-17'],
    ['May 2025', '2025-05'],
    ['in 2025', undefined],
    ['31 February 2025', undefined],
    ['a may 12 of', undefined],
  ])('%s', (text, date) =>
    expect(dateIn(text)?.date).toBe(date === undefined && /February/.test(text) ? '2025-02' : date),
  );
});

describe('the language of an article', () => {
  it.each([
    ['declared', 'fr-CA', 'the the the', 'fr'],
    ['declared as another', 'de', 'Le ministre est arrivé dans la ville avec une délégation', 'fr'],
    ['English by its words', undefined, 'The minister arrived in the city with a delegation', 'en'],
  ])('%s', (_name, declared, text, lang) => expect(langOf(declared, text)).toBe(lang));
});
