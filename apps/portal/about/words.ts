import type { WordTable } from '../site/words.ts'

export const aboutWords = {
  title: { zh: '关于本站，以及如何申诉', en: 'About this site, and how to contest a record' },
  lead: {
    zh: '公共部门对组织作出决定：许可、处罚、检查、列入、签约、表彰。本站检验每一项决定是否可以记录，为每个组织保存一份完整的档案，并按法律允许的范围和期限公示。',
    en: 'Authorities decide things about organisations: they license, punish, inspect, list, contract, praise. This site checks that each decision may lawfully be recorded, keeps one file for every organisation, and shows it as far and as long as the law allows.',
  },
  readTitle: { zh: '如何阅读一份档案', en: 'How to read a file' },
  readDates: {
    zh: '每条记录把四个日期分开写：行为发生、作出决定、他处公示、本站首次收到。期限从哪一天起算，由所适用的规则决定并写明。',
    en: 'Each record keeps four dates apart: when it happened, was decided, was published elsewhere, and was first seen here. The rule that applies says from which of them its period runs.',
  },
  readAdverse: {
    zh: '失信信息自带四项说明：截至何日、公示至何日、何日之后不得使用、在何处查验。转抄时请一并抄录。',
    en: 'An adverse line says four things itself: as of when, shown until, not to be used after, and where to check. Copy them with it.',
  },
  readApart: {
    zh: '组织自行提供的信息，以及转载的信息，单独标明、单独列示。',
    en: 'What the organisation supplied itself, and what was republished from elsewhere, is marked and stands apart.',
  },
  readNone: {
    zh: '这里没有记录，不证明合规：本站只收目录之内、已经报送的决定。',
    en: 'No record held here is no proof of compliance: only decisions that the catalogue names and an authority has supplied are here.',
  },
  readMark: {
    zh: '标有“推定”“尚不确定”或“未核对原文”的规则，尚未在正式文本中核实。',
    en: 'A rule marked ‘assumption’, ‘uncertain’ or ‘recalled’ has not been checked against the text of the law.',
  },
  contestTitle: { zh: '记录有误或已过时', en: 'When a record is wrong, or over' },
  contestIntro: {
    zh: '每条记录下都列有适用于它的途径及依据。大致如下：',
    en: 'Each record lists the ways that fit it, with their basis. In outline:',
  },
  objection: { zh: '异议', en: 'Objection' },
  objectionText: {
    zh: '记录与决定不符、归错了组织、超期公示：先由平台核对并改正自己的错误，再由提供单位答复。不收费。',
    en: 'The record differs from the decision, concerns another organisation, or is shown too long. The platform first corrects its own errors, then the supplier answers. It is free.',
  },
  remedy: { zh: '行政复议与行政诉讼', en: 'Reconsideration and suit' },
  remedyText: {
    zh: '决定本身有误：向决定书写明的复议机关申请复议，或者向人民法院起诉，期限见决定书。',
    en: 'The decision itself is wrong: ask the body named in the document for reconsideration, or go to court, within the time the document gives.',
  },
  repair: { zh: '信用修复', en: 'Credit repair' },
  repairText: {
    zh: '已经改正并履行义务、过了最短公示期：向认定单位申请提前结束公示。由认定单位决定，平台只负责受理和转送。不收费，也不需要任何代办。',
    en: 'The conduct is corrected, duties are done and the minimum period is over: ask for an early end. The determining authority decides; the platform receives and forwards. It is free and needs no agent.',
  },
  pastTitle: { zh: '过去的某一天', en: 'A past day' },
  pastText: {
    zh: '可以查询过去某一天的档案，但过去由现在过滤：今天已经不能公开的，在任何一天都不再显示。完整的过去只对当事组织、有正当目的的机关、审计和法院开放。',
    en: 'A past day can be asked, but the past is filtered by the present: what may not be shown today is not shown for any day. The whole past is for the organisation itself, authorities with a purpose, auditors and courts.',
  },
  searchTitle: { zh: '查询怎样排序', en: 'How search is ordered' },
  searchText: {
    zh: '只按名称与所查文字的相近程度。任何记录都不影响次序，查询结果中也不显示任何记录。',
    en: 'By likeness to what was typed, and by nothing else. No record changes the order or shows in the results.',
  },
  accessTitle: { zh: '无障碍与隐私', en: 'Accessibility and privacy' },
  accessText: {
    zh: '每一页不用脚本也能阅读，可用键盘操作，可以打印，目标为 WCAG 2.2 AA 级。唯一的 Cookie 记住您选择的语言；没有统计脚本，没有第三方内容。',
    en: 'Every page reads without script, works by keyboard and prints; the aim is WCAG 2.2 AA. The one cookie remembers your language. There is no tracking and nothing from third parties.',
  },
  apiTitle: { zh: '以程序读取', en: 'Read by program' },
  apiText: { zh: '本站显示的一切都来自公开接口：', en: 'Everything shown here comes from the public API:' },
} as const satisfies WordTable
