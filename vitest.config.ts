import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** Tests named `*.engine.test.ts` need a database: the very same files run on the embedded engine and on a server. */
const engineTests = ['{packages,apps,tests}/**/*.engine.test.ts']
const serverIsThere = process.env.DATABASE_URL !== undefined || existsSync('/usr/lib/postgresql')
const common = { testTimeout: 60_000, hookTimeout: 120_000, pool: 'forks' as const }

if (!serverIsThere)
  console.warn('Left out: the suite on a PostgreSQL server (none is installed, and DATABASE_URL names none).')

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
          include: ['{packages,apps,tests}/**/*.test.ts'],
          exclude: [...engineTests, '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: { ...common, name: 'embedded', include: engineTests, env: { PROBITY_TEST_ENGINE: 'embedded' } },
      },
      ...(serverIsThere
        ? [
            {
              extends: true as const,
              test: { ...common, name: 'server', include: engineTests, env: { PROBITY_TEST_ENGINE: 'server' } },
            },
          ]
        : []),
    ],
  },
})
