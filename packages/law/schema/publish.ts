import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Part, parts } from './parts.ts'

/** The JSON Schema 2020-12 of a part's files, as editors read it. */
export const publishedSchema = ({ name, schema }: Part): string => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any' })
  return `${JSON.stringify({ $schema, $id: `https://probity.example/schema/law/${name}.schema.json`, ...rest }, null, 2)}\n`
}

if (import.meta.main) {
  for (const part of parts) {
    await writeFile(new URL(`../../../law/schema/${part.name}.schema.json`, import.meta.url), publishedSchema(part))
  }
}
