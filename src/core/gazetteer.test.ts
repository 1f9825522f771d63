// The gazetteer's contract: one-line cases, then random text against a reading of the rules that is slow and plain.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naiveMatches } from './gazetteer/oracle.ts';
import { compileGazetteer, compileSlices, openGazetteer } from './gazetteer.ts';

const FORMS = [
  'Mark Carney',
  'Carney',
  'Bank of England',
  'Bank of England Museum',
  'England',
  'U.S.',
  'US',
  'U. S.',
  'U.S. Steel',
  'United States',
  'Washington',
  'Washington, D.C.',
  "Canada's Arctic",
  'Canada',
  'Arctic',
  "États-Unis d'Amérique",
  'États-Unis',
  'F-35',
  'trade war',
  'trade-war',
  'counter-measure',
  'Béland',
  'Straße',
  'finance',
  'tariff',
  'Trump',
  'Łódź',
  '北京',
  '.NET',
  'Yahoo!',
  'C++',
  'I ❤️ NY',
  '51st state',
];

/** In each text the matches stand in brackets. */
const CASES: readonly (readonly [why: string, text: string])[] = [
  ['a name alone', '[Carney]'],
  ['a name in a sentence', 'Then [Mark Carney] spoke.'],
  ['the longest of several', 'the [Bank of England Museum] and the [Bank of England], [England]'],
  ['the longest that is whole', 'the [Bank of England] Museums'],
  ['a chain that breaks off', 'a Bank of [Canada]'],
  ['a form that ends another', '[Mark Carney] [Carney] Mark'],
  ['capitals', '[MARK CARNEY]'],
  ['lower case', '[mark carney]'],
  ['a possessive', "[Carney]'s and [Carney]’s and [Carney]ʼs"],
  ['an elided article', "l'[Arctic] et l’[Arctic]"],
  ['a curly apostrophe inside', '[Canada’s Arctic]'],
  ['a letter before', 'McCarney dmccarney'],
  ['a letter after', 'Carneys'],
  ['a digit before', '7Carney'],
  ['an underscore after', 'Carney_x'],
  ['brackets and quotes', '([Carney]) "[Carney]" «[Carney]»'],
  ['slashes and dashes', '[Canada]/[England]—[Canada]–[England]'],
  ['a hyphen', 'anti-[tariff], [Trump]-era'],
  ['a hyphen that is the form', '[F-35] [F‑35] [f–35], not F 35'],
  [
    'a gap matches its own kind only',
    '[trade war] [trade-war] trade—war [counter-measure] counter measure countermeasure',
  ],
  ['points of an abbreviation', 'the [U.S.] and the [U.S.]'],
  ['a point that is missing', 'the U.S and the [US]'],
  ['points and a possessive', "the [U.S.]'s"],
  ['points and a hyphen', '[Canada]-[U.S.]-led'],
  ['points and a letter', 'the U.S.A'],
  ['a name that goes on after its points', '[U.S. Steel]'],
  ['blanks between initials', 'in the [U. S.] by sea'],
  ['a comma inside', 'in [Washington, D.C.], in [Washington] D.C.'],
  ['a run of blanks', '[Mark \t  Carney]'],
  ['a no-break space', '[Mark\u00a0Carney] [Mark\u202fCarney]'],
  ['a line break and indentation', '[Mark\n        Carney] [Mark\r\n\tCarney]'],
  ['a blank line', 'Mark\n\n[Carney], Mark\r\n\r\n[Carney], Mark\n  \n [Carney]'],
  ['a paragraph separator', 'Mark\u2029[Carney]'],
  ['a comma between two line breaks is no blank line', '[Washington,\nD.C.]'],
  ['a composed accent', '[Béland]'],
  ['a decomposed accent', '[Be\u0301land]'],
  ['a missing accent', '[Beland] [Etats-Unis]'],
  ['an accent too many', '[Carne\u0301y] [Carnéy]'],
  ['an accent on the last letter', '[Carney\u0301]'],
  ['an accent on nothing', '(\u0301Carney)'],
  ['a stroke', '[Lodz] [ŁÓDŹ]'],
  ['sharp s', '[Strasse] [STRASSE] [straße]'],
  ['a ligature', '[ﬁnance]'],
  ['full width', '[Ｆ－３５] [ＣＡＲＮＥＹ]'],
  ['mathematical letters', '[𝐂𝐚𝐫𝐧𝐞𝐲] 𝐂𝐚𝐫𝐧𝐞𝐲𝐬'],
  ['a soft hyphen inside', '[Car\u00adney] [Mark Car\u00adney]'],
  ['a soft hyphen is no boundary', 'Mc\u00adCarney Carney\u00ads'],
  ['a soft hyphen before a blank', '[Mark\u00ad Carney]\u00ad.'],
  ['a zero-width space inside', '[Car\u200bney] [Mark \u200bCarney] [Mark\u200b Carney]'],
  ['a zero-width space is a boundary', 'Mc\u200b[Carney]\u200bs'],
  ['two of them at once', 'Mc\u200b[Car\u200bney]\u200bs'],
  ['a joiner, a word joiner, a byte order mark', '[Car\u200dney] [Car\u2060ney] [Car\ufeffney]'],
  ['direction marks around', '\u200e[Mark Carney]\u200e \u202a[Carney]\u202c'],
  ['ideographs around', '周[Carney]周一 가[Carney]나 カ[Carney]ナ'],
  ['ideographs that are the form', '在[北京]市'],
  ['emoji around', '🇨🇦[Canada]🤝[England]🏔️[Arctic]'],
  ['emoji inside', '[I ❤️ NY] I ❤ NX'],
  ['a lone surrogate', '\ud83d[Carney]\udc00 [Carney]\ud83d'],
  ['a point that opens a form', 'the [.NET] way, asp.NET, ..[.NET]'],
  ['a mark that closes a form', '[Yahoo!] Yahoo [C++]: C+ [Yahoo!]!'],
  ['a plus that a letter follows', 'C++x'],
  ['an ordinal', 'the [51st state]'],
];

