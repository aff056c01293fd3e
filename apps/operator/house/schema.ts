import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accept, type Result } from '@probity/base'
import { describeSchema, migrate, openEmbedded, readSchema } from '@probity/database'
import type { Command } from '../command.ts'
import { root } from '../settings.ts'

export const schemaFile = join(root, 'schema.sql')

/** What `schema.sql` should say: an empty database is brought up to date and described. */
export const describeToday = async (): Promise<Result<string>> => {
  const database = await openEmbedded()
  try {
    const done = await migrate(database)
    return done.ok ? accept(describeSchema(await readSchema(database))) : done
  } finally {
    await database.close()
  }
}

export const schema: Command = {
  name: 'schema',
  arguments: [],
  says: { zh: '由迁移重新生成 schema.sql', en: 'Makes schema.sql anew from the migrations' },
  options: {},
  forBuilders: true,
  run: async (_given, terminal) => {
    const today = await describeToday()
    if (!today.ok) return today
    const changed = readFileSync(schemaFile, { encoding: 'utf8', flag: 'a+' }) !== today.value
    writeFileSync(schemaFile, today.value)
    terminal.print(
      terminal.inWords(
        changed
          ? { zh: 'schema.sql 已更新', en: 'schema.sql is new' }
          : { zh: 'schema.sql 无变化', en: 'schema.sql is as it was' },
      ),
    )
    return accept(0)
  },
}
