import { type Reader, readSchema, sql } from '@probity/database'

/** What a restored node has of its own: where it came from, its journal, who is signed in. */
const itsOwn = new Set(['schema_migration', 'restoration', 'journal_head', 'journal_due', 'session', 'access_token'])

/** Every row of every table as text, in order. */
export const everythingHeld = async (
  db: Reader,
  leftOut: ReadonlySet<string> = new Set(),
): Promise<Record<string, string[]>> => {
  const { tables } = await readSchema(db)
  const held: Record<string, string[]> = {}
  for (const { name } of tables) {
    if (itsOwn.has(name) || leftOut.has(name)) continue
    const rows = await db.rows<{ line: string }>(sql`select t::text as line from ${sql.table(name)} t`)
    held[name] = rows.map(({ line }) => line).sort()
  }
  return held
}
