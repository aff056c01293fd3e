import { setTimeout as sleep } from 'node:timers/promises'
import type { OnLogFault } from '../integrator.ts'
import { type AskingShell, askOne, type ConfiguredWitness } from './ask-one.ts'
import { type OnWitnessNews, onceForEachChange } from './news.ts'

/** How long a witness that did not cosign is left alone, in milliseconds. */
const pauseAfterRefusal = 30_000

/** Asks witnesses beside the log, which never waits for it. */
export type Asking = {
  /** A checkpoint was signed here. */
  ask(): void
  /** Lets what is being asked end; nothing is asked afterwards. */
  stop(): Promise<void>
}

/**
 * Asks each witness on its own, one request at a time, for the newest checkpoint there is by then; a witness that did not cosign
 * is asked again after a pause, whether or not the log grew. Begins with what stands signed. Of many processes only the one that
 * signed asks, apart from that beginning: two that ask at once are told the same.
 */
export const keepAsking = (
  witnesses: readonly ConfiguredWitness[],
  shell: AskingShell,
  tell: OnWitnessNews,
  onFault: OnLogFault,
): Asking => {
  const stopping = new AbortController()
  const askers = witnesses.map((witness) => {
    const news = onceForEachChange(tell)
    let wanted = Promise.withResolvers<void>()
    wanted.resolve()
    const work = async (): Promise<void> => {
      for (;;) {
        await wanted.promise
        if (stopping.signal.aborted) return
        wanted = Promise.withResolvers()
        const told = await askOne(witness, shell).catch((fault: unknown) => {
          onFault(fault)
          return 'fault' as const
        })
        if (told === undefined) continue
        // What was cut off at the end says nothing of the witness.
        if (told !== 'fault' && !stopping.signal.aborted) news(told)
        if (told !== 'fault' && told.is === 'cosigns') continue
        await sleep(pauseAfterRefusal, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
        wanted.resolve()
      }
    }
    return { working: work(), ask: () => wanted.resolve() }
  })
  const askAll = () => {
    for (const { ask } of askers) ask()
  }
  return {
    ask: askAll,
    stop: async () => {
      stopping.abort()
      askAll()
      await Promise.all(askers.map(({ working }) => working))
    },
  }
}
