import type { ChunkTally } from '@probity/intake'

/** What submissions that this process is reading have come to so far, so that asking costs nothing however often one asks. */
export type LiveTallies = {
  find(submissionId: string): ChunkTally | undefined
  /** Follows one submission while `work` reads it. */
  follow<Value>(submissionId: string, work: (onProgress: (tally: ChunkTally) => void) => Promise<Value>): Promise<Value>
}

export const keepLiveTallies = (): LiveTallies => {
  const tallies = new Map<string, ChunkTally>()
  return {
    find: (submissionId) => tallies.get(submissionId),
    follow: async (submissionId, work) => {
      let last: ChunkTally | undefined
      const told = (tally: ChunkTally) => {
        last = tally
        tallies.set(submissionId, tally)
      }
      try {
        return await work(told)
      } finally {
        // A repeat that was refused because the first is still being read has told nothing.
        if (last && tallies.get(submissionId) === last) tallies.delete(submissionId)
      }
    },
  }
}
