import type { AuthorityList, Basis, Catalogue, FileLaw } from '@probity/contract'

/** A small law, invented throughout, so that pages can be tested without a node. */
const act: Basis = {
  instrument: 'ACT',
  title: { zh: '临澄市公共信用条例', en: 'Lincheng Public Credit Regulation' },
  article: '48',
  says: {
    zh: '具有一定社会影响的处罚决定应当公开；被撤销的，三日内撤回并说明理由。',
    en: 'Penalty decisions of some public interest are published; one that is annulled is withdrawn within three days, with reasons.',
  },
  confidence: 'verified',
}
const measures: Basis = {
  instrument: 'MEASURES',
  title: { zh: '临澄市信用修复办法', en: 'Lincheng Credit Repair Measures' },
  number: '临发改〔2026〕36号',
  confidence: 'recalled',
}

const severities = {
  minor: { zh: '轻微', en: 'minor' },
  general: { zh: '一般', en: 'general' },
  serious: { zh: '严重', en: 'serious' },
}

const objection = {
  title: { zh: '异议', en: 'Objection' },
  how: {
    zh: '认为内容、期限或修复结果有误的，可以向平台或认定单位提出，不收费用。',
    en: 'Who holds content, period or result to be wrong may object to the platform or the determining authority, free of charge.',
  },
  basis: [measures],
  confidence: 'verified' as const,
}
const reconsideration = {
  title: { zh: '行政复议', en: 'Administrative reconsideration' },
  how: {
    zh: '自知道该决定之日起六十日内，可以向复议机关申请。',
    en: 'Within sixty days of learning of the decision, reconsideration may be asked for.',
  },
  basis: [{ ...act, article: '20' }],
  confidence: 'recalled' as const,
}

export const fileLaw: FileLaw = {
  digest: '5f1c0a9be27d4c3f88aa6710b1c9d2e35f1c0a9be27d4c3f88aa6710b1c9d2e3',
  kinds: {
    registration: {
      title: { zh: '登记注册', en: 'Registration' },
      category: { zh: '登记注册基本信息', en: 'Registration and basic information' },
      suppliedBySubject: false,
      basis: [act],
      remedies: [objection],
      fields: {
        type: { zh: '类型', en: 'Form' },
        capitalCents: { zh: '注册资本（分）', en: 'Registered capital in cents' },
        scope: { zh: '经营范围', en: 'Scope of business' },
      },
      currency: 'CNY',
      values: {},
    },
    licence: {
      title: { zh: '行政许可', en: 'Licence' },
      category: { zh: '行政管理信息', en: 'Administrative acts' },
      suppliedBySubject: false,
      basis: [act],
      remedies: [objection],
      fields: {
        content: { zh: '许可内容', en: 'What is licensed' },
        validUntil: { zh: '有效期至', en: 'Valid until' },
      },
      values: {},
    },
    penalty: {
      title: { zh: '行政处罚', en: 'Penalty' },
      category: { zh: '行政管理信息', en: 'Administrative acts' },
      suppliedBySubject: false,
      basis: [act, measures],
      remedies: [objection, reconsideration],
      fields: {
        conduct: { zh: '违法行为类型', en: 'Kind of unlawful conduct' },
        facts: { zh: '违法事实', en: 'Facts of the case' },
        classes: { zh: '处罚类别', en: 'Penalty classes' },
        fineCents: { zh: '罚款金额（分）', en: 'Fine in cents' },
      },
      currency: 'CNY',
      values: { classes: { 警告: { zh: '警告', en: 'warning' }, 罚款: { zh: '罚款', en: 'fine' } } },
    },
    inspection: {
      title: { zh: '抽查检查结果', en: 'Inspection result' },
      category: { zh: '监督检查信息', en: 'Supervision and inspection' },
      suppliedBySubject: false,
      basis: [act],
      remedies: [objection],
      fields: { result: { zh: '结果', en: 'Result' }, onSite: { zh: '现场检查', en: 'On site' } },
      values: { result: { clean: { zh: '未发现问题', en: 'nothing found' } } },
    },
    declared: {
      title: { zh: '自主申报', en: 'Voluntary declaration' },
      category: { zh: '自愿提供信息', en: 'Voluntarily supplied' },
      suppliedBySubject: true,
      basis: [measures],
      remedies: [objection],
      fields: { statement: { zh: '申报内容', en: 'What is declared' } },
      values: {},
    },
  },
  authorities: {
    market: { title: { zh: '临澄市市场监督管理局', en: 'Lincheng Market Regulation Bureau' }, republishes: false },
    environment: { title: { zh: '临澄市生态环境局', en: 'Lincheng Environment Bureau' }, republishes: false },
    platform: { title: { zh: '临澄市公共信用平台', en: 'Lincheng public credit platform' }, republishes: false },
    collection: { title: { zh: '临澄市信用信息汇编', en: 'Lincheng collection of notices' }, republishes: true },
  },
  severities,
  ruleSets: {
    new: {
      title: { zh: '信用修复办法公示期限', en: 'Publication periods of the Repair Measures' },
      basis: [measures],
      confidence: 'verified',
    },
    old: {
      title: { zh: '旧办法公示期限', en: 'Publication periods of the old notice' },
      basis: [act],
      confidence: 'recalled',
    },
  },
  transition: {
    zh: '新旧规则不一致的，按对组织有利的较早终止日计算。',
    en: 'Where old and new rules differ, the end that is earlier for the organisation counts.',
  },
}

