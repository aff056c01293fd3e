import { accept, type Result, refuse } from '@probity/base'
import { type Identity, publicRoutes } from '@probity/contract'
import type { Door } from './door.ts'

const handleShape = /^[0-9a-z]{26}$/

/** One organisation, never a guess among several. Refuses: organisation/none, organisation/several with their codes. */
export const findHandle = async (door: Door, asked: string): Promise<Result<string>> => {
  if (handleShape.test(asked)) return accept(asked)
  const found = await door.ask(publicRoutes.search, { query: { q: asked } })
  if (!found.ok) return refuse(found.refusal.code, { ...found.refusal.details, words: found.problem?.words })
  const { items } = found.value
  const named = items.filter(({ name, code }) => name === asked || code === asked.toUpperCase())
  const chosen = named.length > 0 ? named : items
  if (chosen.length === 0) return refuse('organisation/none', { asked })
  return chosen.length === 1
    ? accept((chosen[0] as Identity).handle)
    : refuse('organisation/several', { asked, list: chosen.map(lineOf).join('\n') })
}

const lineOf = ({ code, handle, name }: Identity): string => `  ${code ?? handle}  ${name}`
