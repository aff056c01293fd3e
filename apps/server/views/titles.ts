import type { Bilingual } from '@probity/base'

/** Words for what the registry and the records call by a key. Words of the law stand in its packs. */
const tables = {
  subjectKind: {
    enterprise: ['企业', 'Enterprise'],
    'individual-business': ['个体工商户', 'Individual business'],
    'social-organisation': ['社会组织', 'Social organisation'],
    'public-institution': ['事业单位', 'Public institution'],
    'government-body': ['政府机构', 'Government body'],
    'other-organisation': ['其他组织', 'Other organisation'],
  },
  status: {
    active: ['存续', 'Active'],
    unregistered: ['登记信息未收录', 'Registration not held here'],
    cancelled: ['注销', 'Cancelled'],
    'licence-revoked': ['吊销', 'Business licence revoked'],
    suspended: ['歇业', 'Suspended'],
    merged: ['已合并', 'Merged'],
  },
  scheme: {
    uscc: ['统一社会信用代码', 'Unified social credit code'],
    'registration-number': ['原注册号', 'Former registration number'],
    'organisation-code': ['组织机构代码', 'Organisation code'],
  },
  identifierStatus: {
    active: ['有效', 'In use'],
    superseded: ['已被取代', 'Superseded'],
    duplicate: ['重码', 'Duplicate'],
    revoked: ['已废止', 'Revoked'],
    disputed: ['存疑待定', 'Disputed, awaiting a decision'],
  },
  severity: { minor: ['轻微', 'Minor'], general: ['一般', 'General'], serious: ['严重', 'Serious'] },
  polarity: {
    adverse: ['失信信息', 'Adverse'],
    neutral: ['中性', 'Neutral'],
    favourable: ['守信信息', 'Favourable'],
    either: ['视内容而定', 'Depends on its content'],
  },
  permission: {
    yes: ['是', 'Yes'],
    no: ['否', 'No'],
    'by-class': ['依失信程度分类', 'By class of severity'],
    'by-choice': ['由主体选择', 'At the subject’s choice'],
  },
  publish: {
    yes: ['公示', 'Published'],
    'if-necessary': ['确有必要才公示', 'Only if necessary'],
    no: ['不公示', 'Not published'],
  },
  start: {
    determination: ['自认定文书作出之日', 'From the determining document'],
    publication: ['自公示之日', 'From publication'],
    'end-of-conduct': ['自行为终了之日', 'From the end of the conduct'],
  },
  remedy: {
    open: ['可申请救济', 'Remedies open'],
    reconsideration: ['行政复议中', 'Under reconsideration'],
    suit: ['行政诉讼中', 'Before a court'],
    stayed: ['停止执行', 'Stayed'],
    upheld: ['维持', 'Upheld'],
    annulled: ['撤销', 'Annulled'],
    final: ['救济期已过', 'Final'],
  },
  hidden: {
    withdrawn: ['已撤销或撤回', 'Annulled or withdrawn'],
    'kind-not-public': ['此类信息不公示', 'This kind is not published'],
    'subject-did-not-choose': ['主体未选择公示', 'The organisation did not choose to show it'],
    'class-missing': ['缺少失信程度分类，已退回认定单位', 'Its class is missing; it goes back to its authority'],
    'class-not-public': ['轻微失信信息一般不公示', 'Minor information is as a rule not published'],
    'not-marked': ['认定单位未标注公示', 'Its authority did not mark it for publication'],
    'not-served': ['尚未送达', 'Not served yet'],
    'repair-notice-missing': ['修复告知书未送达', 'The repair notice was not handed over'],
    stayed: ['救济期间停止公示', 'Stayed while it is contested'],
    annulled: ['决定已被撤销', 'The decision was annulled'],
    'remedies-not-over': ['救济期限未满', 'Remedies are not over'],
    'not-yet': ['尚未生效', 'Not in effect yet'],
    over: ['公示期已满', 'Its time is over'],
  },
  role: {
    representative: ['本组织代表', 'The organisation’s own representative'],
    clerk: ['经办人员', 'Clerk'],
    decider: ['决定人员', 'Decider'],
    supervisor: ['督办人员', 'Supervisor'],
    operator: ['节点运营者', 'Operator of the node'],
    auditor: ['审计人员', 'Auditor'],
    'credit-service': ['信用服务机构', 'Credit service'],
    bank: ['银行', 'Bank'],
  },
  target: {
    'subject.name': ['主体名称', 'Name of the subject'],
    'subject.code': ['统一社会信用代码', 'Unified social credit code'],
    'subject.kind': ['主体类别', 'Kind of subject'],
    'subject.registrationNumber': ['原注册号', 'Former registration number'],
    'subject.organisationCode': ['组织机构代码', 'Organisation code'],
    'subject.region': ['行政区划', 'Region'],
    'record.documentNumber': ['文书号', 'Document number'],
    'record.decidedOn': ['决定日期', 'Day of decision'],
    'record.eventOn': ['发生或生效日期', 'Day it happened or takes effect'],
    'record.publishedOn': ['公开日期', 'Day of publication'],
    'record.severity': ['失信程度分类', 'Class of severity'],
    'record.basis': ['法律依据', 'Legal basis'],
    'record.publish': ['是否公示', 'Whether it is marked for publication'],
    'record.necessity': ['确有必要公示的理由', 'Why it must be public'],
    'record.servedOn': ['送达日期', 'Day of service'],
    'record.repairNoticeOn': ['修复告知书送达日期', 'Day the repair notice was handed over'],
    'record.remedy': ['救济状态', 'Where remedies stand'],
    'record.deciderName': ['决定机关', 'Deciding authority'],
    'record.deciderCode': ['决定机关代码', 'Code of the deciding authority'],
    ignored: ['不收录', 'Not taken in'],
    person: ['自然人信息，在入口处删除', 'A natural person’s: cut out at the door'],
  },
} as const satisfies Record<string, Record<string, readonly [string, string]>>

/** The words of a key; the key itself where a pack brought one that has none. */
export const titleOf = (table: keyof typeof tables, key: string): Bilingual => {
  const words = (tables[table] as Record<string, readonly [string, string]>)[key]
  return words ? { zh: words[0], en: words[1] } : { zh: key, en: key }
}
