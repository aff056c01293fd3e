import type { CodeWords } from './words.ts'

/** Plans by which inspections are drawn. */
export const samplingCodes = {
  'law/sampling-by-demonstration': {
    says: {
      zh: '抽查不得依据示范办法“{policy}”的等级（R22）。',
      en: 'No draw for inspection goes by the levels of the demonstration “{policy}” (R22).',
    },
    todo: { zh: '改用已公布的办法。', en: 'Name a published policy.' },
  },
  'law/sampling-level': {
    says: {
      zh: '等级“{level}”没有比例、有两个比例，或者所依据的办法没有这一等级。',
      en: 'The level “{level}” has no rate, has two, or is none of the policy the plan goes by.',
    },
    todo: { zh: '使办法的每一等级恰有一个比例。', en: 'Give each level of the policy exactly one rate.' },
  },
  'law/sampling-below-floor': {
    says: {
      zh: '每百户每年{rate}次，低于法律要求的{least}次。',
      en: '{rate} inspections a year for a hundred is below the {least} that law orders.',
    },
    todo: { zh: '提高比例。', en: 'Raise the rate.' },
  },
  'law/sampling-unknown-most': {
    says: {
      zh: '没有等级的主体被抽查得比所有等级都多；未知不是不利理由。',
      en: 'Those without a level are drawn more than those of any level, yet what is not known is no ground.',
    },
    todo: { zh: '降低 unrated。', en: 'Lower unrated.' },
  },
} as const satisfies Record<string, CodeWords>
