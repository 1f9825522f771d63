// Small pages of our own for the end-to-end tests: each shows one thing a real page does.

const page = (body: string, head = '', lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Fixture</title>${head}</head><body>${body}</body></html>`;

/** A plain report: full names, bare surnames, and namesakes that are none of ours. */
export const REPORT = page(`
  <article>
    <h1>A first trip abroad</h1>
    <p>Prime Minister Mark Carney flew from Montreal to Paris, where Emmanuel Macron received him at noon.</p>
    <p>Later that day Carney went on to London. The new tariffs were the first subject with Keir Starmer.</p>
    <p>His spokesman said the Bank of Canada would not comment, and Jay Carney, who is no relation, laughed.</p>
  </article>`);

/** Names that run across inline elements, and names that a block boundary cuts. */
export const INLINE = page(`
  <p id="across">The speech of <i>Mark</i> <b>Carney</b> in <a href="/other">Lon<wbr>don</a> was short.</p>
  <div id="cut"><p>Emmanuel</p><p>Macron</p></div>
  <p id="broken">It was<br>Keir<br>Starmer.</p>`);

/** Text no reader reads as running text. */
export const SKIPPED = page(`
  <p id="seen">Mark Carney spoke.</p>
  <input value="Mark Carney"><textarea>Mark Carney</textarea>
  <div contenteditable="true">Mark Carney</div>
  <div role="textbox">Mark Carney</div>
  <pre>Mark Carney</pre><p>Run <code>Mark Carney</code> now.</p>
  <p hidden>Mark Carney</p><p style="display:none">Mark Carney</p>
  <noscript>Mark Carney</noscript><template><p>Mark Carney</p></template>
  <select><option>Mark Carney</option></select>
  <script>/* Mark Carney */</script><style>/* Mark Carney */</style>`);

/** A page that grows, changes and sheds text after it has loaded; its buttons are clicked by id. */
export const LIVE = page(
  `<main id="feed"><p>Nothing yet.</p></main>
   <button id="add">add</button><button id="change">change</button><button id="drop">drop</button><button id="batch">batch</button>`,
  `<script>
    addEventListener('DOMContentLoaded', () => {
      const feed = document.getElementById('feed');
      const on = (id, run) => document.getElementById(id).addEventListener('click', run);
      on('add', () => feed.insertAdjacentHTML('beforeend', '<p id="new">Keir Starmer answered in London.</p>'));
      on('change', () => { document.getElementById('new').firstChild.data = 'Emmanuel Macron answered in Paris.'; });
      on('drop', () => document.getElementById('new').remove());
      on('batch', () => {
        const many = document.createDocumentFragment();
        for (let i = 0; i < 50; i++) {
          const line = document.createElement('p');
          line.className = 'many';
          line.textContent = 'Paragraph ' + i + ': Mark Carney was in Greenland.';
          many.append(line);
        }
        feed.append(many);
      });
    });
  </script>`,
);

/** Open shadow roots, one inside another, and one that comes later. */
export const SHADOW = page(
  `<p>Outside: Paris.</p><news-card></news-card>`,
  `<script>
    customElements.define('news-card', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'open' });
        root.innerHTML = '<p>Inside: Mark Carney.</p><div id="inner"></div>';
        const inner = root.getElementById('inner').attachShadow({ mode: 'open' });
        inner.innerHTML = '<p>Deep inside: Keir Starmer.</p>';
      }
    });
  </script>`,
);

/** Frames of three kinds. `/report` is served beside this page. */
export const FRAMES = page(`
  <p>Around the frames: Greenland.</p>
  <iframe id="same" src="/report" width="600" height="300"></iframe>
  <iframe id="inline" srcdoc="<p>Mark Carney in a srcdoc frame.</p>" width="600" height="200"></iframe>
  <iframe id="boxed" sandbox srcdoc="<p>Keir Starmer in a sandbox.</p>" width="600" height="200"></iframe>`);

/** A modal dialog, and an element that goes full screen. */
export const DIALOG = page(
  `<p>Behind: Paris.</p>
   <button id="open">open</button>
   <dialog id="box"><p>In the dialog: Mark Carney spoke.</p><button id="shut">shut</button></dialog>
   <div id="stage" style="background:white;padding:40px"><p>On the stage: Keir Starmer.</p><button id="full">full</button></div>`,
  `<script>
    addEventListener('DOMContentLoaded', () => {
      const on = (id, run) => document.getElementById(id).addEventListener('click', run);
      on('open', () => document.getElementById('box').showModal());
      on('full', () => document.getElementById('stage').requestFullscreen());
    });
  </script>`,
);

/** A page that works against everything: CSS that unsets all, a strict policy, and a script that clears the registry. */
export const HOSTILE = page(
  `<p id="p">Mark Carney met Emmanuel Macron in Paris.</p>`,
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
   <style>
     * { all: unset !important; }
     html, body, p { display: block !important; }
     [popover] { display: none !important; visibility: hidden !important; opacity: 0 !important; }
   </style>
   <script>setTimeout(() => CSS.highlights.clear(), 1200);</script>`,
);

export const FRENCH = page(
  `<h1>Premier voyage</h1>
   <p>Le premier ministre Mark Carney se rend à Londres puis dans l’Arctique canadien.</p>
   <p>Les droits de douane et la guerre commerciale avec les États-Unis l’occupent. M. Carney verra le Royaume-Uni.</p>`,
  '',
  'fr',
);

export const EMPTY = page('');
export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><text x="5" y="30">Mark Carney</text></svg>';
export const XML = '<?xml version="1.0"?><feed><title>Mark Carney</title></feed>';

/** About `bytes` of running text in paragraphs. */
export const long = (bytes: number): string => {
  const line = `<p>${'The talks went on for a long while and nobody could say how they would end. '.repeat(12)}Mark Carney left for London.</p>\n`;
  return page(line.repeat(Math.ceil(bytes / line.length)));
};

/** One page that reads "Mark Carney spoke.", as the browsers' viewers forgivingly take it. */
export const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>endobj
4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj
5 0 obj<</Length 51>>stream
BT /F1 18 Tf 20 100 Td (Mark Carney spoke.) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`;
