/**
 * Answers once all that was committed before the call is on disk. Calls that come while a flush runs share the next one:
 * the one that runs may have begun before they committed. Throws, to all who share it, where it fails.
 */
export const sharedFlush = (flush: () => Promise<unknown>): (() => Promise<void>) => {
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | undefined
  return () => {
    next ??= running
      .catch(() => {})
      .then(async () => {
        next = undefined
        running = flush()
        await running
      })
    return next
  }
}
