import { AsyncLocalStorage } from 'node:async_hooks'

const inside = new AsyncLocalStorage<true>()

/**
 * Inside a transaction, asking the database instead of the transaction hangs on the embedded engine and silently escapes
 * on a server. Both are turned into the same fault at once.
 */
export const refuseInsideTransaction = (): void => {
  if (inside.getStore()) throw new Error('inside a transaction: use the transaction (tx), not the database')
}

export const markTransaction = <Value>(work: () => Promise<Value>): Promise<Value> => inside.run(true, work)

/** A refusal rolls back although nothing was thrown: engines throw this to leave their transaction, and unwrap it outside. */
export class Refused extends Error {
  readonly value: unknown
  constructor(value: unknown) {
    super('refused')
    this.value = value
  }
}

export const isRefusal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as { ok?: unknown }).ok === false
