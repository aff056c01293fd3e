import type { ReactNode } from 'react'

export type Tone = 'plain' | 'good' | 'attention' | 'bad'

/** A short word about how something stands; the tone only repeats what the word says. */
export const Mark = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`mark mark-${tone}`}>{children}</span>
)
