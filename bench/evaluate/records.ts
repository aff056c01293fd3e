import { connect } from '../bare-copy.ts'

/**
 * Writes `subjects` organisations with twenty records each as a node holds them, by SQL: what is measured is reading them. Nothing of
 * it stands in the log, so nobody could verify it; the database is dropped after the bench.
 */
export const writeRecords = async (url: string, subjects: number): Promise<void> => {
  const client = await connect(url)
  try {
    await client.query(`insert into subject (subject_id, handle, pack_id, kind, status, region)
      select i, lpad(i::text, 26, '0'), 'cn', 'enterprise', 'active', '990101' from generate_series(1, ${subjects}) i`)
    await client.query(`insert into record_version (subject_id, version, record_id, nature, kind, authority_id, decided_on,
        first_seen_on, severity, attested, content, closed, submission_id, submission_row, public_salt, closed_salt, batch_id, ordinal)
      select i / 20 + 1, 1, i, 'first', kind, 'market-city', decided_on, decided_on,
        case when kind = 'penalty' then (array['minor', 'general', 'serious'])[1 + i % 3] end,
        jsonb_build_object('publish', true, 'servedOn', decided_on::text),
        case kind when 'penalty' then jsonb_build_object('penalty', '罚款', 'classes', array['罚款'], 'fineCents', (i::bigint * 7919) % 20000000, 'conduct', '销售不合格产品', 'facts', repeat('违法事实', 20))
          when 'commitment-fulfilment' then jsonb_build_object('fulfilment', (array['已履行', '未履行'])[1 + i % 2])
          when 'registration' then jsonb_build_object('name', '临澄' || i, 'status', 'active', 'registeredOn', decided_on::text)
          else '{}'::jsonb end,
        '{}', 'bench', 1, '\\x00', '\\x00', 1, 0
      from (select i, case when i % 20 = 0 then 'registration'
          else (array['licence', 'inspection-result', 'penalty', 'commitment-fulfilment', 'honour'])[1 + (i::bigint * 31) % 5] end as kind,
        date '2023-01-01' + (i::bigint * 13 % 1400)::int as decided_on
        from generate_series(0, ${subjects * 20 - 1}) i) made`)
    await client.query('vacuum analyze record_version')
  } finally {
    await client.end()
  }
}
