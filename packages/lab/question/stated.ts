import type { Day } from '@probity/base'
import { type Database, sql } from '@probity/database'
import { assessedOf, type LevelAct } from '@probity/evaluation'
import type { Law, Policy } from '@probity/law'
import { type Dialect, inlineRelations, type Plan } from '@probity/policy'

/** What authorities entered under a policy, as queries. */
export type Stated = {
  inputs(plan: Plan, dialect: Dialect): string
  /** Rows of sheets, to be added to the facts. */
  rows(plan: Plan, dialect: Dialect): string
}

/**
 * Reads what was entered under any version of a policy: a draft is tried on what its baseline was given. Nothing is read for a
 * policy that asks for nothing.
 */
export const readStated = async (database: Database, law: Law, plan: Plan): Promise<Stated> => {
  const { policy, inputs, day } = plan
  const asks = inputs.some(({ from }) => from !== 'need') || Object.keys(policy.sheets ?? {}).length > 0
  const statements = asks ? await listStatements(database, policy, day) : []
  const subjects = statements.map(({ subjectId, act }) => {
    const { inputs: entered, rows } = assessedOf(law, plan, whereOnly(act, subjectId, day))
    return { subjectId, known: { facts: rows, inputs: entered } }
  })
  return {
    inputs: (of, dialect) => inlineRelations(of, subjects, dialect).assessment,
    // Sheets are rows of another shape than records; the columns that facts lack stay empty.
    rows: (of, dialect) =>
      subjects.some(({ known }) => known.facts.length > 0)
        ? ` union all by name (${inlineRelations(of, subjects, dialect).credit_fact})`
        : '',
  }
}

type Statement = { readonly subjectId: number; readonly act: LevelAct }

const listStatements = async (database: Database, policy: Policy, day: Day): Promise<Statement[]> => {
  const rows = await database.rows<Statement['act'] & { subjectId: number }>(sql`
    select distinct on (subject_id) subject_id as "subjectId", batch_id as "batchId", ordinal, kind,
      effective_on as "effectiveOn", authority_id as "authorityId", closed
    from act where kind = 'evaluation-input-stated' and closed ->> 'policy' = ${policy.id} and effective_on <= ${day}
    order by subject_id, batch_id desc, ordinal desc`)
  // It counts for the version that is tried, whichever it was entered under.
  return rows.map(({ subjectId, ...act }) => ({
    subjectId,
    act: { ...act, closed: { ...act.closed, from: policy.from } } as LevelAct,
  }))
}

const whereOnly = (act: LevelAct, subjectId: number, day: Day) => ({
  subject: { subjectId, handle: '', kind: 'enterprise' as const, region: '' },
  file: [],
  rows: { versions: [], acts: [] },
  facts: { facts: [] },
  levelActs: [act],
  day,
})
