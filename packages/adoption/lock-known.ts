import type { Tx } from '@probity/database'
import { goneSince, type HeldLevel, heldLevels, readForEvaluation, standOn } from '@probity/evaluation'
import { lockSubjects, type Subject } from '@probity/registry'
import type { AdoptionShell } from './shell.ts'

/** A subject, locked, with all that is known of it today. */
export const lockKnown = async (tx: Tx, { law, clock }: AdoptionShell, subjectId: number) => {
  const [subject] = await lockSubjects(tx, [subjectId])
  if (!subject) return undefined
  const today = clock.today()
  const known = await readForEvaluation(tx, subjectId)
  const { facts } = standOn(law, known, subject, today)
  return {
    subject: subject satisfies Subject,
    today,
    known,
    levels: heldLevels(known.levelActs, today),
    gone: (level: HeldLevel) => goneSince(level, facts),
  }
}
