// Builds the gallery's page and serves it on loopback, the same way for the camera and for the tests in real browsers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { compileFolder, problemLine } from '../../cli/compile-folder.ts';
import { fromFolder, type Site, serve } from '../../e2e/site.ts';

const bundledCorpus = (): string => {
  const { corpus, problems } = compileFolder(join(import.meta.dirname, '../../../assets/corpus'));
  if (!corpus) throw new Error(problems.map(problemLine).join('\n'));
  return JSON.stringify(corpus);
};

export const buildGallery = async (): Promise<Site> => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-gallery-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { SIDELIGHT_CORPUS: bundledCorpus() },
    build: { outDir: folder, emptyOutDir: true, target: ['chrome140', 'firefox140'] },
  });
  const site = await serve(fromFolder(folder));
  return {
    url: `${site.url}/`,
    close: async () => {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
