/** Waits for a signal to end, or until whoever started us is gone. */
export const untilToldToEnd = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve(signal))
    // npm ends the shell between us and itself, not us; whoever npm started ends when that shell is gone.
    const parent = process.ppid
    const watch = () => process.ppid !== parent && resolve('SIGHUP')
    if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref()
  })
