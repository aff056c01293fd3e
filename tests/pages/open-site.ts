import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day, fixedClock } from '@probity/base'
import { type DemoCity, demoCity } from '@probity/demo'
import { enactStory, listen, openNode } from '@probity/server'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'

/** A small city on a server of its own, with the embedded people to sign in as, and a browser before it. */
export type OpenSite = {
  readonly address: string
  readonly browser: Browser
  readonly city: DemoCity
  /** What went wrong in the server: nothing, if all is well. */
  readonly faults: readonly unknown[]
  close(): Promise<void>
}

export const openSite = async (seed: string): Promise<OpenSite> => {
  const folder = mkdtempSync(join(tmpdir(), `probity-${seed}-`))
  const faults: unknown[] = []
  const opened = await openNode({
    place: { folder },
    packs: ['law/cn', 'law/demo-city', 'law/debarment'],
    secretFile: join(folder, 'secret'),
    clock: fixedClock('2026-11-22T02:00:00.000Z'),
    access: {
      demonstration: true,
      identity: { embedded: true },
      limits: { public: 600, person: 1_200, system: 1_200 },
    },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const { node, announce, close } = opened.value
  const city = demoCity({ seed, organisations: 40, from: day('2026-02-01'), until: day('2026-11-20') })
  await enactStory(node, city, seed)
  const listening = await listen(node, 0, { fault: (fault) => faults.push(fault) })
  announce(listening.address)
  const browser = await openBrowser()
  return {
    address: listening.address,
    browser,
    city,
    faults,
    close: async () => {
      await browser.close()
      await listening.close()
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
