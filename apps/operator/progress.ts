import type { Bilingual } from '@probity/base'
import type { Terminal } from './terminal.ts'

export type Progress = { reach(done: number): void; end(): void }

const width = 28

/** A bar that a person can watch; where nobody does, nothing is written. `total` in the same unit as what is reached. */
export const showProgress = (terminal: Terminal, what: Bilingual, total: number): Progress => {
  let shown = -1
  return {
    reach: (done) => {
      const percent = total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 100
      if (percent === shown) return
      shown = percent
      const filled = Math.round((percent / 100) * width)
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
      terminal.overwrite(`${terminal.inWords(what)}  ${bar} ${String(percent).padStart(3)} %`)
    },
    end: () => terminal.overwrite(''),
  }
}
