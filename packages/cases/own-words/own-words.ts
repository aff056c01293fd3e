import { accept, type Result, refuse } from '@probity/base'
import { type FileRecord, isSealed } from '@probity/records'

/** What an organisation says itself beside a record is no longer, in characters. */
export const longestOwnWords = 500

export type OwnWordsRefusal = 'own-words/empty' | 'own-words/too-long' | 'own-words/record-over' | 'own-words/none'

/**
 * Whether an organisation can set its own words beside a record; a later text takes the place of an earlier one.
 * Refuses: own-words/empty, own-words/too-long, own-words/record-over (what is over is shown to nobody).
 */
export const judgeOwnWords = (record: FileRecord, text: string): Result<string, OwnWordsRefusal> => {
  const said = text.trim()
  const characters = [...said].length
  if (characters === 0) return refuse('own-words/empty')
  if (characters > longestOwnWords) return refuse('own-words/too-long', { characters, most: longestOwnWords })
  if (record.state.withdrawn || isSealed(record)) return refuse('own-words/record-over')
  return accept(said)
}
