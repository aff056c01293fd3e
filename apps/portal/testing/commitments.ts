import type { CommitmentList, CommitmentView } from '@probity/contract'

const words = (zh: string, en: string) => ({ zh, en })
const basis = [
  { instrument: 'X', title: words('示例办法', 'Example measures'), article: '8', confidence: 'recalled' as const },
]

const example: CommitmentView = {
  id: 'example',
  title: words('容缺受理', 'Accepted first'),
  matter: words('次要材料暂缺的申请', 'Applications with minor papers missing'),
  way: 'missing-papers',
  acceptedBy: [words('市场监督管理', 'Market regulation')],
  subjects: [words('企业', 'Enterprise')],
  text: [words('按期补齐材料。', 'The papers follow in time.')],
  consequences: [words('未补齐的，退回材料。', 'Else the papers go back.')],
  papers: [
    {
      title: words('次要申请材料', 'Minor papers'),
      within: { count: 10, unit: 'working-days' },
      basis,
      confidence: 'assumption',
    },
  ],
  ordinaryWay: words('可以备齐材料后申请。', 'The ordinary way stays open.'),
  education: [words('许可后须遵守的规定。', 'The rules after the licence.')],
  goodStanding: words('信用状况良好', 'Good standing'),
  basis,
  confidence: 'verified',
}

/** Two invented commitments: one with papers and education, one with neither. */
export const commitments: CommitmentList = {
  commitments: [
    example,
    {
      ...example,
      id: 'public',
      way: 'public',
      title: words('主动承诺', 'Of one’s own motion'),
      papers: [],
      education: [],
    },
  ],
}
