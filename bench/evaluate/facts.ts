import type { Population } from '@probity/lab'

/** Facts a subject has: one registration, the rest of what a city records. */
export const factsEach = 20
/** Facts made in one statement. */
const atOnce = 2_000_000

/** Fills a population with invented subjects and facts, straight into its tables: what the result hangs on is how many there are. */
export const fillPopulation = async (
  { duck }: Population,
  subjects: number,
  progress: (share: number) => void,
): Promise<void> => {
  await duck.run(
    `insert into subject select i, 'enterprise', 'active', '990101', null from range(1, ${subjects} + 1) t (i)`,
  )
  const all = subjects * factsEach
  for (let from = 0; from < all; from += atOnce) {
    progress(from / all)
    const to = Math.min(all, from + atOnce)
    await duck.run(`insert into fact by name
      select i // ${factsEach} + 1 as subject_id, i as record_id, kind::kind as kind,
        case when kind in ('penalty', 'wage-arrears') then (['minor', 'general', 'serious'])[1 + (hash(i + 1) % 3)::int] end::severity as severity,
        date '2022-11-23' + (hash(i * 7) % 1460)::int as decided_on, date '2026-11-22' as usable_from,
        date '2027-01-01' + (hash(i * 13) % 1000)::int as usable_until,
        case when kind = 'commitment-fulfilment' then (['未履行', '已履行', '已履行'])[1 + (hash(i * 3) % 3)::int] end as "t:fulfilment",
        case when kind = 'penalty' then (case when hash(i * 5) % 4 = 0 then ['警告'] else ['罚款'] end) end as "l:classes",
        case when kind = 'penalty' and hash(i * 17) % 200 <> 0 then (hash(i * 11) % 20000000)::bigint end as "n:fineCents"
      from (select i, case when i % ${factsEach} = 0 then 'registration'
        when hash(i) % 400 = 0 then 'abnormal-operation' when hash(i) % 401 = 0 then 'wage-arrears'
        else (['licence', 'licence', 'licence', 'inspection-result', 'inspection-result', 'inspection-result', 'inspection-result', 'contract-performance',
          'contract-performance', 'honour', 'commitment-fulfilment', 'commitment-fulfilment', 'penalty'])[1 + (hash(i * 19) % 13)::int] end as kind
        from range(${from}, ${to}) t (i))`)
  }
}
