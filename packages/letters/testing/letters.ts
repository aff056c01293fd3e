import { day } from '@probity/base'
import type { Letter, LetterContent } from '../letter.ts'

/** An invented decision with every part a letter can have; region 99, as all that is invented. */
export const aLetterContent = (more: Partial<LetterContent> = {}): LetterContent => ({
  kind: 'decision',
  from: { authority: 'market-city', title: { zh: '临澄市市场监督管理局', en: 'Lincheng Market Regulation Bureau' } },
  to: {
    handle: '01hqz5c4p2m8x0v7w3k9t6n1ry',
    name: '临澄市云帆商贸有限公司',
    code: '91990101MA99000A1X',
  },
  issuedOn: day('2026-11-20'),
  about: {
    case: '01hqz5c4p2m8x0v7w3k9t6n1ry.1k',
    procedure: { zh: '信用修复', en: 'Repair of a record' },
    record: '01hqz5c4p2m8x0v7w3k9t6n1ry-7',
    document: '临市监罚〔2026〕88号',
  },
  facts: {
    zh: '你单位于2026年10月12日申请修复上述行政处罚记录，并提交罚款缴纳凭证和改正报告。\n本机关于2026年11月3日到现场核查，标签已全部更换。',
    en: 'On 12 October 2026 you applied for repair of the penalty named above and submitted proof of payment and a report of what was corrected.\nOn 3 November 2026 we inspected the site; all labels had been replaced.',
  },
  reasons: {
    zh: '罚款已经缴清，违法行为已经改正，最短公示期已经届满，且申请材料真实完整。',
    en: 'The fine has been paid, the conduct corrected and the least time of publication is over; what was submitted is true and complete.',
  },
  outcome: {
    zh: '准予信用修复。自本决定作出之日起终止公示上述记录。',
    en: 'Repair is granted. Publication of the record ends with the day of this decision.',
  },
  articles: [
    {
      instrument: { zh: '信用修复示例办法', en: 'Example Measures on Repair' },
      article: '8',
      confidence: 'verified',
    },
    {
      instrument: { zh: '公示示例规定', en: 'Example Rules on Publication' },
      article: 'item 3',
      confidence: 'recalled',
    },
  ],
  remedies: [
    {
      way: 'reconsideration',
      before: { zh: '临澄市人民政府', en: 'Lincheng Municipal Government' },
      within: { count: 60, unit: 'days' },
      basis: [
        { instrument: { zh: '复议示例法', en: 'Example Reconsideration Law' }, article: '20', confidence: 'verified' },
      ],
    },
    {
      way: 'suit',
      before: { zh: '临澄市人民法院', en: 'Lincheng People’s Court' },
      within: { count: 6, unit: 'months' },
      basis: [
        { instrument: { zh: '诉讼示例法', en: 'Example Litigation Law' }, article: '46', confidence: 'verified' },
      ],
    },
  ],
  deadlines: [
    {
      what: { zh: '将本决定录入公示系统。', en: 'enter this decision in the publication system.' },
      by: 'authority',
      within: { count: 3, unit: 'working-days' },
    },
  ],
  signedBy: { name: '柏清和', office: { zh: '信用监督管理科', en: 'Credit Supervision Section' } },
  contact: {
    office: { zh: '信用监督管理科', en: 'Credit Supervision Section' },
    address: { zh: '临澄市清源区和平路9号', en: '9 Heping Road, Qingyuan District, Lincheng' },
    telephone: '0990-9900123',
  },
  ...more,
})

export const aLetter = (more: Partial<LetterContent> = {}, serial = 12): Letter => {
  const content = aLetterContent(more)
  const number = {
    authority: content.from.authority,
    kind: content.kind,
    year: Number(content.issuedOn.slice(0, 4)),
    serial,
  }
  return { ...content, number }
}
