import type { CaseAsk, CaseChoices, CaseSummary, CaseView, CaseWays, TimeAhead } from '@probity/contract'
import { commitments } from './commitments.ts'
import { handleOf } from './organisations.ts'

const words = (zh: string, en: string) => ({ zh, en })
const basis = [
  { instrument: 'X', title: words('示例办法', 'Example measures'), article: '8', confidence: 'recalled' as const },
]
const organisation = { handle: handleOf(1), name: '临澄清源水务科技有限公司' }
const authority = { id: 'market', title: words('临澄市市场监督管理局', 'Lincheng Market Supervision Bureau') }
const record = { id: `${handleOf(1)}.p1`, title: words('行政处罚', 'Penalty'), documentNumber: '临市监罚〔2026〕7号' }
const remedies: CaseView['remedies'] = [
  {
    title: words('行政复议', 'Administrative reconsideration'),
    how: words('六十日内申请。', 'Within sixty days.'),
    basis,
    confidence: 'recalled',
  },
]

/** One ask of every sort. */
export const asks: CaseAsk[] = [
  {
    name: 'ground',
    title: words('事由', 'Ground'),
    is: 'choice',
    optional: false,
    choices: [
      { id: 'corrected', title: words('已经纠正', 'Corrected') },
      { id: 'reorganisation', title: words('法院已裁定', 'Ruled by a court') },
    ],
  },
  { name: 'statement', title: words('事实和理由', 'Facts and reasons'), is: 'text', optional: false, atLeast: 20 },
  { name: 'on', title: words('履行日期', 'Done on'), is: 'day', optional: true },
  { name: 'article', title: words('依据', 'Basis'), is: 'article', optional: false },
  { name: 'count', title: words('份数', 'Copies'), is: 'count', optional: true },
  { name: 'true', title: words('承诺所述真实', 'What is said is true'), is: 'confirm', optional: false },
]

const ahead: TimeAhead[] = [
  {
    move: 'accepted',
    title: words('决定是否受理', 'Accepted or not'),
    is: 'duty',
    party: 'authority',
    start: words('收到申请', 'Application received'),
    within: { count: 3, unit: 'working-days' },
    dueOn: '2026-11-25',
    basis,
    confidence: 'recalled',
  },
]

export const choices: CaseChoices = {
  record: { ...record, decidedOn: '2026-06-02', authority: authority.title },
  ownWords: { text: '已经改正，欢迎核实。', since: '2026-11-10' },
  mayState: true,
  items: [
    {
      procedure: 'objection',
      title: words('异议', 'Objection'),
      says: words('认为有误的，可以提出。', 'Who holds it wrong may object.'),
      move: 'received',
      can: true,
      decidedBy: authority.title,
      ahead,
      asks,
    },
    {
      procedure: 'repair',
      title: words('信用修复', 'Credit repair'),
      says: words('改正以后可以申请。', 'May be asked for after correction.'),
      move: 'received',
      can: false,
      why: words('自 2027年2月3日 起可以申请。', 'It may be asked for from 3 February 2027 on.'),
      from: '2027-02-03',
      decidedBy: authority.title,
      ahead,
      repair: {
        rules: words('示例修复办法', 'Example repair measures'),
        from: '2027-02-03',
        conditions: [
          {
            title: words('最短公示期届满', 'The minimum period is over'),
            says: words('期满次日起可以申请。', 'From the day after.'),
            known: 'by-date',
            basis,
            confidence: 'verified',
          },
        ],
        materials: [
          {
            title: words('履行证明', 'Proof of performance'),
            says: words('能够自行取得的不要求提交。', 'Not asked for where it can be fetched.'),
            fetched: true,
            basis,
            confidence: 'verified',
          },
        ],
        falseMaterial: words('撤销修复。', 'The repair is undone.'),
      },
      asks: [],
    },
  ],
  remedies,
}