const plain = (text: string): string => text.replace(/[[\]]/g, '');
const gazetteer = openGazetteer(compileGazetteer(FORMS));
const bracketed = (text: string): string => {
  let out = '';
  let at = 0;
  for (const { start, end } of gazetteer.match(text)) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
};

describe('the gazetteer', () => {
  it.each(CASES)('reads %s: %j', (_why, text) => {
    expect(bracketed(plain(text))).toBe(text);
  });

  it.each(CASES)('agrees with the plain reading on %s', (_why, text) => {
    expect(gazetteer.match(plain(text))).toEqual(naiveMatches(FORMS, plain(text)));
  });

  it.each([1, 2, 7, 16, 61])('finds the same when it reads %i units at a time', (stretch) => {
    const bytes = compileGazetteer(FORMS);
    const all = CASES.map(([, text]) => plain(text)).join(' / ');
    expect(openGazetteer(bytes, stretch).match(all)).toEqual(gazetteer.match(all));
  });

  it('tells what it matches, one after the other', () => {
    const told: string[] = [];
    gazetteer.scan('Carney, Canada', (start, end, form) => told.push(`${start}-${end} ${FORMS[form]}`));
    expect(told).toEqual(['0-6 Carney', '8-14 Canada']);
  });

  it('keeps two gazetteers apart', () => {
    const other = openGazetteer(compileGazetteer(['Arctic char']));
    expect(other.match('Arctic char, Carney')).toEqual([{ start: 0, end: 11, form: 0 }]);
    expect(bracketed('Arctic char, Carney')).toBe('[Arctic] char, [Carney]');
  });

  it('gives forms that fold alike the index of the first', () => {
    const one = openGazetteer(compileGazetteer(['x', 'Béland', 'BELAND', 'Beland']));
    expect(one.match('beland')).toEqual([{ start: 0, end: 6, form: 1 }]);
  });

  it('tells words apart that share a hash', () => {
    const forms = ['hudicadu', 'kobuvabe', 'hudicadu kobuvabe', 'hudicodu', 'Bank kobuvobe', 'Bank hudicodu'];
    const one = openGazetteer(compileGazetteer(forms));
    const found = (text: string) => one.match(text).map(({ form }) => forms[form]);
    for (const form of forms) expect(found(`the ${form}.`)).toEqual([form]);
    expect(found('kobuvobe, kobuvabe, kobuvabe hudicadu')).toEqual(['kobuvabe', 'kobuvabe', 'hudicadu']);
    expect(openGazetteer(compileGazetteer(forms.slice(0, 1))).match('kobuvabe')).toEqual([]);
  });

  it('never matches a form without a letter or a digit', () => {
    const one = openGazetteer(compileGazetteer(['', ' ', '!!!', '...', '❤️', '\u0301']));
    expect(one.match('!!! ... ❤️ \u0301')).toEqual([]);
  });

  it('is empty when there are no forms', () => {
    expect(openGazetteer(compileGazetteer([])).match('Carney')).toEqual([]);
  });

  it('refuses bytes that are none', () => {
    expect(() => openGazetteer(new ArrayBuffer(12))).toThrow(TypeError);
    expect(() => openGazetteer(compileGazetteer(FORMS).slice(0, -4))).toThrow(TypeError);
  });

  it('opens in the middle of a buffer', () => {
    const bytes = new Uint8Array(compileGazetteer(FORMS));
    const around = new Uint8Array(bytes.length + 20).fill(7);
    around.set(bytes, 8);
    expect(openGazetteer(around.subarray(8, 8 + bytes.length)).match('Mark Carney')).toEqual(
      gazetteer.match('Mark Carney'),
    );
    expect(() => openGazetteer(around.subarray(8))).toThrow(TypeError);
  });

  it('compiles in slices that say how far they are', () => {
    const done: number[] = [];
    compileGazetteer(
      Array.from({ length: 5000 }, (_, n) => `Name ${n}`),
      (share) => done.push(share),
    );
    expect(done.length).toBeGreaterThan(10);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect([...compileSlices([])].length).toBeGreaterThanOrEqual(0);
  });

  it('finds each of 20,000 forms, and itself only', () => {
    const forms = Array.from({ length: 20_000 }, (_, n) => `${(n * 7919).toString(36)} ${n.toString(36)} of ${n % 97}`);
    const many = openGazetteer(compileGazetteer(forms));
    const wrong = forms.filter((text, form) => {
      const [match, ...rest] = many.match(text);
      return !match || rest.length > 0 || match.form !== form || match.start !== 0 || match.end !== text.length;
    });
    expect(wrong).toEqual([]);
  });
});

