import { readFileSync, rmSync } from 'node:fs'
import { accept, type Instant, type Result, refuse } from '@probity/base'
import type { Command, Given } from './command.ts'
import { awaitingMark, openAsOwner } from './open-owner.ts'
import type { Settings } from './settings.ts'

/** How a restored node comes to know what happened after its backup. */
export const catchUpOptions = {
  journal: { value: 'FOLDER', says: { zh: '日记文件夹', en: 'Folder of the journal' } },
  'no-journal': { says: { zh: '没有日记（须 --by 与 --reason）', en: 'There is none (needs --by and --reason)' } },
  by: { value: 'NAME', says: { zh: '谁说明', en: 'Who says so' } },
  reason: { value: 'TEXT', says: { zh: '理由', en: 'Why' } },
} as const satisfies Command['options']

export type CaughtUp = {
  readonly state: 'awaiting-journal' | 'replayed' | 'declared-none'
  readonly lines?: number
  /** The last line was cut off while it was being written, and never counted. */
  readonly torn?: boolean
}

const shortestReason = 10

/**
 * Replays the journal, or notes who says that there is none; without either the node goes on waiting. Refuses:
 * restore/reason-needed, restore/not-awaiting, journal/….
 */
export const catchUp = async (given: Given, { place, data, secretFile }: Settings): Promise<Result<CaughtUp>> => {
  const folder = given.text('journal')
  const declared = declarationOf(given)
  if (folder === undefined && declared === undefined) return accept({ state: 'awaiting-journal' })
  if (declared && !declared.ok) return declared
  const { endWaiting, findRestoration, replayJournal, sealKeyOf } = await import('@probity/backup')
  const owned = await openAsOwner(place)
  if (!owned.ok) return owned
  const { database, close } = owned.value
  const now = () => new Date().toISOString() as Instant
  try {
    if (folder === undefined && declared?.ok) {
      if ((await findRestoration(database))?.state !== 'awaiting-journal') return refuse('restore/not-awaiting')
      await database.transaction((tx) => endWaiting(tx, { state: 'declared-none', at: now(), ...declared.value }))
      rmSync(awaitingMark(data), { force: true })
      return accept({ state: 'declared-none' })
    }
    const key = sealKeyOf(readFileSync(secretFile, 'utf8').trim())
    const replayed = await replayJournal(database, { folder: folder as string, key, now })
    if (!replayed.ok) return replayed
    rmSync(awaitingMark(data), { force: true })
    return accept({ state: 'replayed', ...replayed.value })
  } finally {
    await close()
  }
}

const declarationOf = (given: Given): Result<{ by: string; reason: string }, 'restore/reason-needed'> | undefined => {
  if (!given.has('no-journal')) return undefined
  const [by = '', reason = ''] = [given.text('by')?.trim(), given.text('reason')?.trim()]
  if (by === '' || [...reason].length < shortestReason)
    return refuse('restore/reason-needed', { least: shortestReason })
  return accept({ by, reason })
}
