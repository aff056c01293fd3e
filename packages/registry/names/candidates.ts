import { type Query, type Reader, sql } from '@probity/database'
import type { CandidatePlan } from './candidate-plan.ts'

/** A name that may be meant, of the subject that bears or bore it. */
export type Candidate = { readonly subjectId: number; readonly name: string; readonly normalised: string }

/** Names beginning with the normalised text, in the order of their characters; equal ones first. */
export const listNamesBeginning = (reader: Reader, text: string, most: number): Promise<Candidate[]> =>
  reader.rows<Candidate>(sql`
    select subject_id as "subjectId", name, normalised from subject_name
    where findable and normalised >= ${text}::text and normalised < ${`${text}\u{10ffff}`}::text
    order by normalised, subject_id, name limit ${most}::int`)

/** Names the plan leads to. Where there are more than `most`, those stay whose length is nearest to `length` characters. */
export const listCandidates = async (
  reader: Reader,
  plan: CandidatePlan,
  length: number,
  most: number,
): Promise<Candidate[]> => {
  const conditions: Query<boolean>[] = []
  if (plan.any.length) conditions.push(sql<boolean>`grams && ${plan.any}::text[]`)
  for (const group of plan.groups) conditions.push(sql<boolean>`grams @> ${group}::text[]`)
  if (conditions.length === 0) return []
  return reader.rows<Candidate>(sql`
    select subject_id as "subjectId", name, normalised from subject_name
    where findable and (${sql.join(conditions, sql` or `)})
    order by abs(char_length(normalised) - ${length}::int), normalised, subject_id, name limit ${most}::int`)
}
