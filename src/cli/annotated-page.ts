// A text with its mentions marked, as one HTML file to open in a browser. Called by `annotate --html`.
import type { Spotted } from './spotting.ts';

const asText = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const STYLE = `body{max-width:42rem;margin:3rem auto;padding:0 1rem;font:18px/1.6 system-ui,sans-serif;white-space:pre-wrap;color-scheme:light dark}
mark{background:none;color:inherit;text-decoration:underline dotted 2px;text-underline-offset:4px;cursor:help}`;

/** `describe` gives the words that show when the pointer rests on a mention of that entity. */
export const annotatedPage = (
  text: string,
  mentions: readonly Spotted[],
  describe: (entity: string) => string,
): string => {
  let html = '';
  let done = 0;
  for (const { start, end, entities } of mentions) {
    if (start < done) continue;
    const title = entities.map(describe).join(' — or — ');
    html += `${asText(text.slice(done, start))}<mark title="${asText(title)}">${asText(text.slice(start, end))}</mark>`;
    done = end;
  }
  html += asText(text.slice(done));
  return `<!doctype html>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${mentions.length} mentions</title>\n<style>${STYLE}</style>\n<body>${html}</body>`;
};
