// The pages that stand before the camera beside the demo's: other directions of writing, a dialog, namesakes, nothing at all.
// The sentences are ours.
import type { Served } from '../../e2e/site.ts';
import { LONG_WORD } from './second-corpus.ts';

const page = (body: string, { lang = 'en', dir = 'ltr', css = '' } = {}): Served => ({
  body: `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>News</title><link rel="icon" href="data:,">
  <link rel="stylesheet" href="style.css"><style>${css}</style></head><body><main>${body}</main></body></html>`,
});

const ARABIC = `
  <h1>رحلة أولى إلى الخارج</h1>
  <p>غادر رئيس وزراء كندا Mark Carney مدينة Montreal متوجهًا إلى Paris، حيث استقبله Emmanuel Macron عند الظهر. ثم سافر إلى
  London للقاء Keir Starmer والملك Charles III.</p>
  <p>ولم تكن Washington على جدول الرحلة، فقد فرض Donald Trump رسومًا على ما تبيعه Canada لجيرانها.</p>`;

const HEBREW = `
  <h2 lang="he">ביקור ראשון בחו״ל</h2>
  <p lang="he">ראש ממשלת קנדה, Mark Carney, יצא מ־Montreal אל Paris ונפגש שם עם Emmanuel Macron. משם המשיך אל London, אל
  ביתו של Keir Starmer, ורק אחר כך טס אל ה־Canadian Arctic.</p>`;

const VERTICAL = `
  <h1>最初の訪問先</h1>
  <p>カナダの首相 Mark Carney は就任してすぐ大西洋を渡り、Paris で Emmanuel Macron と会談した。</p>
  <p>翌日は London に移り、Keir Starmer に迎えられた。帰りには Canadian Arctic に立ち寄るという。</p>`;

const DIALOG = `
  <h1>Terms of the subscription</h1>
  <p>The page behind the dialog also names Emmanuel Macron, who cannot be reached while it is open.</p>
  <dialog id="box"><h2>Before you read on</h2>
  <p>Prime Minister Mark Carney flew from Montreal to Paris, where Emmanuel Macron received him at noon.</p>
  <form method="dialog"><button>Read on</button></form></dialog>
  <script>addEventListener('DOMContentLoaded', () => document.getElementById('box').showModal());</script>`;

export const PAGES: Readonly<Record<string, Served>> = {
  '/rtl': page(ARABIC + HEBREW, { lang: 'ar', dir: 'rtl' }),
  '/vertical': page(VERTICAL, {
    lang: 'ja',
    css: 'main{writing-mode:vertical-rl;block-size:auto;max-width:none;height:620px;font-family:"Noto Serif CJK JP",serif}',
  }),
  '/dialog': page(DIALOG, {
    css: 'dialog{inline-size:460px;border:0;border-radius:10px;padding:24px 28px}dialog::backdrop{background:rgb(0 0 0/.45)}',
  }),
  '/namesakes': page(`<h1>Two towns of one name</h1>
    <p>The parcel for Greenland came back again, and nobody at the counter could say which of the two it had been to.</p>`),
  '/long': page(`<h1>A long name</h1><p>The ferry belongs to the ${LONG_WORD}, as far as anyone remembers.</p>`),
  '/empty': page('<h1>A quiet day</h1><p>Nothing happened that anybody wrote down.</p>'),
};
