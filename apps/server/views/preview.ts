import type { PreviewView } from '@probity/contract'
import type { Preview } from '@probity/evaluation'
import type { Law, Policy } from '@probity/law'
import { instrumentTitle, planUnder, scoringTable, speechUnder } from '@probity/policy'

const says = {
  zh: '这是按办法试算的预评结果，不是评价等级：评价机关未作采用，任何机关不得据此作出不利处理。记录有误的可以提出异议，修复后立即重算。',
  en: 'This is what the policy would make of the file, and no level: no authority has adopted it, and nobody may hold it against you. A record that is wrong can be objected to; after repair it is computed again at once.',
}

const withoutLevel = {
  'not-rated': { zh: '不予评级', en: 'Not rated' },
  unknown: { zh: '未知', en: 'Unknown' },
} as const

/** A preview with a title for everything it names, and the table its points come from. */
export const viewPreview = (law: Law, policy: Policy, preview: Preview): PreviewView => {
  const plan = planUnder(law, policy, preview.day)
  const tableIn = (language: 'zh' | 'en') => {
    const speech = speechUnder(law, policy, language)
    return scoringTable(plan, speech, (id) => instrumentTitle(law, id, speech))
  }
  const [zh, en] = [tableIn('zh'), tableIn('en')]
  // The table stands in the order of the dimensions.
  const ordered = policy.dimensions.flatMap(({ id }) => policy.indicators.filter(({ dimension }) => dimension === id))
  const level =
    policy.levels.find(({ id }) => id === preview.level)?.title ??
    withoutLevel[preview.level as keyof typeof withoutLevel]
  return {
    title: policy.title,
    level,
    says,
    indicators: ordered.map(({ id, title }, index) => ({
      id,
      title,
      standard: { zh: zh[index]?.standard ?? '', en: en[index]?.standard ?? '' },
      points: { zh: zh[index]?.points ?? '', en: en[index]?.points ?? '' },
    })),
    // The contract's arrays may be written to, a preview's may not: a copy is given away.
    preview: structuredClone(preview) as unknown as PreviewView['preview'],
  }
}
