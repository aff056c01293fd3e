import type { Inbox, LetterSummary, LetterText, LetterView, MessageAddresses } from '@probity/contract'
import { handleOf } from './organisations.ts'

const words = (zh: string, en: string) => ({ zh, en })

/** A letter that was not served yet, and one that was. */
export const letters: readonly LetterSummary[] = ([undefined, '2026-11-18'] as const).map((served, nth) => ({
  id: `market-city.decision.2026.${12 - nth}`,
  kind: 'decision',
  title: words('决定书', 'Decision'),
  number: words(`决〔2026〕${12 - nth}号`, `Decision [2026] No. ${12 - nth}`),
  from: words('临澄市市场监督管理局', 'Lincheng Market Regulation Bureau'),
  to: { handle: handleOf(1), name: words('临澄市清源水务有限公司', '临澄市清源水务有限公司') },
  case: `${handleOf(1)}.1k`,
  procedure: words('信用修复', 'Repair of a record'),
  issuedOn: '2026-11-17',
  digest: 'a'.repeat(64),
  ...(served
    ? {
        service: {
          way: 'post' as const,
          title: words('邮寄送达', 'By post'),
          on: served,
          proof: 'EMS 1100990',
          recordedAt: '2026-11-19T02:00:00.000Z',
        },
      }
    : {}),
}))

const text = (language: 'zh' | 'en'): LetterText => ({
  issuer: letters[0]?.from[language] ?? '',
  title: letters[0]?.title[language] ?? '',
  number: letters[0]?.number[language] ?? '',
  addressee: '临澄市清源水务有限公司：',
  about: [
    [language === 'zh' ? '事项' : 'Matter', language === 'zh' ? '信用修复' : 'Repair of a record'],
    [language === 'zh' ? '案件编号' : 'Case', `${handleOf(1)}.1k`],
  ],
  opening:
    language === 'zh' ? '本机关已经审查终结，现作出决定。' : 'We have concluded our examination and decide as follows.',
  parts: [
    {
      heading: language === 'zh' ? '事实' : 'Facts',
      paragraphs: [language === 'zh' ? '罚款已经缴清。' : 'The fine has been paid.'],
    },
    { heading: '', paragraphs: [language === 'zh' ? '不收取任何费用。' : 'Nothing is charged.'] },
  ],
  signedLabel: language === 'zh' ? '承办人' : 'Signed for the authority by',
  signed: '柏清和',
  date: language === 'zh' ? '2026年11月17日' : '17 November 2026',
  mark: `PROBITY-LETTER-1 market-city.decision.2026.12 sha256:${'a'.repeat(64)}`,
})

export const oneLetter: LetterView = { ...(letters[0] as LetterSummary), texts: { zh: text('zh'), en: text('en') } }

export const inbox: Inbox = {
  items: [
    {
      id: 9,
      event: 'letter',
      title: words('有新的文书', 'A new letter'),
      says: words('信箱里有一份新的文书。', 'There is a new letter for you.'),
      at: '2026-11-18T02:00:00.000Z',
      unread: true,
      letter: oneLetter.id,
      case: oneLetter.case,
    },
    {
      id: 8,
      event: 'due',
      title: words('有事项将到期', 'Something is due'),
      says: words(
        '有一项办理需要您在2026年11月20日之前（含当日）完成。',
        'Something waits for you and is due by 20 November 2026.',
      ),
      at: '2026-11-15T02:00:00.000Z',
      unread: false,
      case: oneLetter.case,
      dueOn: '2026-11-20',
    },
  ],
  unread: 1,
}

export const addresses: MessageAddresses = {
  email: true,
  events: [
    { event: 'letter', title: words('有新的文书', 'A new letter') },
    { event: 'case', title: words('办理有新进展', 'Something new in a case') },
    { event: 'due', title: words('有事项将到期', 'Something is due') },
  ],
  items: (['waits', 'works', 'fails'] as const).map((state, nth) => ({
    id: nth + 1,
    channel: nth === 1 ? 'webhook' : 'email',
    address: nth === 1 ? 'https://firm.example/hook' : `office-${nth}@firm.example`,
    language: 'zh',
    events: ['letter', 'due'],
    addedAt: '2026-11-02T02:00:00.000Z',
    ...(state === 'waits' ? {} : { verifiedAt: '2026-11-03T02:00:00.000Z' }),
    ...(state === 'fails' ? { givenUpAt: '2026-11-10T02:00:00.000Z' } : {}),
  })),
}
