import { Worker } from 'node:worker_threads'
import { accept, type Result, refuse } from '@probity/base'
import type { Manuscript } from './set-pages.ts'

/** How much the public may ask of the room at once. */
export type RoomLimits = {
  /** Manuscripts that wait while one is set; who comes after them is asked to come again. */
  readonly mostWaiting: number
  /** How long one may take before it is given up. */
  readonly mostSeconds: number
}
const usualLimits: RoomLimits = { mostWaiting: 12, mostSeconds: 30 }

/**
 * A thread of its own in which pages are set, one manuscript after the other, so that nobody who asks for paper slows down those
 * who read pages. It is started by the first manuscript and keeps no process alive; nothing of what it sets is kept.
 */
export type ComposingRoom = {
  /** Equal manuscripts that wait at the same time are set once. Refuses: typesetting/busy, typesetting/too-long. */
  set(manuscript: Manuscript): Promise<Result<Uint8Array, 'typesetting/busy' | 'typesetting/too-long'>>
  close(): Promise<void>
}

export type FromRoom = { readonly pdf: Uint8Array } | { readonly fault: string }
type Answer = Awaited<ReturnType<ComposingRoom['set']>>
type Order = PromiseWithResolvers<Answer> & { readonly manuscript: Manuscript }

export const openComposingRoom = ({ mostWaiting, mostSeconds } = usualLimits): ComposingRoom => {
  let thread: Worker | undefined
  /** In the order in which they came; the first is being set. */
  const orders = new Map<string, Order>()

  const next = () => {
    const [order] = orders.values()
    if (order) void setOne(order)
  }
  const setOne = async (order: Order): Promise<void> => {
    try {
      order.resolve(await send(order.manuscript))
    } catch (fault) {
      order.reject(fault)
    } finally {
      orders.delete(keyOf(order.manuscript))
      next()
    }
  }
  const send = (manuscript: Manuscript): Promise<Answer> => {
    thread ??= start()
    const asked = thread
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const giveUp = setTimeout(() => {
      thread = undefined
      void asked.terminate()
      resolve(refuse('typesetting/too-long', { seconds: mostSeconds }))
    }, mostSeconds * 1_000)
    const said = (message: FromRoom) =>
      'pdf' in message ? resolve(accept(message.pdf)) : reject(new Error(message.fault))
    const ended = (code: number) => {
      if (thread === asked) thread = undefined
      reject(new Error(`the thread that sets pages ended with ${code}`))
    }
    asked.once('message', said).once('error', reject).once('exit', ended)
    asked.postMessage(manuscript)
    return promise.finally(() => {
      clearTimeout(giveUp)
      asked.off('message', said).off('error', reject).off('exit', ended)
    })
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./thread.ts', import.meta.url))
    started.unref()
    return started
  }
  return {
    set: (manuscript) => {
      const key = keyOf(manuscript)
      const known = orders.get(key)
      if (known) return known.promise
      if (orders.size > mostWaiting) return Promise.resolve(refuse('typesetting/busy', { waiting: mostWaiting }))
      const order: Order = { manuscript, ...Promise.withResolvers<Answer>() }
      orders.set(key, order)
      if (orders.size === 1) next()
      return order.promise
    },
    close: async () => {
      await thread?.terminate()
    },
  }
}

const keyOf = ({ template, data, on }: Manuscript): string => JSON.stringify([on, data, template])
