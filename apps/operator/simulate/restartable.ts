import type { Database } from '@probity/database'

/** The process that died before it had committed. */
export class Died extends Error {}

/** A database that can be closed and opened again under whoever works with it, and whose process can die within a transaction. */
export type Restartable = Database & {
  restart(): Promise<void>
  /** The next transaction is done in full and then never committed. */
  dieInNext(): void
}

/** `open` opens the same data each time. */
export const restartable = async (open: () => Promise<Database>): Promise<Restartable> => {
  let now = await open()
  let dies = false
  const forward = (name: 'forPublic' | 'forClosed'): Database['forPublic'] => ({
    rows: (...given) => now[name].rows(...given),
  })
  return {
    engine: now.engine,
    rows: (...given) => now.rows(...given),
    copyOut: (query) => now.copyOut(query),
    forPublic: forward('forPublic'),
    forClosed: forward('forClosed'),
    transaction: (work) =>
      now.transaction(async (tx) => {
        const result = await work(tx)
        if (dies) {
          dies = false
          throw new Died('the process died')
        }
        return result
      }),
    close: () => now.close(),
    restart: async () => {
      await now.close()
      now = await open()
    },
    dieInNext: () => {
      dies = true
    },
  }
}
