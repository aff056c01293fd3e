import type { Bilingual } from '@probity/base'

/** Units a policy may count in. Numbers of one unit are never added to or compared with those of another. */
export const units: Readonly<Record<string, Bilingual>> = {
  points: { zh: '分', en: 'points' },
  times: { zh: '次', en: 'times' },
  days: { zh: '天', en: 'days' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
  yuan: { zh: '元', en: 'yuan' },
  ratio: { zh: '', en: '' },
  percent: { zh: '%', en: '%' },
  declarations: { zh: '票', en: 'declarations' },
  documents: { zh: '份', en: 'documents' },
  contracts: { zh: '份合同', en: 'contracts' },
  bids: { zh: '次投标', en: 'bids' },
  items: { zh: '项', en: 'items' },
}