/** A commitment that can be given, and one that cannot be. */
export const ways: CaseWays = {
  organisation,
  items: commitments.commitments.map((commitment, nth) => ({
    procedure: 'commitment',
    title: commitment.title,
    says: commitment.matter,
    move: 'given',
    about: { template: commitment.id },
    commitment,
    can: nth === 0,
    ...(nth === 0
      ? { decidedBy: authority.title }
      : { why: words('有尚未修复的失信记录。', 'A breach is not repaired yet.') }),
    ahead: nth === 0 ? ahead : [],
    asks,
  })),
}

/** What can be opened about a public body. */
export const waysAbout: CaseWays = {
  organisation: { handle: handleOf(5), name: '临澄市某机关' },
  items: [
    {
      procedure: 'complaint',
      title: words('投诉', 'Complaint'),
      says: words('不付款的，可以投诉。', 'Who is not paid may complain.'),
      move: 'received',
      about: {},
      can: true,
      decidedBy: authority.title,
      ahead,
      asks,
    },
  ],
}

const summary: CaseSummary = {
  id: `${handleOf(1)}.1c`,
  procedure: 'repair',
  procedureTitle: words('信用修复', 'Credit repair'),
  state: 'returned',
  stateTitle: words('退回补正', 'Returned'),
  open: true,
  organisation,
  record,
  authority,
  begunOn: '2026-11-02',
  due: {
    on: '2026-11-20',
    daysLeft: -2,
    move: 'supplemented',
    title: words('补正', 'Completed'),
    party: 'subject',
    late: true,
    provisional: true,
  },
}

export const cases: CaseSummary[] = [
  { ...summary, id: `${handleOf(1)}.1b`, open: false, state: 'carried-out', stateTitle: words('办结', 'Done') },
  summary,
].map(({ due, ...one }) => (one.open && due ? { ...one, due } : one))

/** About another organisation, at this one's word. */
export const appliedFor: CaseSummary[] = [
  {
    ...summary,
    id: `${handleOf(5)}.2a`,
    procedure: 'complaint',
    procedureTitle: words('投诉', 'Complaint'),
    organisation: { handle: handleOf(5), name: '临澄市某机关' },
    ...(summary.due ? { due: { ...summary.due, party: 'authority' as const, late: false, daysLeft: 3 } } : {}),
  },
]

const time = {
  is: 'duty' as const,
  since: '2026-11-02',
  provisional: false,
  late: false,
  missed: words('计入按时率', 'It counts against the share in time'),
  basis,
  confidence: 'recalled' as const,
}

/** A case with every way in which a time can stand, and two moves that are its organisation's. */
export const oneCase: CaseView = {
  ...summary,
  about: {},
  moves: [
    {
      move: 'received',
      title: words('收到申请', 'Received'),
      on: '2026-11-02',
      party: 'subject',
      body: words(organisation.name, organisation.name),
      said: [{ name: 'statement', title: words('怎样纠正', 'How it was corrected'), text: words('已缴清', '已缴清') }],
    },
    {
      move: 'returned',
      title: words('退回补正', 'Returned'),
      on: '2026-11-04',
      party: 'authority',
      body: authority.title,
      by: '邹明远',
      said: [],
    },
  ],
  times: [
    {
      ...time,
      move: 'accepted',
      title: words('是否受理', 'Accepted or not'),
      party: 'authority',
      dueOn: '2026-11-05',
      doneOn: '2026-11-04',
    },
    {
      ...time,
      move: 'supplemented',
      title: words('补正', 'Completed'),
      party: 'subject',
      dueOn: '2026-11-20',
      daysLeft: -2,
      late: true,
      provisional: true,
    },
    { ...time, move: 'granted', title: words('决定', 'Decided'), party: 'authority', standsStillSince: '2026-11-05' },
    { ...time, move: 'told', title: words('答复', 'Answered'), party: 'platform', dueOn: '2026-11-23', daysLeft: 1 },
  ],
  yours: [
    { move: 'supplemented', title: words('补正', 'Complete it'), decides: false, asks },
    { move: 'withdrawn', title: words('撤回申请', 'Withdraw'), decides: false, asks: [] },
  ],
  remedies,
}
