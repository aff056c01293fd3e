import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkPack, parts, publishedSchema } from '@probity/law'
import { policyRules } from '@probity/policy'

/** Every pack of the house under the legality check: `pack/file:line code` for each finding. */
export const checkAllPacks = async (root: string): Promise<string[]> => {
  const found = []
  for (const head of globSync('law/*/pack.yaml', { cwd: root }).sort()) {
    const pack = dirname(head)
    for (const { file, line, code } of await checkPack(join(root, pack), { rules: policyRules }))
      found.push(`${pack}/${file}:${line} ${code}`)
  }
  return found
}

/** Schemas under `law/schema` that no longer say what the code reads. */
export const findStaleLawSchemas = (root: string): string[] =>
  parts.flatMap((part) => {
    const file = `law/schema/${part.name}.schema.json`
    return readFileSync(join(root, file), { encoding: 'utf8' }) === publishedSchema(part)
      ? []
      : [`${file} is stale: node packages/law/schema/publish.ts`]
  })