const permission = (allowed: string, zh: string, en: string) => ({
  allowed,
  allowedTitle: { zh, en },
  basis: [act],
})
const yes = permission('yes', '可以', 'yes')

const ruleSet = (
  id: string,
  title: { zh: string; en: string },
  dates: { from: string; until?: string },
  months: [number, number][],
): Catalogue['ruleSets'][number] => ({
  id,
  title,
  channel: 'credit-site',
  ...dates,
  start: 'determination',
  startTitle: { zh: '认定文书之日', en: 'the day of the determining document' },
  confidence: id === 'new' ? 'verified' : 'recalled',
  basis: [id === 'new' ? measures : act],
  terms: (['minor', 'general', 'serious'] as const).map((severity, index) => ({
    severity,
    severityTitle: severities[severity],
    publish: severity === 'minor' ? 'if-necessary' : 'yes',
    publishTitle: severity === 'minor' ? { zh: '必要时公示', en: 'if necessary' } : { zh: '公示', en: 'published' },
    minimumMonths: months[index]?.[0] ?? 0,
    maximumMonths: months[index]?.[1] ?? 0,
    confidence: id === 'new' ? 'verified' : 'uncertain',
  })),
})

export const catalogue: Catalogue = {
  packs: [
    {
      id: 'invented',
      title: { zh: '临澄市规则', en: 'Rules of Lincheng' },
      edition: '2026',
      digest: 'ab12cd34ef56ab12cd34',
    },
  ],
  kinds: Object.entries(fileLaw.kinds).map(([id, kind]) => ({
    id,
    pack: 'invented',
    category: kind.category.en,
    categoryTitle: kind.category,
    title: kind.title,
    purpose: {
      zh: '由有权机关依法履职形成，列入目录，在法定范围和期限内公示。',
      en: 'Made by a competent authority in its lawful work, listed in the catalogue, and shown within what the law allows.',
    },
    edition: '2024',
    polarity: id === 'penalty' ? 'adverse' : 'neutral',
    polarityTitle: id === 'penalty' ? { zh: '不利', en: 'adverse' } : { zh: '中性', en: 'neutral' },
    ...(id === 'penalty' ? { channel: 'credit-site' } : {}),
    suppliedBySubject: kind.suppliedBySubject,
    subjects: [
      { zh: '企业', en: 'enterprises' },
      { zh: '个体工商户', en: 'individual businesses' },
    ],
    functions: [{ zh: '市场监管', en: 'market regulation' }],
    basis: kind.basis,
    permissions: {
      record: yes,
      publish:
        id === 'penalty'
          ? {
              ...permission('by-class', '按类别', 'by class'),
              note: { zh: '轻微的仅在必要时公示。', en: 'Minor ones only if necessary.' },
            }
          : yes,
      share: yes,
      report: yes,
    },
    fields: Object.entries(kind.fields).map(([field, title]) => ({ field, title, closed: field === 'facts' })),
    layouts: [
      {
        id: `own/${id}`,
        title: { zh: '本系统字段名', en: 'Names of this system' },
        columns: [
          { name: 'subject.name', meaning: { zh: '主体名称', en: 'Name of the subject' }, required: true },
          {
            name: 'XK_FRDB',
            meaning: { zh: '自然人信息，在入口处删除', en: 'A natural person’s: cut out at the door' },
            required: false,
            note: { zh: '不收录。', en: 'Not taken in.' },
          },
        ],
      },
    ],
    confidence: id === 'declared' ? 'assumption' : 'verified',
  })),
  ruleSets: [
    ruleSet(
      'old',
      { zh: '旧办法公示期限', en: 'Publication periods of the old notice' },
      { from: '2019-07-01', until: '2026-03-31' },
      [
        [3, 12],
        [3, 12],
        [6, 36],
      ],
    ),
    ruleSet(
      'new',
      { zh: '信用修复办法公示期限', en: 'Publication periods of the Repair Measures' },
      { from: '2026-04-01' },
      [
        [0, 3],
        [3, 12],
        [12, 36],
      ],
    ),
  ],
  transition: { note: fileLaw.transition ?? { zh: '', en: '' }, confidence: 'assumption' },
  declined: [
    {
      id: 'person-scores',
      title: { zh: '自然人的信用分', en: 'Credit scores of natural persons' },
      why: { zh: '对个人评分没有法律依据。', en: 'There is no basis in law for scoring a person.' },
      basis: [act],
      confidence: 'verified',
    },
    {
      id: 'petitions',
      title: { zh: '信访、献血、垃圾分类等行为', en: 'Petitions, blood donation, sorting of rubbish and the like' },
      why: {
        zh: '与信用无关，不得作为失信信息。',
        en: 'They have nothing to do with credit and may not count as adverse.',
      },
      basis: [],
      confidence: 'uncertain',
    },
  ],
  lists: [
    {
      id: 'serious',
      title: { zh: '市场监督管理严重失信主体名单', en: 'Serious-dishonesty list of market regulation' },
      fieldBasis: [act],
      entryAndExit: [measures],
      confidence: 'verified',
    },
  ],
  measures: [
    {
      id: 'sampling',
      title: { zh: '提高抽查比例', en: 'A higher sampling rate' },
      object: { zh: '列入名单的企业', en: 'Enterprises on the list' },
      relation: { zh: '与所违反的监管领域一致', en: 'The same field of supervision' },
      effect: 'supervision',
      basis: [act],
      confidence: 'recalled',
    },
  ],
}

