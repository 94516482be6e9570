import { defineConfig } from 'vitest/config'

/** `npm run bench`: prints ratios measured side by side; asserts nothing about time. */
export default defineConfig({
  test: {
    include: ['test/bench/**/*.bench.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    pool: 'forks',
    execArgv: ['--expose-gc'],
    server: { deps: { external: [/\/dist\//] } },
    disableConsoleIntercept: true,
    reporters: ['dot'],
  },
})
