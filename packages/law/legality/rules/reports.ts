import type { Rule } from '../rule.ts'
import { unknown } from './references.ts'

/**
 * A report leaves nothing out and says nothing twice: every heading of the catalogue stands in exactly one of its sections. What
 * subjects supply themselves stands apart in every report, so its heading needs none (R5).
 */
export const reportRule: Rule = function* ({ pack, all }) {
  const { report } = pack
  if (!report) return
  const categories = all.flatMap((one) => one.categories)
  const placed = new Set<string>()
  for (const { categories: named } of report.sections)
    for (const [index, id] of named.entries()) {
      if (!categories.some((one) => one.id === id)) yield unknown(named, index, 'category', id)
      if (placed.has(id)) yield { code: 'law/report-twice', at: named, key: index, facts: { category: id } }
      placed.add(id)
    }
  for (const { id, role } of categories)
    if (role !== 'voluntary' && !placed.has(id))
      yield { code: 'law/report-left-out', at: report, key: 'sections', facts: { category: id } }
}
