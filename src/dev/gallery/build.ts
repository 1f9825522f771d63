// Builds the gallery's page and serves it on loopback, the same way for the camera and for the tests in real browsers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { fromFolder, type Site, serve } from '../../e2e/site.ts';

export const buildGallery = async (): Promise<Site> => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-gallery-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
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
