import { defineConfig } from 'vitest/config'
import { surroundings } from './apps/operator/house/surroundings.ts'

const folders = '{packages,apps,tests,bench}'
/** Tests named `*.engine.test.ts` need a database: the very same files run on the embedded engine and on a server. */
const engineTests = [`${folders}/**/*.engine.test.ts`]
/** Tests named `*.browser.test.ts` open pages in a Chromium. */
const browserTests = [`${folders}/**/*.browser.test.ts`]
const common = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  pool: 'forks' as const,
  // A second, which is usual, is too short for a page where everything else runs beside it.
  expect: { poll: { timeout: 30_000 } },
}

const engine = (name: 'embedded' | 'server') => ({
  extends: true as const,
  test: { ...common, name, include: engineTests, env: { PROBITY_TEST_ENGINE: name } },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: ['tests/prepare-engines.ts'],
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'pure',
          include: [`${folders}/**/*.test.ts`],
          exclude: [...engineTests, ...browserTests, '**/node_modules/**'],
        },
      },
      engine('embedded'),
      ...(surroundings.server.here ? [engine('server')] : []),
      ...(surroundings.browser.here
        ? [{ extends: true as const, test: { ...common, name: 'browser', include: browserTests } }]
        : []),
    ],
  },
})
