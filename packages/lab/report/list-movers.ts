import type { Population } from '../population/population.ts'
import type { Sides } from '../question/sides.ts'
import type { Trial } from '../trial.ts'
import { movesOf } from './movement.ts'

/** Somebody whose level would be another. Told to an official alone, and each a look. */
export type Mover = { readonly subjectId: number; readonly before: string; readonly after: string }

/** Those whose score changes most, first; a level that comes from a rule alone stands after them. */
export const listMovers = async (
  { duck }: Population,
  sides: Sides,
  { day }: Trial,
  most: number,
): Promise<readonly Mover[]> => {
  const [baseline, candidate] = [await sides.baseline({ day }), await sides.candidate({ day })]
  const scored = [baseline, candidate].every(({ plan }) => plan.columns.some(({ name }) => name === 'score'))
  const change = scored ? 'abs(coalesce(b.score, 0)::double - coalesce(a.score, 0)::double)' : '0'
  return duck.rows<Mover>(`select m.subject_id as "subjectId", m.before, m.after from ${movesOf(baseline, candidate)} m
    left join ${baseline.answer} a on a.subject_id = m.subject_id
    left join ${candidate.answer} b on b.subject_id = m.subject_id
    where m.before <> m.after order by ${change} desc, m.subject_id limit ${most}`)
}
