import type { Basis, ListEntries, ListView } from '@probity/contract'
import { files, today } from './organisations.ts'

const basis: Basis[] = [
  {
    instrument: 'ACT',
    title: { zh: '临澄市公共信用条例', en: 'Lincheng Public Credit Regulation' },
    article: '48',
    confidence: 'recalled',
  },
]
const said = (zh: string, en: string) => ({ says: { zh, en }, basis, confidence: 'recalled' as const })

/** An invented list and an invented directory. */
export const list: ListView = {
  id: 'serious',
  title: { zh: '临澄市市场严重失信主体名单', en: 'Lincheng list of serious dishonesty in the market' },
  directory: false,
  subjects: [{ zh: '企业', en: 'Enterprise' }],
  decidedBy: [{ zh: '市场监督管理', en: 'Market regulation' }],
  fieldBasis: basis,
  entryAndExit: basis,
  grounds: [{ id: 'penalty', ...said('受到较重行政处罚。', 'A heavier penalty.') }],
  entry: {
    hearing: true,
    ...said('先告知，听取陈述、申辩，再决定。', 'Notice and statement first, then the decision.'),
  },
  term: { months: 36, ...said('三年，期满移出。', 'Three years, then it ends.') },
  exit: {
    earlyAfterMonths: 12,
    conditions: [{ says: { zh: '义务已经履行。', en: 'Every duty is done.' }, confidence: 'verified' }],
    conflict: { zh: '两项规则取较后之日。', en: 'Of two rules the later day counts.' },
    basis,
    confidence: 'recalled',
  },
  publication: said('决定后公示。', 'Published after the decision.'),
  consequences: [said('检查频次提高。', 'More inspections.')],
  confidence: 'verified',
}
export const directory: ListView = {
  ...list,
  id: 'abnormal',
  title: { zh: '临澄市经营异常名录', en: 'Lincheng abnormal-operation directory' },
  directory: true,
}
export const entries: ListEntries = {
  list,
  today,
  useUntil: today,
  items: files.slice(0, 2).map(({ organisation: { handle, name, code, kindTitle, region } }, nth) => ({
    handle,
    name,
    ...(code ? { code } : {}),
    kindTitle,
    ...(region ? { region } : {}),
    record: `${handle}-1`,
    documentNumber: `临市监列〔2026〕${nth + 1}号`,
    decidedOn: '2026-05-10',
    authority: { zh: '临澄市市场监督管理局', en: 'Lincheng Market Regulation Bureau' },
    reason: '因虚假宣传受到较重行政处罚',
    ...(nth === 0 ? { shownUntil: '2029-05-09', disputedSince: '2026-11-01' } : {}),
  })),
  next: 'later',
}
