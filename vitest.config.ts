// Two test projects: `unit` runs in Node beside the sources, `e2e` drives the built extension in real browsers.
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    // one fewer is the default, which on two cores is half of them
    maxWorkers: '100%',
    projects: [
      {
        plugins: [WxtVitest()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: { name: 'unit', testTimeout: 60_000, include: ['src/**/*.test.{ts,tsx}'], exclude: ['src/e2e/**'] },
      },
      {
        test: {
          name: 'e2e',
          include: ['src/e2e/**/*.test.ts'],
          fileParallelism: false,
          // a real browser on a crowded machine may miss a deadline; what is wrong fails three times
          retry: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
