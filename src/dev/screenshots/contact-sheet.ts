// All pictures on one page, a row for each surface, to be looked at side by side. Reads the folder; knows no surface.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const row = (surface: string, files: readonly string[]): string =>
  `<section><h2>${surface}</h2><div>${files
    .map(
      (file) =>
        `<figure><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${file}</figcaption></figure>`,
    )
    .join('')}</div></section>`;

/** `popup-start-dark.png` belongs to `popup-start`. */
const surfaceOf = (file: string): string =>
  file.replace(/-(light|dark|fr|narrow|rtl|forced|forced-light|zoom)\.png$/, '');

/** Writes index.html beside the pictures; answers how many there are. */
export const writeContactSheet = (folder: string): number => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.png'));
  const rows = [...Map.groupBy(files.sort(), surfaceOf)].map(([surface, some]) => row(surface, some));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screenshots</title><style>
    body{margin:24px;background:#8a8d92;font:14px/1.4 system-ui,sans-serif}h2{margin:32px 0 8px;font-size:16px}
    section>div{display:flex;gap:16px;overflow-x:auto;align-items:flex-start}figure{margin:0}
    img{max-height:560px;display:block;box-shadow:0 1px 8px rgb(0 0 0/.3)}figcaption{margin-top:4px;font-size:12px}
    </style>${rows.join('\n')}</html>`,
  );
  return files.length;
};
