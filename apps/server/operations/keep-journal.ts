import { setTimeout as sleep } from 'node:timers/promises'
import { endJournal, openJournal } from '@probity/backup'
import type { ProbityNode } from '../node.ts'

const betweenWritesMs = 500
/** Small tables, such as keys and packs, are compared whole, so less often. */
const betweenSmallMs = 30_000

export type JournalNews =
  /** A new journal began: only a backup taken from now on can catch up from it. */
  | { readonly news: 'began'; readonly journal: string }
  | { readonly news: 'goes-on'; readonly journal: string }
  /** None is kept any more, by the settings. */
  | { readonly news: 'ended'; readonly journal: string }

export type JournalKeeper = { close(): Promise<void> }

/**
 * Writes the journal twice a second while the node runs, and once more at its end. A fault is told and tried again: what is
 * due stays in the database until it is on the disk. Without a folder a journal that was kept before ends.
 */
export const keepJournal = async (
  node: ProbityNode,
  folder: string | undefined,
  told: { news(news: JournalNews): void; fault(fault: unknown): void },
): Promise<JournalKeeper> => {
  const { database, clock, random, sealKey: key } = node
  if (folder === undefined) {
    const [ended] = await endJournal(database)
    if (ended) told.news({ news: 'ended', journal: ended.id })
    return { close: async () => {} }
  }
  const journal = await openJournal(database, { folder, key, clock, random })
  told.news({ news: journal.goesOn ? 'goes-on' : 'began', journal: journal.id })
  const stopping = new AbortController()
  let smallAt = Number.NEGATIVE_INFINITY
  const write = async () => {
    try {
      for (let lines = 1; lines > 0 && !stopping.signal.aborted; ) {
        const small = performance.now() - smallAt > betweenSmallMs
        lines = await journal.write(small)
        if (small) smallAt = performance.now()
      }
    } catch (fault) {
      told.fault(fault)
    }
  }
  const working = (async () => {
    while (!stopping.signal.aborted) {
      await write()
      await sleep(betweenWritesMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  })()
  return {
    close: async () => {
      stopping.abort()
      await working
      try {
        let all = true
        while ((await journal.write(all)) > 0) all = false
      } catch (fault) {
        told.fault(fault)
      }
      journal.close()
    },
  }
}