describe('the gazetteer on text that means it ill', () => {
  const long: readonly (readonly [what: string, text: string])[] = [
    ['a million letters without a blank', 'a'.repeat(1e6)],
    ['a million ideographs', '北'.repeat(1e6)],
    ['a million blanks between two words', `Mark${' '.repeat(1e6)}Carney`],
    ['a million points', `U${'.'.repeat(1e6)}S`],
    ['ten thousand marks on one letter', `Carney${'\u0301'.repeat(10_000)} Carney`],
    ['a zero-width space after every letter', 'a\u200b'.repeat(300_000)],
    ['a mark after every zero-width space', `Carney${'\u200b\u0301'.repeat(100_000)}`],
    ['soft hyphens only', '\u00ad'.repeat(1e6)],
    ['half a million surrogate pairs', '𝐂'.repeat(500_000)],
    ['lone surrogates', '\ud835'.repeat(1e6)],
    ['a form begun over and over', 'Bank of '.repeat(100_000)],
  ];

  it.each(long)(
    'stays linear on %s',
    (_what, text) => {
      const before = performance.now();
      gazetteer.match(text);
      // Many times what linear takes, to leave room for a busy machine; a quadratic reader would take minutes.
      expect(performance.now() - before).toBeLessThan(20_000);
    },
    30_000,
  );
});

