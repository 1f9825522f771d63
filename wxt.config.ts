// What the two browsers are told about the extension, and how its scripts are built.
import { defineConfig } from 'wxt';

const pages = ['http://*/*', 'https://*/*'];

export default defineConfig({
  imports: false,
  entrypointsDir: 'entrypoints',
  publicDir: 'assets/public',
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser }) => ({
    name: 'Sidelight',
    description:
      'Underlines the people, places and ideas of a knowledge corpus on any page, and shows a short sourced card.',
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
