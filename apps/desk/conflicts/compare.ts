import type { Organisation } from '@probity/contract'

/** What two organisations are compared by, in the order in which a person looks. */
export const comparedBy = [
  'name',
  'code',
  'kind',
  'status',
  'region',
  'otherNames',
  'codes',
  'parent',
  'branches',
] as const
export type ComparedBy = (typeof comparedBy)[number]

/** How words and days are said in the language of who reads. */
type Speech = { readonly say: (words: { zh: string; en: string }) => string; readonly day: (day: string) => string }

/** One side of a comparison as lines of text: empty where nothing is known. */
export const linesOf = (organisation: Organisation, by: ComparedBy, { say, day }: Speech): string[] => {
  const dated = (text: string, { from, until }: { from?: string | undefined; until?: string | undefined }) =>
    from || until ? `${text} (${from ? day(from) : '…'} – ${until ? day(until) : '…'})` : text
  const { name, code, kindTitle, statusTitle, region, names, identifiers, parent, branches } = organisation
  const one = (text: string | undefined) => (text ? [text] : [])
  switch (by) {
    case 'name':
      return one(name)
    case 'code':
      return one(code)
    case 'kind':
      return one(say(kindTitle))
    case 'status':
      return one(say(statusTitle))
    case 'region':
      return one(region && say(region))
    case 'otherNames':
      return names.filter((other) => other.name !== name).map((other) => dated(other.name, other))
    case 'codes':
      return identifiers.map((held) =>
        dated(`${held.code} · ${say(held.schemeTitle)} · ${say(held.statusTitle)}`, held),
      )
    case 'parent':
      return one(parent?.name)
    case 'branches':
      return branches.map((branch) => branch.name)
  }
}

/** Whether two sides say the same; two that say nothing are not compared. */
export const areSame = (first: readonly string[], second: readonly string[]): boolean | undefined =>
  first.length === 0 && second.length === 0 ? undefined : first.join('\n') === second.join('\n')
