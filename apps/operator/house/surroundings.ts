import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a machine may lack; what needs it is left out of a run of the tests, and said. */
export type Surrounding = { readonly here: boolean; readonly leavesOut: string }

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const realData = fileURLToPath(new URL('../../../../shared/data', import.meta.url))

export const surroundings = {
  server: {
    here: process.env.DATABASE_URL !== undefined || existsSync('/usr/lib/postgresql'),
    leavesOut: 'the suite on a PostgreSQL server (none is installed, and DATABASE_URL names none)',
  },
  browser: {
    here: [process.env.CHROMIUM, ...browsers].some((path) => path !== undefined && existsSync(path)),
    leavesOut: 'pages in a browser (no Chromium is installed, and CHROMIUM names none)',
  },
  realData: {
    here: existsSync(realData),
    leavesOut: 'files of real agencies (there is no ../shared/data)',
  },
} as const satisfies Record<string, Surrounding>

/** One sentence for each thing that is left out here. */
export const sayLeftOut = (): string[] =>
  Object.values(surroundings).flatMap(({ here, leavesOut }) => (here ? [] : [`Left out: ${leavesOut}.`]))
