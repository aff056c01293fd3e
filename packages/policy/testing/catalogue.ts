import { fileURLToPath } from 'node:url'
import { type Checked, checkedOf, type LawPack, loadLaw } from '@probity/law'

/** For tests. The packs of this repository, each before those that build on it. */
export const loadedPacks = async (): Promise<readonly LawPack[]> => {
  const law = await loadLaw([fileURLToPath(new URL('../../../law/demo-city', import.meta.url))])
  if (!law.ok) throw new Error(JSON.stringify(law.refusal))
  return law.value.packs
}

/** The last of them as the check sees it. */
export const loadedCatalogue = async (): Promise<Checked> => {
  const packs = await loadedPacks()
  return checkedOf(packs.at(-1) as LawPack, packs.slice(0, -1))
}
