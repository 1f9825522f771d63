// What the two browsers are told about the extension, and how its scripts are built.
import { defineConfig } from 'wxt';
import { bundleCorpusFiles } from './src/dev/bundle/corpus.ts';
import { bundleLocalesAndIcons } from './src/dev/bundle/locales.ts';
import { bundlePaint } from './src/dev/bundle/paint.ts';

const pages = ['http://*/*', 'https://*/*'];

/** Our own pages run our own files and nothing else; channels are fetched from anywhere safe, and from this machine for their authors. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

/** Chromium installs nothing that suggests more than four keys; its readers give the others keys of their own. */
const fifthKey = (browser: string, key: string) =>
  browser === 'firefox' ? { suggested_key: { default: key } } : undefined;

const IN_PAGES: ReadonlySet<string> = new Set(['page', 'hand', 'popover']);

/** Starts a script in pages by its door alone: WXT's own start logs what goes wrong and hands on a value, and nobody takes either. */
const plainStart = {
  name: 'plain-start',
  transform: (code: string, id: string) => {
    if (id.includes('virtual:wxt-unlisted-script-entrypoint'))
      return `${/^import definition .*/m.exec(code)?.[0]}\ndefinition();`;
    return id.includes('define-unlisted-script') ? 'export const defineUnlistedScript = (run) => run;' : undefined;
  },
};

export default defineConfig({
  imports: false,
  entrypointsDir: 'entrypoints',
  publicDir: 'assets/public',
  hooks: {
    // pages load these scripts: terser makes them a thirtieth smaller than the usual minifier, and takes seconds for the rest
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => IN_PAGES.has(name))) return;
      config.plugins = [...(config.plugins ?? []), plainStart];
      config.build = {
        ...config.build,
        minify: 'terser',
        // V8 compiles the script in one go; else it reads every function once to skip it and again when it is called
        terserOptions: { ecma: 2020, compress: { passes: 3 }, format: { preamble: '//# allFunctionsCalledOnLoad' } },
      };
    },
    'build:publicAssets': async (wxt, files) => {
      bundleLocalesAndIcons(wxt, files);
      bundlePaint(wxt, files);
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
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: pages,
    content_scripts: [
      {
        matches: pages,
        js: ['page.js'],
        // Firefox would leave it behind: see core/leash.ts
        ...(browser !== 'firefox' && { css: ['paint.css'] }),
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    omnibox: { keyword: 'sl' },
    commands: {
      'next-name': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_next_name__' },
      'previous-name': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_previous_name__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_open_card__' },
      // the popup, which begins with its search field
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'side-panel': { ...fifthKey(browser, 'Alt+Shift+P'), description: '__MSG_command_side_panel__' },
      'toggle-site': { ...fifthKey(browser, 'Alt+Shift+H'), description: '__MSG_command_toggle_site__' },
    },
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
      : { minimum_chrome_version: '140', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
