// Made-up pages for `npm run bench:page`: articles, a very long text, a feed that never ends, a site of one page, and one
// that is full of names. Their scripts end in what they counted, under `globalThis.bench`. Knows nothing of who reads them.
import type { Served } from '../../e2e/site.ts';
import { makeWorld } from '../bench/world.ts';

const NAMES = ['Mark Carney', 'Emmanuel Macron', 'Keir Starmer', 'Donald Trump', 'Greenland', 'Paris'];
const nameAt = (index: number): string => NAMES[index % NAMES.length] ?? '';

const page = (body: string, script = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Made up</title><link rel="icon" href="data:,"><style>body{font:16px/1.5 serif;margin:1em;width:900px}</style></head><body>${body}${script && `<script>${script}</script>`}</body></html>`;

/** Counts the frames that the page draws. */
const FRAMES =
  'const bench = globalThis.bench = { frames: 0 }; requestAnimationFrame(function next() { bench.frames++; requestAnimationFrame(next); });';

export const LONG_PARAGRAPHS = 20_000;
export const LONG_EVERY = 4;

const paragraphs = (count: number, every: number, words = 13): string => {
  const world = makeWorld(11);
  const lines = Array.from({ length: 200 }, () => world.sentence(words).toLowerCase());
  return Array.from({ length: count }, (_, at) => {
    const line = lines[at % lines.length] ?? '';
    return at % every === 0 ? `<p>Then ${nameAt(at / every)} spoke: ${line}</p>` : `<p>No ${at}: ${line}</p>`;
  }).join('\n');
};

const article = (): string =>
  page(
    `<header><nav>${'<a href="#">Section</a> '.repeat(40)}</nav></header><main><article><h1>A day</h1>${paragraphs(60, 5, 40)}</article></main>`,
  );

/** `feed(perSecond, seconds)` resolves with how many lines and frames there were; each tenth line bears a name. */
const FEED = `${FRAMES}
globalThis.feed = (perSecond, seconds) => new Promise((done) => {
  const list = document.querySelector('main');
  const began = performance.now();
  let lines = 0;
  bench.frames = 0;
  const timer = setInterval(() => {
    const passed = Math.min(seconds, (performance.now() - began) / 1000);
    for (const due = passed * perSecond; lines < due; lines++) {
      const line = document.createElement('p');
      line.textContent = lines % 10 === 0 ? 'Then ' + ${JSON.stringify(NAMES)}[(lines / 10) % ${NAMES.length}] + ' spoke again of the harbour.' : 'Line ' + lines + ' says that the weather will hold.';
      list.append(line);
    }
    if (passed < seconds) return;
    clearInterval(timer);
    done({ lines, frames: bench.frames, ms: performance.now() - began });
  }, 20);
});`;

/** `travel(times)`: goes from article to article, each time once the names of the last one stand there. */
const SITE = `
const names = ${JSON.stringify(NAMES)};
let visits = 0;
const write = () => {
  const main = document.createElement('main');
  for (let i = 0; i < 12; i++) {
    const line = document.createElement('p');
    line.textContent = 'Visit ' + visits + ', line ' + i + (i % 3 === 0 ? ': ' + names[(visits + i) % names.length] + ' spoke.' : ': nothing happened.');
    main.append(line);
  }
  document.querySelector('main').replaceWith(main);
};
const stands = () => [...CSS.highlights.values()].some((one) => [...one].some((range) => range.startContainer.isConnected));
globalThis.travel = async (times) => {
  let missed = 0;
  for (let i = 0; i < times; i++) {
    visits++;
    history.pushState({}, '', '/site/' + visits);
    write();
    const latest = performance.now() + 1500;
    const look = () => new Promise((seen) => { const ask = () => stands() || performance.now() > latest ? seen() : setTimeout(ask, 5); setTimeout(ask, 5); });
    await look();
    if (!stands()) missed++;
  }
  return missed;
};`;

export const MADE_UP: Readonly<Record<string, Served>> = {
  '/article': { body: article() },
  '/long': { body: page(paragraphs(LONG_PARAGRAPHS, LONG_EVERY), FRAMES) },
  '/feed': { body: page('<main></main>', FEED) },
  '/site/0': { body: page('<main><p>Begin.</p></main>', SITE) },
  '/few': { body: page(paragraphs(40, 1, 6)) },
  '/names': { body: page(paragraphs(10_000, 1, 6)) },
};
