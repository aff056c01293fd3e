import { ownLayout } from '../../layouts/own-layout.ts'
import type { Rule } from '../rule.ts'

/** Every column goes to a field that exists, or is ignored by name with a reason; nothing is noise. */
export const layoutRule: Rule = function* ({ pack, kind }) {
  for (const layout of pack.layouts) {
    const target = kind(layout.kind)
    if (!target) continue
    const known = new Set(Object.keys(ownLayout(target).columns))
    for (const [column, { to, why }] of Object.entries(layout.columns)) {
      if (to === 'ignored') {
        if (!why) yield { code: 'law/layout-ignored-without-why', at: layout.columns, key: column, facts: { column } }
      } else if (to !== 'person' && !known.has(to)) {
        yield { code: 'law/layout-unknown-field', at: layout.columns, key: column, facts: { column, to } }
      }
    }
    for (const [index, column] of layout.recognisedBy.entries()) {
      if (!Object.hasOwn(layout.columns, column)) {
        yield { code: 'law/layout-not-recognisable', at: layout.recognisedBy, key: index, facts: { column } }
      }
    }
  }
}
