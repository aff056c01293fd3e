import type { PreviewView } from '@probity/contract'
import type { Explanation } from '@probity/evaluation'
import type { Law, Policy } from '@probity/law'
import { authorityTitle, levelTitleOf, viewTable } from './policies.ts'

const says = {
  zh: '这是按办法试算的预评结果，不是评价等级：评价机关未作采用，任何机关不得据此作出不利处理。记录有误的可以提出异议，修复后立即重算。',
  en: 'This is what the policy would make of the file, and no level: no authority has adopted it, and nobody may hold it against you. A record that is wrong can be objected to; after repair it is computed again at once.',
}

/** An explained preview with a title for everything it names, and the table its points come from. */
export const viewPreview = (
  law: Law,
  policy: Policy,
  { preview, ahead, without }: Explanation,
  saying = says,
): PreviewView => {
  const table = viewTable(law, policy, preview.day)
  // The table stands in the order of the dimensions.
  const ordered = policy.dimensions.flatMap(({ id }) => policy.indicators.filter(({ dimension }) => dimension === id))
  const titled = <One extends { readonly level: string }>(one: One) => ({
    ...one,
    levelTitle: levelTitleOf(policy, one.level),
  })
  return {
    title: policy.title,
    level: levelTitleOf(policy, preview.level),
    says: saying,
    indicators: ordered.map(({ id, title }, index) => ({
      id,
      title,
      standard: table[index]?.standard ?? { zh: '', en: '' },
      points: table[index]?.points ?? { zh: '', en: '' },
    })),
    // The contract's arrays may be written to, a preview's may not: a copy is given away.
    preview: structuredClone(preview) as unknown as PreviewView['preview'],
    records: preview.records.map(({ record, kind, authority }) => ({
      record,
      title: law.findKind(kind)?.title ?? { zh: kind, en: kind },
      authority: authorityTitle(law, authority),
    })),
    ahead: ahead.map((one) => ({ ...titled(one), gone: [...one.gone] })),
    without: without.map(titled),
  }
}
