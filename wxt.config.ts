// What the two browsers are told about the extension, and how its scripts are built.
import { defineConfig } from 'wxt';
import { bundleCorpusFiles } from './src/dev/bundle-corpus.ts';
import { bundleLocalesAndIcons } from './src/dev/bundle-locales.ts';

const pages = ['http://*/*', 'https://*/*'];

export default defineConfig({
  imports: false,
  entrypointsDir: 'entrypoints',
  publicDir: 'assets/public',
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      bundleLocalesAndIcons(wxt, files);
      await bundleCorpusFiles(wxt, files);
    },
  },
  vite: () => ({
    // the floor: without it the build rewrites light-dark() and logical properties for older browsers
    build: { target: ['chrome140', 'firefox140'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    action: { default_title: '__MSG_action_title__' },
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting'],
    host_permissions: pages,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
