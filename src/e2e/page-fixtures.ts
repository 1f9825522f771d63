// Pages that do to text and pointer what real sites do, each one thing. Used by the page-*.test.ts files beside this one.

const page = (body: string, head = '', lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Fixture</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const script = (code: string): string => `<script>addEventListener('DOMContentLoaded', () => { ${code} });</script>`;

/** Letters and words that markup parts though the reader sees them together, and the other way round. */
export const JOINS = page(`
  <p><span style="float:left;font-size:3em;line-height:1">M</span>ark Carney spoke first.</p>
  <p>Keir Starmer<sup>2</sup> answered. Donald Trump said that Canada would be America’s 51<sup>st</sup> state.</p>
  <nav style="display:flex"><a href="#p">Paris</a><a href="#l">London</a></nav>
  <div style="display:flex;gap:2em"><span>Emmanuel</span> <span>Macron</span></div>
  <p>The <span lang="en"><em>Bank</em> of&nbsp;<b>Eng&shy;land</b></span> is old.</p>`);

/** Text that is hidden at first and shown by a class, by a disclosure, in the place of other text. */
export const REVEAL = page(
  `<style>.off { display: none }</style>
   <p id="menu" class="off">Mark Carney in a menu.</p>
   <details id="more"><summary>More</summary><p>Keir Starmer under a fold.</p></details>
   <section><div id="a">Paris on the first tab.</div><div id="b" class="off">Paris on the second tab.</div></section>`,
  script(`
    document.getElementById('menu').dataset.ready = '';
    window.showMenu = () => document.getElementById('menu').classList.remove('off');
    window.nextTab = () => ['a', 'b'].forEach((id) => document.getElementById(id).classList.toggle('off'));`),
);

export const EDITOR = page(
  `<p>Seen: London.</p><div id="text">Mark Carney wrote this.</div>`,
  script(`window.edit = (on) => document.getElementById('text').setAttribute('contenteditable', String(on));`),
);

/** A custom element that gets its shadow tree long after it stands in the page. */
export const LATE_SHADOW = page(
  `<p>Seen: London.</p><late-news></late-news>`,
  script(`setTimeout(() => customElements.define('late-news', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>Keir Starmer came late.</p>'; }
  }), 700);`),
);

/** A closed shadow tree, which the page's own scripts cannot look into. */
export const CLOSED_SHADOW = page(
  `<p>Seen: London.</p><shut-news></shut-news>`,
  script(`customElements.define('shut-news', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'closed' }).innerHTML = '<p id="in">Keir Starmer inside.</p>'; }
  });`),
);

/** A page that paints by sheets and highlights of its own, and takes both lists for its own. */
export const POSSESSIVE = page(
  `<p id="p">Mark Carney met Emmanuel Macron.</p>`,
  script(`
    const own = new CSSStyleSheet();
    own.replaceSync('p { color: rgb(1, 2, 3) }');
    window.takeOver = () => { document.adoptedStyleSheets = [own]; CSS.highlights.clear(); };
    window.wipe = () => CSS.highlights.forEach((one) => one.clear());`),
);

/** A single-page site: every click on `go` is another article. */
export const ROUTER = page(
  `<button id="go">go</button><main id="view"></main>`,
  script(`
    let n = 0;
    const view = document.getElementById('view');
    window.go = () => {
      n += 1;
      history.pushState({}, '', '/router/' + n);
      view.replaceChildren();
      const article = document.createElement('article');
      article.innerHTML = '<h1>Story ' + n + '</h1>' + '<p>Mark Carney went to Greenland. The talks were long.</p>'.repeat(20);
      view.append(article);
    };
    window.go();`),
);

/** A feed that grows by itself: \`start(perSecond, seconds)\` resolves when it is done. */
export const FEED = page(
  `<main id="feed"></main>`,
  script(`
    const feed = document.getElementById('feed');
    let n = 0;
    window.start = (perSecond, seconds) => new Promise((done) => {
      const until = performance.now() + seconds * 1000;
      const tick = () => {
        for (let i = 0; i < perSecond / 20; i++) {
          const line = document.createElement('p');
          line.textContent = 'Line ' + ++n + ': Keir Starmer was in London.';
          feed.append(line);
        }
        if (performance.now() < until) setTimeout(tick, 50);
        else done(n);
      };
      tick();
    });`),
);

/** Names that no caret can be placed in, and names that lie under a link stretched over them. */
export const COVERED = page(`
  <style>
    .card { position: relative; padding: 20px; border: 1px solid #ccc }
    .card a::after { content: ''; position: absolute; inset: 0 }
  </style>
  <p style="user-select:none;-webkit-user-select:none">Not to be selected: Mark Carney.</p>
  <div class="card"><h2><a href="#story">The story</a></h2><p>Under the stretched link: Keir Starmer.</p></div>
  <div style="position:relative"><p>Under a curtain: Emmanuel Macron.</p>
    <div style="position:absolute;inset:0;background:#fff"></div></div>`);

/** One name after another, to sweep over. */
export const MANY = page(
  `<div style="line-height:2.2;font-size:18px">${[
    'Mark Carney',
    'Keir Starmer',
    'Emmanuel Macron',
    'Donald Trump',
    'Paris',
    'London',
    'Greenland',
    'Montreal',
  ]
    .map((name, i) => `<section><p>${i}: ${name} came, and ${name} went.</p></section>`)
    .join('')
    .repeat(8)}</div>`,
);

/** Text in every writing: broken over lines, in columns, right to left, upright, turned and enlarged. */
export const WRITINGS = page(`
  <p id="lines" style="width:11em;font-size:20px">He said that it was the Canadian federal election that mattered, and Mark
  Carney agreed with all of it.</p>
  <p id="rtl" dir="rtl" style="font-size:20px">Keir Starmer</p>
  <p id="upright" style="writing-mode:vertical-rl;height:12em;float:right;font-size:20px">In London they met.</p>
  <p id="turned" style="transform:rotate(-8deg) scale(1.2);margin:60px 60px 60px 160px;font-size:20px">Emmanuel Macron turned.</p>`);

/** A box that scrolls inside a page that scrolls. */
export const SCROLLERS = page(`
  <div style="height:300px"></div>
  <div id="box" style="height:260px;overflow:auto;border:1px solid">
    <div style="height:120px"></div><p id="in">In the box: Mark Carney.</p><div style="height:900px"></div>
  </div>
  <p>Below: Keir Starmer.</p><div style="height:2000px"></div><p>At the end: Donald Trump.</p>`);

/** What the reader's keys must keep meaning on a page that has keys of its own. */
export const KEYS = page(
  `<p><input id="field" value="typed"> <button id="first">first</button></p>
   <article><h1>A day</h1><p id="one">Mark Carney met <a id="link" href="#x">Emmanuel Macron</a> in Paris.</p></article>
   <dialog id="box"><p>In a dialog: Keir Starmer.</p><button id="shut">shut</button></dialog>`,
  script(`
    window.heard = [];
    addEventListener('keydown', (event) => heard.push(event.key));
    document.addEventListener('click', (event) => heard.push('click ' + (event.target.localName ?? '')));
    window.openBox = () => document.getElementById('box').showModal();`),
);

export const PLAIN = 'Mark Carney met Keir Starmer in London.\n'.repeat(3);