export const authorityList: AuthorityList = {
  receivers: [
    {
      id: 'yunshan-bank',
      title: { zh: '云杉银行（虚构）', en: 'Yunshan Bank (invented)' },
      follows: { notConfirmed: 10 },
    },
  ],
  smallestGroup: 10,
  authorities: [
    {
      id: 'market',
      title: { zh: '临澄市市场监督管理局', en: 'Lincheng Market Regulation Bureau' },
      region: { zh: '临澄市', en: 'Lincheng' },
      functions: [{ zh: '市场监管', en: 'market regulation' }],
      kinds: ['registration', 'licence', 'penalty', 'inspection'].map((id) => ({
        id,
        title: fileLaw.kinds[id]?.title ?? { zh: id, en: id },
      })),
      from: '2019-01-01',
      republishes: false,
      follows: { notConfirmed: 20, late: 10 },
      looks: { from: '2025-11-01', until: '2026-10-31', looks: 128, delayedPercent: 3 },
      timeliness: [
        {
          kind: 'penalty',
          kindTitle: { zh: '行政处罚', en: 'Penalty' },
          withinWorkingDays: 7,
          basis: [measures],
          decisions: 214,
          onTime: 201,
          dutyTitle: { zh: '行政处罚决定上网公开', en: 'Penalties are put online' },
          from: '2025-11-01',
          until: '2026-10-31',
          declared: 220,
          monthsNotDeclared: [],
        },
        {
          kind: 'licence',
          kindTitle: { zh: '行政许可', en: 'Licence' },
          withinWorkingDays: 7,
          basis: [measures],
          monthsNotDeclared: ['2026-09', '2026-10'],
          provisional: true,
          from: '2025-11-01',
          until: '2026-10-31',
        },
        {
          kind: 'inspection',
          kindTitle: { zh: '监督检查', en: 'Inspection' },
          withinWorkingDays: 20,
          basis: [measures],
          monthsNotDeclared: [],
        },
      ],
    },
    {
      id: 'old-bureau',
      title: { zh: '临澄市工商行政管理局', en: 'Lincheng Administration for Industry and Commerce' },
      region: { zh: '临澄市', en: 'Lincheng' },
      functions: [{ zh: '市场监管', en: 'market regulation' }],
      kinds: [{ id: 'registration', title: { zh: '登记注册', en: 'Registration' } }],
      from: '2009-01-01',
      until: '2018-12-31',
      successor: { id: 'market', title: { zh: '临澄市市场监督管理局', en: 'Lincheng Market Regulation Bureau' } },
      republishes: false,
      timeliness: [],
    },
    {
      id: 'collection',
      title: { zh: '临澄市信用信息汇编', en: 'Lincheng collection of notices' },
      functions: [{ zh: '转载', en: 'republication' }],
      kinds: [{ id: 'penalty', title: { zh: '行政处罚', en: 'Penalty' } }],
      from: '2020-01-01',
      republishes: true,
      timeliness: [],
    },
  ],
}
