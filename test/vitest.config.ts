// Where the tests are, and how long one may take before it counts as hanging.
import { defineConfig } from 'vitest/config'
import { longFirst } from './order.ts'

// What a worker compiled is kept for the next run, beside what `npm start` keeps.
process.env.NODE_COMPILE_CACHE ??= new URL('../node_modules/.cache/compiled', import.meta.url).pathname

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    // A slow machine is no finding: these only end what hangs.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Much of a story is waiting: one more than there are cores. No test mocks a module, so that a worker keeps what it has loaded.
    maxWorkers: 3,
    isolate: false,
    sequence: { sequencer: longFirst },
    // Node reads TypeScript by itself: no transformed copy of every file, and no transforming in one process for all.
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
})
