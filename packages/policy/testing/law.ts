import { fileURLToPath } from 'node:url'
import { type Law, loadLaw } from '@probity/law'
import { policyRules } from '../sense/rules.ts'

/** For tests. The packs of China and of the demo city, loaded as a node loads them. */
export const loadedLaw = async (): Promise<Law> => {
  const law = await loadLaw([fileURLToPath(new URL('../../../law/demo-city', import.meta.url))], policyRules)
  if (!law.ok) throw new Error(JSON.stringify(law.refusal))
  return law.value
}
