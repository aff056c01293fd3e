import { setTimeout as sleep } from 'node:timers/promises'

/** Told of every fault of the integrator; it goes on trying. */
export type OnLogFault = (fault: unknown) => void

/** How often a process looks for what others have committed, and how long it waits after a round before the next, in milliseconds. */
const pollEvery = 500
const pauseAfterRound = 100
const pauseAfterFault = 1_000

/** Runs rounds while there is something to do: at once when woken, now and then by itself. */
export type Integrator = {
  /** Something was committed in this process. */
  wake(): void
  /** Lets the round at hand end, does a last one, and rests. */
  stop(): Promise<void>
}

/** Starts at once. Many processes of a node may run one each: whoever finds another at work waits for the next time. */
export const startIntegrator = (round: () => Promise<unknown>, onFault: OnLogFault): Integrator => {
  let woken = Promise.withResolvers<void>()
  let stopped = false
  const work = async (): Promise<void> => {
    while (!stopped) {
      const waking = new AbortController()
      await Promise.race([
        woken.promise,
        sleep(pollEvery, undefined, { signal: waking.signal, ref: false }).catch(() => {}),
      ])
      waking.abort()
      if (stopped) return
      woken = Promise.withResolvers<void>()
      const pause = await round().then(
        () => pauseAfterRound,
        (fault: unknown) => {
          onFault(fault)
          return pauseAfterFault
        },
      )
      if (!stopped) await Promise.race([sleep(pause, undefined, { ref: false }), stopping.promise])
    }
  }
  const stopping = Promise.withResolvers<void>()
  const working = work()
  return {
    wake: () => woken.resolve(),
    stop: async () => {
      stopped = true
      woken.resolve()
      stopping.resolve()
      await working
      await round().catch(onFault)
    },
  }
}
