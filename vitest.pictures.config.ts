import { defineConfig } from 'vitest/config'

/** `node scripts/pictures.mjs`: makes the pictures of the guide again from the running product. */
export default defineConfig({
  test: {
    include: ['test/pictures/**/*.pictures.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
})
