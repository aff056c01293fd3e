import { notingChanged, sql, type Tx } from '@probity/database'
import type { Subject } from './subject.ts'

/** A subject, as far as who records something of it has to know it. */
export type Body = Pick<Subject, 'subjectId' | 'handle' | 'kind'>

/** That a subject bears or bore a code, an old number say, and a name. */
export type Bearing = { readonly code: string; readonly body: Body; readonly name: string | null }

/**
 * Locks who bears or bore these codes, and `others` with them, in ascending order, and says who is locked. `undefined`: some code is
 * nobody's, and nobody was locked; with `evenIfNobodys` the rest is.
 */
export const holdBearers = async (
  tx: Tx,
  codes: readonly string[],
  others: readonly number[],
  evenIfNobodys = false,
): Promise<number[] | undefined> => {
  const [row] = await tx.rows<{ held: string | null }>(
    sql`with found as materialized (select code, subject_id from code_holder where code = any(${codes})),
    held as materialized (select subject_id from subject
      where (${evenIfNobodys} or (select count(distinct code) from found) = ${codes.length}::int)
        and subject_id = any(array(select subject_id from found) || ${others}::bigint[])
      order by subject_id for no key update),
    noted as (${notingChanged(sql`(select array_agg(subject_id) from held)`)})
    select json_agg(subject_id)::text as held from held`,
    { prepare: 'hold-bearers' },
  )
  return row?.held ? (JSON.parse(row.held) as number[]) : evenIfNobodys ? [] : undefined
}

/** Who bears or bore these codes, once for each name. One value of each column, since reading thousands of rows costs more than finding them. */
export const listBearers = async (tx: Tx, codes: readonly string[]): Promise<Bearing[]> => {
  const [row] = await tx.rows<Record<'codes' | 'ids' | 'handles' | 'kinds' | 'names', string | null>>(
    sql`select json_agg(h.code)::text as codes, json_agg(s.subject_id)::text as ids, json_agg(s.handle)::text as handles,
      json_agg(s.kind)::text as kinds, json_agg(n.name)::text as names
    from code_holder h join subject s using (subject_id) left join subject_name n using (subject_id)
    where h.code = any(${codes})`,
    { prepare: 'bearers' },
  )
  const column = <Value>(text: string | null | undefined) => JSON.parse(text ?? '[]') as Value[]
  const [ids, handles] = [column<number>(row?.ids), column<string>(row?.handles)]
  const [kinds, names] = [column<Body['kind']>(row?.kinds), column<string | null>(row?.names)]
  return column<string>(row?.codes).map((code, nth) => ({
    code,
    body: { subjectId: ids[nth]!, handle: handles[nth]!, kind: kinds[nth]! },
    name: names[nth]!,
  }))
}
