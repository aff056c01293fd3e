import type { Bilingual } from '@probity/base'
import { isMap, parseDocument } from 'yaml'

export type Path = readonly (string | number)[]

/** A number of a policy that a form can change: where it stands, and what it is called. */
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
}

/** Parts of a policy whose numbers decide: each with a title of its own. */
const parts = ['parameters', 'indicators', 'dimensions', 'levels', 'direct', 'notRated'] as const

/** The numbers of a text, in its order; `undefined` where it cannot be read. */
export const numbersIn = (text: string): readonly Field[] | undefined => {
  const document = parseDocument(text)
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined
  const whole = document.toJS() as Record<string, unknown>
  return parts.flatMap((part) =>
    Object.entries((whole[part] ?? {}) as object).flatMap(([key, item]) => {
      const at = Array.isArray(whole[part]) ? Number(key) : key
      const title = (item as { title?: Bilingual }).title
      return title ? within(item, [part, at], title) : []
    }),
  )
}

const within = (value: unknown, path: Path, of: Bilingual): readonly Field[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    const name = names[key]
    if (typeof member === 'number') return name ? [{ path: at, value: member, of, name: nameAt(at, name) }] : []
    return key === 'title' ? [] : within(member, at, of)
  })
}

/** Of several bands each is told apart by its place. */
const nameAt = (path: Path, name: Bilingual): Bilingual => {
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
