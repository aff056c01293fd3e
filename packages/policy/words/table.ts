import { isFigure } from '@probity/law'
import type { Plan } from '../plan/plan.ts'
import { numeral } from './phrases.ts'
import { pointsPhrase, standardPhrase } from './points.ts'
import type { Speech } from './speech.ts'

/** A line of a scoring table as agencies publish them. */
export type TableRow = {
  /** First-level indicator. */
  readonly first: string
  /** Second-level indicator. */
  readonly second: string
  readonly standard: string
  readonly points: string
  /** Instrument and article of its own, and how sure the pack's author is of it. */
  readonly basis: string
}

/** Every indicator, then the columns of sheets that have points or decide directly. */
export const scoringTable = (plan: Plan, speech: Speech, instrument: (id: string) => string): readonly TableRow[] => {
  const { policy } = plan
  const rows = policy.dimensions.flatMap((dimension) =>
    policy.indicators
      .filter((indicator) => indicator.dimension === dimension.id)
      .map((indicator): TableRow => {
        const bare = indicator.value !== undefined && !isFigure(indicator.value) ? indicator.value : undefined
        const unit = plan.units.get(`q:${indicator.id}`)
        return {
          first: speech.say(dimension.title),
          second: speech.say(indicator.title),
          standard: standardPhrase(indicator, speech) || String(bare ?? ''),
          points: pointsPhrase(indicator, unit, speech),
          basis: [
            ...(indicator.basis ?? []).map(
              ({ instrument: id, article }) => `${instrument(id)}${articlePhrase(article, speech)}`,
            ),
            ...certainty(indicator.confidence, speech),
          ]
            .join(' ')
            .trim(),
        }
      }),
  )
  return [...rows, ...sheetRows(speech)]
}

const sheetRows = (speech: Speech): readonly TableRow[] => {
  const zh = speech.language === 'zh'
  return Object.values(speech.policy.sheets ?? {}).flatMap(({ title, columns }) =>
    Object.entries(columns).flatMap(([code, column]): TableRow[] => {
      const first = speech.say(title)
      const second = `${code} ${speech.say(column.title)}`
      if (column.points !== undefined)
        return [{ first, second, standard: zh ? '每次' : 'each time', points: numeral(column.points), basis: '' }]
      if (column.type === 'yes-no')
        return [
          {
            first,
            second,
            standard: zh ? '有此行为' : 'if it occurred',
            points: zh ? '见直接判级规则' : 'see the direct rules',
            basis: '',
          },
        ]
      return []
    }),
  )
}

export const articlePhrase = (article: string | undefined, { language }: Speech): string => {
  if (article === undefined) return ''
  const number = article.replace(/^item /, '')
  const isItem = article.startsWith('item ')
  if (language === 'zh') return isItem ? `第${number}项` : `第${number}条`
  return isItem ? ` item ${number}` : ` art. ${number}`
}

/** Only what was read in a text stands without a mark. */
export const certainty = (confidence: string | undefined, { language }: Speech): readonly string[] => {
  if (confidence === undefined || confidence === 'verified') return []
  const words = {
    recalled: ['未核对', 'recalled'],
    uncertain: ['存疑', 'uncertain'],
    assumption: ['假定', 'assumption'],
  }
  const [zh, en] = words[confidence as keyof typeof words] ?? [confidence, confidence]
  return [language === 'zh' ? `〔${zh}〕` : ` [${en}]`]
}
