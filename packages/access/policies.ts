import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('./policies/', import.meta.url)

/** The text of every policy file, in the order of their names. */
export const readPolicies = (): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.cedar'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')

export const readPolicySchema = (): string => readFileSync(new URL('probity.cedarschema', folder), 'utf8')
