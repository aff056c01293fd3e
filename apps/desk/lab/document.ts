import type { Bilingual } from '@probity/base'
import { isCollection, parseDocument } from 'yaml'

export type Path = readonly (string | number)[]

/** A number of a draft that a form can change: where it stands, and what it is called. */
export type Field = { readonly path: Path; readonly value: number; readonly of: Bilingual; readonly name: Bilingual }

const names: Readonly<Record<string, Bilingual>> = {
  each: { zh: '每项分值', en: 'points each' },
  cap: { zh: '上限', en: 'cap' },
  points: { zh: '分值', en: 'points' },
  atLeast: { zh: '不低于', en: 'at least' },
  over: { zh: '高于', en: 'over' },
  atMost: { zh: '不高于', en: 'at most' },
  below: { zh: '低于', en: 'below' },
  value: { zh: '数值', en: 'value' },
  months: { zh: '月数', en: 'months' },
  from: { zh: '下限', en: 'lowest' },
  to: { zh: '上限', en: 'highest' },
  perHundred: { zh: '每百户每年检查次数', en: 'inspections a year of a hundred' },
  unrated: { zh: '没有等级的（每百户每年）', en: 'those without a level (a year, of a hundred)' },
  minimumMonths: { zh: '最短月数', en: 'fewest months' },
  maximumMonths: { zh: '最长月数', en: 'most months' },
  longestMonths: { zh: '最长月数', en: 'most months' },
}

/** Parts of a policy whose numbers decide: each with a title of its own. */
const parts = ['parameters', 'indicators', 'dimensions', 'levels', 'direct', 'notRated'] as const

/** The numbers of a text, in its order, of a policy, a list of items, or one thing with a title; `undefined` where it cannot be read. */
export const numbersIn = (text: string): readonly Field[] | undefined => {
  const document = parseDocument(text)
  if (document.errors.length > 0 || !isCollection(document.contents)) return undefined
  const whole = document.toJS() as Record<string, unknown>
  if (Array.isArray(whole))
    return whole.flatMap((item, nth) => (titleOf(item) ? within(item, [nth], titleOf(item) as Bilingual) : []))
  const title = titleOf(whole)
  if (title && !parts.some((part) => part in whole)) return within(whole, [], title)
  return parts.flatMap((part) =>
    Object.entries((whole[part] ?? {}) as object).flatMap(([key, item]) => {
      const at = Array.isArray(whole[part]) ? Number(key) : key
      const title = titleOf(item)
      return title ? within(item, [part, at], title) : []
    }),
  )
}

const titleOf = (item: unknown): Bilingual | undefined => (item as { title?: Bilingual } | null)?.title

const within = (value: unknown, path: Path, of: Bilingual): readonly Field[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    const name = names[key]
    if (typeof member === 'number') return name ? [{ path: at, value: member, of, name: nameAt(at, name, value) }] : []
    return key === 'title' ? [] : within(member, at, of)
  })
}

/** Of several bands each is told apart by its place, of several rates by its level, of several terms by its class. */
const nameAt = (path: Path, name: Bilingual, within: object): Bilingual => {
  if (path.at(-2) === 'floor') return { zh: `法定最低 ${name.zh}`, en: `least by law: ${name.en}` }
  const { level } = within as { level?: unknown }
  const said = level ?? (path.includes('terms') ? path.at(-2) : undefined)
  if (said !== undefined) return { zh: `${said} ${name.zh}`, en: `${said} ${name.en}` }
  const band = path.indexOf('bands')
  if (band < 0) return name
  const nth = Number(path[band + 1]) + 1
  return { zh: `第${nth}档 ${name.zh}`, en: `band ${nth} ${name.en}` }
}

/** The same text with one number changed: comments, order and layout stay as their author wrote them. */
export const withNumber = (text: string, path: Path, value: number): string => {
  const document = parseDocument(text)
  const node = document.getIn(path, true) as { range?: readonly [number, number, number] } | undefined
  if (!node?.range) return text
  return `${text.slice(0, node.range[0])}${value}${text.slice(node.range[1])}`
}
