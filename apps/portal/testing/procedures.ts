import type { Basis, Procedure, Procedures } from '@probity/contract'
import { asks } from './cases.ts'

const basis: Basis[] = [
  {
    instrument: 'MEASURES',
    title: { zh: '临澄市信用修复办法', en: 'Lincheng Credit Repair Measures' },
    article: '6',
    confidence: 'recalled',
  },
]

const time: Procedure['times'][number] = {
  move: 'accepted',
  title: { zh: '决定是否受理', en: 'Accepted or not' },
  start: 'received',
  within: { count: 3, unit: 'working-days' },
  from: '2026-04-01',
  missed: { zh: '计入按时率', en: 'It counts against the share in time' },
  basis,
  confidence: 'recalled',
}

/** A small procedure, invented, with a time for everybody and one for a single place. */
export const procedures: Procedures = {
  today: '2026-11-22',
  procedures: [
    {
      id: 'repair',
      title: { zh: '信用修复', en: 'Credit repair' },
      says: { zh: '可以申请。', en: 'May be asked for.' },
      basis,
      confidence: 'verified',
      moves: [
        {
          id: 'received',
          title: { zh: '收到申请', en: 'Received' },
          by: 'subject',
          from: ['nothing'],
          to: 'received',
          asks,
        },
        {
          id: 'accepted',
          title: { zh: '受理', en: 'Accepted' },
          by: 'authority',
          from: ['received'],
          to: 'accepted',
          asks: [],
        },
        {
          id: 'withdrawn',
          title: { zh: '撤回', en: 'Withdrawn' },
          by: 'subject',
          from: ['received'],
          to: 'withdrawn',
          asks: [],
        },
      ],
      times: [
        time,
        {
          ...time,
          within: { count: 1, unit: 'days' },
          region: '9901',
          regionTitle: { zh: '临澄市', en: 'Lincheng' },
          extension: { within: { count: 2, unit: 'days' }, times: 1, why: { zh: '复杂的', en: 'where complex' } },
          pausedBy: [{ zh: '鉴定', en: 'an appraisal' }],
        },
      ],
    },
  ],
}
