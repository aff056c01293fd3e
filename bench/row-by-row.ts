import type { Client } from 'pg'
import { DataSource, EntitySchema, type EntitySchemaColumnOptions } from 'typeorm'

/**
 * The other peer of intake: TypeORM, one `insert` a row, each acknowledged before the next. The rows are objects made
 * before, the table has the keys of ours; the rows that were inserted a second are returned.
 */
export const insertRowByRow = async (
  client: Client,
  url: string,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<number> => {
  const source = new DataSource({ type: 'postgres', url, entities: [await schemaOf(client, table)] })
  await source.initialize()
  try {
    const repository = source.getRepository(table)
    const start = performance.now()
    for (const row of rows) await repository.insert(row)
    return (rows.length / (performance.now() - start)) * 1_000
  } finally {
    await source.destroy()
  }
}

const schemaOf = async (client: Client, table: string) => {
  const { rows } = await client.query<{ name: string; type: string; nullable: boolean; key: boolean }>(
    `select a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
      coalesce(a.attnum = any (i.indkey), false) as key
    from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
    where a.attrelid = $1::regclass and a.attnum > 0 order by a.attnum`,
    [table],
  )
  const columns = Object.fromEntries(
    rows.map(({ name, type, nullable, key }) => [
      name,
      { type, nullable, primary: key } as unknown as EntitySchemaColumnOptions,
    ]),
  )
  return new EntitySchema({ name: table, tableName: table, columns })
}
