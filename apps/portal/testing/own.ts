import type { ConsentList, FollowerList, FullFile, LookPage, OwnSession, PurposeList } from '@probity/contract'
import { fileLaw } from './law.ts'
import { type FixtureFile, files, today } from './organisations.ts'

const words = (zh: string, en: string) => ({ zh, en })
const basis = [
  {
    instrument: 'X',
    title: words('示例条例', 'An example regulation'),
    article: '54',
    confidence: 'verified' as const,
  },
]

/** The file of an organisation as its representative reads it: one line sealed, one not public, the others open. */
export const ownFile = ({ organisation, lines }: FixtureFile): FullFile => ({
  organisation,
  day: today,
  today,
  look: { purpose: 'own-file', title: words('本人档案', 'Own file'), at: `${today}T04:00:00.000Z`, keepMonths: 240 },
  law: fileLaw,
  lines: lines.map((line, nth) => ({
    ...line,
    shown: nth > 1,
    ...(nth === 0 ? { why: words('公示期已满', 'Its time is over') } : {}),
    ...(nth === 1 ? { why: words('认定单位未标注公示', 'Its authority did not mark it for publication') } : {}),
    sealed: nth === 0,
    closed: nth === 1 ? { remarks: '内部备注' } : {},
  })),
})

/** Who has still to follow what became of the first line, and who did. */
export const followers = (handle: string): FollowerList => {
  const [line] = files.find(({ organisation }) => organisation.handle === handle)?.lines ?? []
  if (!line) return { day: today, items: [] }
  const asked = {
    record: { id: line.id, title: words('行政处罚', 'Penalty'), decidedOn: line.dates.decided },
    because: 'repaired' as const,
    becauseTitle: words('已经修复', 'It was repaired'),
    asks: words('停止公示、共享和使用', 'Publication, sharing and use end'),
    basis,
  }
  const user = { holds: 'user' as const, holdsTitle: words('曾查看、使用', 'Was handed it') }
  return {
    day: today,
    items: [
      {
        ...asked,
        holder: { id: 'market', title: words('临澄市市场监督管理局', 'Lincheng Market Regulation Bureau') },
        holds: 'decider',
        holdsTitle: words('认定机关', 'Determined it'),
        dueOn: '2026-11-20',
        acknowledgedOn: '2026-11-20',
        late: false,
      },
      {
        ...asked,
        ...user,
        holder: { id: 'yunshan-bank', title: words('云杉银行（虚构）', 'Yunshan Bank (invented)') },
        dueOn: '2026-11-20',
        late: true,
      },
      {
        ...asked,
        ...user,
        holder: { id: 'mingjian', title: words('明鉴信用服务（虚构）', 'Mingjian Credit Services (invented)') },
        late: false,
        basis: [],
      },
    ],
  }
}

export const looks: LookPage = {
  items: [
    {
      id: 9,
      at: '2026-11-20T03:12:00.000Z',
      role: 'bank',
      roleTitle: words('银行', 'Bank'),
      body: 'yunshan-bank',
      bodyTitle: words('云杉银行（虚构）', 'Yunshan Bank (invented)'),
      purpose: 'financing',
      purposeTitle: words('融资授信', 'Financing'),
      purposeSays: words('经同意查看约定的记录。', 'Reads what was agreed, with consent.'),
      reference: '授信2026-5',
      consent: 3,
    },
    {
      id: 4,
      at: '2026-08-01T01:00:00.000Z',
      role: 'clerk',
      roleTitle: words('经办人员', 'Clerk'),
      body: 'safety',
      bodyTitle: words('临澄市应急管理局', 'Lincheng Emergency Management Bureau'),
      purpose: 'supervision',
      purposeTitle: words('监督检查', 'Supervision and inspection'),
      purposeSays: words('为监督检查查看在期的记录。', 'Reads records in force for an inspection.'),
      reference: '专项2026-9',
      delayed: { until: '2026-10-30T01:00:00.000Z', basis },
    },
  ],
  next: '4',
}

const consent = {
  receiver: 'yunshan-bank',
  receiverTitle: words('云杉银行（虚构）', 'Yunshan Bank (invented)'),
  purpose: 'financing',
  purposeTitle: words('融资授信', 'Financing'),
  fields: [
    { field: 'penalty', title: words('行政处罚', 'Penalty') },
    { field: 'registration.capital', title: words('登记信息：注册资本', 'Registration: Registered capital') },
  ],
  givenAt: '2026-11-02T02:00:00.000Z',
}
export const consents: ConsentList = {
  items: [
    { ...consent, id: 3, until: '2026-12-31', state: 'holds' },
    { ...consent, id: 2, until: '2026-12-31', revokedAt: '2026-11-01T02:00:00.000Z', state: 'revoked' },
    { ...consent, id: 1, until: '2026-06-30', state: 'ended' },
  ],
}

export const purposes: PurposeList = {
  receivers: [{ id: 'yunshan-bank', title: words('云杉银行（虚构）', 'Yunshan Bank (invented)'), role: 'bank' }],
  purposes: [
    {
      id: 'financing',
      title: words('融资授信', 'Financing'),
      says: words('银行经主体同意查看约定的记录。', 'A bank reads the records that were agreed.'),
      roles: ['bank'],
      functions: [],
      reference: words('授信申请编号', 'Number of the loan application'),
      consent: true,
      opensCases: false,
      lines: 'shared',
      officeHolders: 'masked',
      opens: ['penalty', 'licence'].map((kind) => ({
        kind,
        title: kind === 'penalty' ? words('行政处罚', 'Penalty') : words('行政许可', 'Licence'),
        closed: false,
        fields: [
          { field: 'a', title: words('内容', 'What was decided') },
          { field: 'b', title: words('金额', 'Amount') },
        ],
      })),
      keep: { months: 12, basis, confidence: 'assumption' },
      basis,
      confidence: 'assumption',
    },
  ],
}

export const delegations = {
  items: (['offered', 'taken', 'revoked', 'over', 'lapsed'] as const).map((state, nth) => ({
    id: 9 - nth,
    givenAt: '2026-11-02T02:00:00.000Z',
    until: '2026-12-31',
    ...(state === 'offered' ? {} : { takenAt: '2026-11-03T02:00:00.000Z' }),
    ...(state === 'revoked' ? { revokedAt: '2026-11-04T02:00:00.000Z' } : {}),
    state,
  })),
}

export const sessions: OwnSession[] = [true, false].map((here, nth) => ({
  id: `${nth}`.repeat(64),
  here,
  role: 'representative',
  bodyName: words('清源水务', '清源水务'),
  startedAt: '2026-11-22T01:00:00.000Z',
  seenAt: '2026-11-22T03:30:00.000Z',
  endsAt: '2026-11-22T11:00:00.000Z',
}))