/** Many more were run when this was written; these keep watch. In ms, for a busy machine. */
const RUNS = 1500;
const PATIENCE = 30_000;

const letters = [
  'a',
  'b',
  'A',
  'é',
  'e\u0301',
  'ß',
  'ﬁ',
  'œ',
  'İ',
  '1',
  '_',
  'Ａ',
  '𝐚',
  '北',
  'ガ',
  'カ\u3099',
  '나',
  'ि',
];
const between = [
  ' ',
  '  ',
  '\u00a0',
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  '-',
  '‑',
  '–',
  "'",
  '’',
  'ʼ',
  '.',
  ',',
  ', ',
  '. ',
  '!',
  '“',
  '²',
];
const nasty = [
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u0301',
  '\ufe0f',
  '\u200e',
  '❤️',
  '😀',
  '\ud83d',
  '\udc00',
  '\u2029',
];
const soup = (pieces: readonly string[], length: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: length }).map((parts) => parts.join(''));

describe('the gazetteer against the plain reading', () => {
  const all = [...letters, ...letters, ...between, ...nasty];
  const forms = fc.array(fc.oneof(soup([...letters, ...between], 5), soup(all, 5), soup(['a', 'b', ' '], 5)), {
    minLength: 1,
    maxLength: 8,
  });

  it(
    'agrees on random forms and random text',
    () => {
      fc.assert(
        fc.property(forms, soup(all, 24), (list, text) => {
          expect(openGazetteer(compileGazetteer(list)).match(text)).toEqual(naiveMatches(list, text));
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  it(
    'agrees on text made of the forms themselves',
    () => {
      const made = forms.chain((list) =>
        soup([...list, ...list, ' ', '-', '\u200b', '\u00ad', '\u0301', 'a'], 12).map((text) => ({ list, text })),
      );
      fc.assert(
        fc.property(made, ({ list, text }) => {
          expect(openGazetteer(compileGazetteer(list)).match(text)).toEqual(naiveMatches(list, text));
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  it(
    'agrees however little it reads at a time',
    () => {
      const made = forms.chain((list) =>
        soup([...list, ...list, ' ', ' ', '. ', 'a', 'b', 'ß', '\u200b', '\u0301'], 16).map((text) => ({ list, text })),
      );
      fc.assert(
        fc.property(made, fc.integer({ min: 1, max: 12 }), ({ list, text }, stretch) => {
          expect(openGazetteer(compileGazetteer(list), stretch).match(text)).toEqual(naiveMatches(list, text));
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  it(
    'agrees wherever in a long text the odd characters stand',
    () => {
      const words = fc.array(fc.constantFrom('a', 'b', 'a b', 'ab', 'b a b.'), { minLength: 60, maxLength: 600 });
      const odd = fc.constantFrom('ß', 'a\u200bb', 'é', 'e\u0301', '😀', '北', '\u00ad', 'a\u00adb');
      const stretches = fc.array(fc.tuple(words, odd), { minLength: 1, maxLength: 4 });
      const list = ['a', 'a b', 'b a b.', 'a b a', 'ss', 'ab b', '北 a', 'b e'];
      const bytes = compileGazetteer(list);
      const [whole, little] = [openGazetteer(bytes), openGazetteer(bytes, 5)];
      fc.assert(
        fc.property(stretches, (parts) => {
          const text = parts.map(([some, one]) => `${some.join(' ')} ${one} `).join('');
          expect(whole.match(text)).toEqual(little.match(text));
        }),
        { numRuns: RUNS / 5 },
      );
    },
    PATIENCE,
  );
});
