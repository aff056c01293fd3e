import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Rank } from '../pack.ts'
import { readPack } from '../reading/read-pack.ts'
import { checkBrokenCopy, lineOf, packFolder } from './broken-copy.ts'
import { checkPack } from './check-pack.ts'
import { type FindingCode, findingCodes } from './codes.ts'
import { checkedOf } from './rule.ts'
import { itemRankRule } from './rules/rank.ts'

type Broken = {
  readonly pack?: string
  readonly file: string
  readonly from?: string
  readonly to: string
  readonly code: FindingCode
  /** On the line the finding must name; the replaced text itself where it is left out. */
  readonly mark?: string
  /** The file in which it is found and a mark of its line, where that is not the file that was changed. */
  readonly elsewhere?: readonly [file: string, mark: string]
}

const broken: Readonly<Record<string, Broken>> = {
  // Procedures
  'a time that runs from its own move': {
    file: 'procedures/repair.yaml',
    from: 'start: pushed',
    to: 'start: accepted',
    code: 'law/clock-other-move',
  },
  'a time for a move of another procedure': {
    file: 'procedures/repair.yaml',
    from: '- move: pushed',
    to: '- move: marked',
    code: 'law/clock-other-move',
  },
  'two times for one move': {
    file: 'procedures/repair.yaml',
    from: '    functions: [market-regulation]\n    from: 2025-12-25',
    to: '    from: 2025-12-25',
    code: 'law/clock-twice',
    mark: 'from: 2025-12-25',
  },
  'an extension in another unit': {
    file: 'procedures/complaint.yaml',
    from: 'within: { count: 60, unit: days }',
    to: 'within: { count: 60, unit: working-days }',
    code: 'law/clock-other-unit',
  },
  'a time that runs from an event nobody named': {
    file: 'procedures/listing.yaml',
    from: '  - id: report-season',
    to: '  - id: season-of-reports',
    code: 'law/clock-other-move',
    mark: 'start: report-season',
  },
  'a time for a list that does not exist': {
    file: 'procedures/listing.yaml',
    from: 'of: [abnormal-market]',
    to: 'of: [abnormal-persons]',
    code: 'law/unknown-reference',
  },
  'a right counted backward': {
    file: 'procedures/listing.yaml',
    from: 'counted: backward',
    to: 'counted: backward\n    is: window # backward',
    code: 'pack/schema',
    mark: '  - move: hearing-set',
  },
  'a talk that says about whom a complaint can be': {
    file: 'procedures/talk.yaml',
    from: 'id: talk',
    to: 'id: talk\nconcerns: { subjects: [enterprise], says: { zh: 企业, en: Enterprises }, basis: [{ instrument: OPIN-2025, article: item 1, confidence: verified }], confidence: verified }',
    code: 'pack/schema',
    mark: 'concerns:',
  },
  'a complaint whose subjects rest on an article that does not exist': {
    file: 'procedures/complaint.yaml',
    from: 'article: 24-26, confidence: verified }\n    - { instrument: OPIN-2025',
    to: 'article: 24-99, confidence: verified }\n    - { instrument: OPIN-2025',
    code: 'law/unknown-article',
    mark: 'article: 24-99',
  },
  // Form
  'a pack without a head': { file: 'pack.yaml', to: '', code: 'pack/schema', mark: '' },
  'a file the pack does not know': { file: 'notes.yaml', to: 'a: 1\n', code: 'pack/unknown-file' },
  'a file that is not YAML': { file: 'limits.yaml', to: 'a: [1\nb: {\n', code: 'pack/not-yaml', mark: 'b: {' },
  'an alias that names what it stands in': {
    file: 'limits.yaml',
    to: '- id: three\n  basis: &circle\n    - *circle\n',
    code: 'pack/not-yaml',
    mark: '- *circle',
  },
  'a number without a canonical form': {
    file: 'kinds/reward.yaml',
    from: 'maxLength: 1000',
    to: 'maxLength: .inf',
    code: 'pack/not-yaml',
  },
  'a key that stands twice': {
    file: 'kinds/penalty.yaml',
    from: 'category: C03',
    to: 'category: C03\ncategory: C02',
    code: 'pack/duplicate-key',
    mark: 'category: C02',
  },
  'a key nobody knows': {
    file: 'kinds/penalty.yaml',
    from: 'edition: "2024"',
    to: 'edition: "2024"\nscore: 5',
    code: 'pack/unknown-key',
    mark: 'score: 5',
  },
  'a rank that does not exist': {
    file: 'instruments/apl.yaml',
    from: 'rank: law',
    to: 'rank: custom',
    code: 'pack/schema',
  },
  'a day that is not in the calendar': {
    file: 'instruments/apl.yaml',
    from: 'inForce: 2021-07-15',
    to: 'inForce: 2021-02-30',
    code: 'pack/schema',
  },
  'one id for two things': {
    file: 'categories.yaml',
    from: '{ id: C02,',
    to: '{ id: C03,',
    code: 'pack/same-id',
    mark: '行政管理信息',
  },
  'a base that is not loaded': {
    pack: 'demo-city',
    file: 'pack.yaml',
    from: 'extends: [cn]',
    to: 'extends: [cn, province]',
    code: 'pack/unknown-base',
  },
  'a title in one language': {
    file: 'kinds/penalty.yaml',
    from: 'title: { zh: 行政处罚, en: Penalty }',
    to: 'title: { zh: 行政处罚 }',
    code: 'law/language-missing',
  },
  // What it rests on
  'a measure without a basis': {
    file: 'measures.yaml',
    from: 'basis: [{ instrument: FOOD, article: "135", confidence: verified }]',
    to: 'basis: []',
    code: 'law/no-basis',
  },
  'an unknown instrument': {
    file: 'kinds/penalty.yaml',
    from: '- { instrument: APL,',
    to: '- { instrument: APX,',
    code: 'law/unknown-instrument',
  },
  'an unknown article': {
    file: 'kinds/penalty.yaml',
    from: 'instrument: APL, article: "48"',
    to: 'instrument: APL, article: "999"',
    code: 'law/unknown-article',
  },
  'a basis that came into force later than the kind': {
    file: 'kinds/penalty.yaml',
    from: 'from: 2021-07-15',
    to: 'from: 2021-07-14',
    code: 'law/basis-not-in-force',
    mark: 'instrument: APL',
  },
  'a basis that has ended under something open-ended': {
    file: 'rule-sets/credit-china-2026.yaml',
    from: 'instrument: NDRC-36',
    to: 'instrument: NDRC-58',
    code: 'law/basis-not-in-force',
  },
  'bases that all begin later than what rests on them': {
    file: 'measures.yaml',
    from: 'instrument: FOOD, article: "135"',
    to: 'instrument: NDRC-58',
    code: 'law/basis-not-in-force',
  },
  'a measure that rests on what is not yet in force': {
    file: 'instruments/food.yaml',
    from: 'inForce: 2021-04-29',
    to: 'inForce: 2027-04-29',
    code: 'law/basis-not-in-force',
    elsewhere: ['measures.yaml', 'FOOD, article: "135"'],
  },
  'a measure on a departmental rule': {
    file: 'measures.yaml',
    from: 'instrument: FOOD, article: "135"',
    to: 'instrument: SAMR-44',
    code: 'law/measure-rank-too-low',
  },
  'a catalogue item on a notice': {
    file: 'kinds/reward.yaml',
    from: 'GBF-2019-35, article: "item 15"',
    to: 'NDRC-424',
    code: 'law/item-rank-too-low',
    mark: 'basis: &basis',
  },
  'a worked example that the rule set does not give': {
    file: 'rule-sets/credit-china-2026.yaml',
    from: 'hiddenFrom: 2031-03-01',
    to: 'hiddenFrom: 2031-02-28',
    code: 'law/example-differs',
  },
  // Persons and forbidden data
  'a natural person among the subjects of a kind': {
    file: 'kinds/penalty.yaml',
    from: 'subjects: [enterprise,',
    to: 'subjects: [natural-person, enterprise,',
    code: 'law/natural-person',
  },
  'a natural person among the subjects of a list': {
    file: 'lists.yaml',
    from: 'subjects: [social-organisation]',
    to: 'subjects: [social-organisation, responsible-person]',
    code: 'law/natural-person',
  },
  'a natural person among the subjects of a measure': {
    file: 'measures.yaml',
    from: 'subjects: [enterprise]',
    to: 'subjects: [自然人]',
    code: 'law/natural-person',
  },
  'a measure on the persons responsible': {
    file: 'measures.yaml',
    from: 'object: { zh: 食品生产经营许可被吊销的经营者',
    to: 'object: { zh: 被吊销许可企业的法定代表人',
    code: 'law/natural-person',
  },
  'a list of persons responsible': {
    file: 'lists.yaml',
    from: 'title: { zh: 社会组织严重违法失信名单,',
    to: 'title: { zh: 社会组织责任人员名单,',
    code: 'law/natural-person',
  },
  'a responsible person in a list entry': {
    file: 'kinds/serious-dishonesty-list.yaml',
    from: 'reason: { title: { zh: 列入事由',
    to: 'reason: { title: { zh: 直接责任人员',
    code: 'law/responsible-person',
  },
  'a field for belief': {
    file: 'kinds/penalty.yaml',
    from: 'zh: 备注, en: Remarks',
    to: 'zh: 宗教信仰, en: Remarks',
    code: 'law/forbidden-field',
  },
  'a field for blood by its English name': {
    file: 'kinds/penalty.yaml',
    from: '  remarks: { title',
    to: '  bloodType: { title',
    code: 'law/forbidden-field',
  },
  'a field for an identity number': {
    file: 'kinds/registration.yaml',
    from: '  parentCode: { title',
    to: '  idCardNumber: { title',
    code: 'law/forbidden-field',
  },
  'a forbidden property that hides without a title': {
    file: 'kinds/penalty.yaml',
    from: '    remarks: { type: string, maxLength: 1024 }',
    to: '    remarks: { type: string, maxLength: 1024 }\n    medicalHistory: { type: string, maxLength: 9 }',
    code: 'law/forbidden-field',
    mark: 'medicalHistory',
  },
  'a word the pack itself declines': {
    file: 'kinds/penalty.yaml',
    from: 'zh: 备注, en: Remarks',
    to: 'zh: 垃圾分类, en: Remarks',
    code: 'law/forbidden-field',
  },
  'a forbidden column that goes into the content': {
    file: 'layouts/registration-zh.yaml',
    from: '  住所: {',
    to: '  婚姻状况: {',
    code: 'law/forbidden-field',
  },
  'an individual business among those evaluated': {
    file: 'kinds/evaluation-result.yaml',
    from: 'subjects: [enterprise,',
    to: 'subjects: [individual-business, enterprise,',
    code: 'law/evaluates-person',
  },
  'a person’s document that is ignored and not cut out': {
    file: 'layouts/double-publicity-penalty.yaml',
    from: 'CF_FR_ZJHM: { to: person',
    to: 'CF_FR_ZJHM: { to: ignored',
    code: 'law/person-column',
  },
  // How long
  'a rule set that does not say when its periods start': {
    file: 'rule-sets/credit-china-2026.yaml',
    from: 'start: determination\n',
    to: '',
    code: 'law/no-start',
    mark: 'id: credit-china-2026',
  },
  'a period longer than the maximum': {
    file: 'rule-sets/credit-china-2026.yaml',
    from: 'maximumMonths: 12,',
    to: 'maximumMonths: 13,',
    code: 'law/shown-too-long',
  },
  'a later channel that outlasts the maximum': {
    file: 'rule-sets/necips-2021.yaml',
    from: 'until: 2025-12-24',
    to: 'until: 2026-04-01',
    code: 'law/shown-too-long',
    mark: 'general: {',
  },
  'a minimum longer than the maximum': {
    file: 'rule-sets/credit-china-2019.yaml',
    from: 'minimumMonths: 6, maximumMonths: 36',
    to: 'minimumMonths: 37, maximumMonths: 36',
    code: 'law/minimum-over-maximum',
  },
  'an adverse kind that never ends': {
    file: 'kinds/abnormal-operation.yaml',
    from: 'endsWith: removedOn\n',
    to: '',
    code: 'law/no-end',
    mark: 'polarity: adverse',
  },
  'something that ends before it begins': {
    file: 'rule-sets/credit-china-2019.yaml',
    from: 'until: 2023-04-30',
    to: 'until: 2018-04-30',
    code: 'law/ends-before-it-begins',
  },
  'two rule sets of one channel on one day': {
    file: 'rule-sets/credit-china-2023.yaml',
    from: 'from: 2023-05-01',
    to: 'from: 2023-04-30',
    code: 'law/overlap',
  },
  // What a kind must say
  'a permission that is missing': {
    file: 'kinds/reward.yaml',
    from: '  report: { allowed: "yes", basis: *basis }\n',
    to: '',
    code: 'law/permission-missing',
    mark: 'record: { allowed',
  },
  'a permission without a basis': {
    file: 'kinds/reward.yaml',
    from: 'report: { allowed: "yes", basis: *basis }',
    to: 'report: { allowed: "yes" }',
    code: 'law/no-basis',
  },
  'amounts of no currency': {
    file: 'pack.yaml',
    from: 'currency: CNY\n',
    to: '',
    code: 'law/no-currency',
    elsewhere: ['kinds/penalty.yaml', 'fields:'],
  },
  'an adverse kind without a class': {
    file: 'kinds/penalty.yaml',
    from: 'severity: { rule: required }',
    to: 'severity: { rule: none }',
    code: 'law/no-severity-rule',
  },
  'a kind that may be adverse and does not say when': {
    file: 'kinds/evaluation-result.yaml',
    from: 'adverseWhen: { field: level, is: [D] }\n',
    to: '',
    code: 'law/no-adverse-test',
    mark: 'polarity: either',
  },
  'an evaluation whose every level would be public': {
    file: 'kinds/evaluation-result.yaml',
    from: 'publishedWhen:',
    to: '# publishedWhen:',
    code: 'law/levels-open',
    mark: 'permissions:',
  },
  'a level that is public by a field that does not exist': {
    file: 'kinds/evaluation-result.yaml',
    from: '{ field: level, is: [A, 高级认证企业] }',
    to: '{ field: grade, is: [A, 高级认证企业] }',
    code: 'law/content-schema',
  },
  'an adverse kind without a remedy': {
    file: 'kinds/penalty.yaml',
    from: 'remedies: [reconsideration, suit, objection, repair]',
    to: 'remedies: []',
    code: 'law/no-remedy',
  },
  'what a subject supplies outside the voluntary category': {
    file: 'kinds/voluntary.yaml',
    from: 'category: C13',
    to: 'category: C11',
    code: 'law/voluntary-misplaced',
  },
  'what a subject supplies held against it': {
    file: 'kinds/voluntary.yaml',
    from: 'polarity: neutral',
    to: 'polarity: adverse',
    code: 'law/voluntary-misplaced',
  },
  'a content open to anything': {
    file: 'kinds/reward.yaml',
    from: 'additionalProperties: false',
    to: 'additionalProperties: true',
    code: 'law/content-schema',
  },
  'a text without a bound': {
    file: 'kinds/reward.yaml',
    from: 'reward: { type: string, minLength: 1, maxLength: 1000 }',
    to: 'reward: { type: string, minLength: 1 }',
    code: 'law/content-schema',
  },
  'a keyword by which anything could come in': {
    file: 'kinds/reward.yaml',
    from: '  additionalProperties: false',
    to: '  additionalProperties: false\n  patternProperties: { "^x": { type: string, maxLength: 5 } }',
    code: 'law/content-schema',
    mark: 'patternProperties',
  },
  'a property that takes anything': {
    file: 'kinds/reward.yaml',
    from: 'reward: { type: string, minLength: 1, maxLength: 1000 }',
    to: 'reward: true',
    code: 'law/content-schema',
  },
  'a content schema that does not compile': {
    file: 'kinds/reward.yaml',
    from: 'type: object',
    to: 'type: thing',
    code: 'law/content-schema',
    mark: 'content:',
  },
  'a value without a title': {
    file: 'kinds/licence.yaml',
    from: '      invalid: { zh: 无效, en: Invalid }\n',
    to: '',
    code: 'law/content-schema',
    mark: '  state:',
  },
  'a field that is not in the content': {
    file: 'kinds/reward.yaml',
    from: 'fields:\n',
    to: 'fields:\n  amount: { title: { zh: 金额, en: Amount } }\n',
    code: 'law/content-schema',
    mark: 'amount:',
  },
  'a category that does not exist': {
    file: 'kinds/reward.yaml',
    from: 'category: C03',
    to: 'category: C99',
    code: 'law/unknown-reference',
  },
  'a function that does not exist': {
    pack: 'demo-city',
    file: 'authorities.yaml',
    from: 'functions: [tax]',
    to: 'functions: [taxes]',
    code: 'law/unknown-reference',
  },
  'a successor that does not exist': {
    pack: 'demo-city',
    file: 'authorities.yaml',
    from: 'successor: natural-resources',
    to: 'successor: nobody',
    code: 'law/unknown-reference',
  },
  'a local measure told by a check that does not exist': {
    pack: 'demo-city',
    file: 'measures.yaml',
    from: 'checks: [licence, food-licence]',
    to: 'checks: [licence, no-such-check]',
    code: 'law/unknown-reference',
  },
  'a remedy that does not exist': {
    file: 'kinds/penalty.yaml',
    from: 'remedies: [reconsideration, suit,',
    to: 'remedies: [reconsideration, pardon,',
    code: 'law/unknown-reference',
  },
  'a channel without a rule set': {
    file: 'kinds/penalty.yaml',
    from: 'channel: credit-china',
    to: 'channel: gazette',
    code: 'law/unknown-reference',
  },
  'a column that goes nowhere': {
    file: 'layouts/double-publicity-penalty.yaml',
    from: 'to: content.facts',
    to: 'to: content.fact',
    code: 'law/layout-unknown-field',
  },
  'a column ignored without a reason': {
    file: 'layouts/double-publicity-penalty.yaml',
    from: 'CF_XDR_SHZZ: { to: ignored, why: { zh: 本平台以统一社会信用代码识别主体, en: Subjects are told apart by their unified social credit code } }',
    to: 'CF_XDR_SHZZ: { to: ignored }',
    code: 'law/layout-ignored-without-why',
  },
  'a layout recognised by a column it does not have': {
    file: 'layouts/double-publicity-penalty.yaml',
    from: 'recognisedBy: [CF_XDR_MC,',
    to: 'recognisedBy: [CF_NOBODY,',
    code: 'law/layout-not-recognisable',
  },
  // Lists and measures
  'a list without a rule on entry and exit': {
    file: 'lists.yaml',
    from: 'entryAndExit: [{ instrument: MEM-11, article: 1-5, confidence: verified }]',
    to: 'entryAndExit: [{ instrument: GBF-2020-49, confidence: recalled }]',
    code: 'law/list-needs-two-bases',
  },
  'a list without a basis for its field': {
    file: 'lists.yaml',
    from: 'fieldBasis: [{ instrument: WORKSAFE, article: "78", confidence: verified }]',
    to: 'fieldBasis: [{ instrument: MEM-11, confidence: verified }]',
    code: 'law/list-needs-two-bases',
  },
  'a local list on a national departmental rule alone': {
    file: 'lists.yaml',
    from: '- id: work-safety\n',
    to: '- id: work-safety\n  region: "33"\n',
    code: 'law/list-needs-two-bases',
    mark: 'MEM-11',
  },
  'a list for the whole country on the regulation of one province': {
    file: 'lists.yaml',
    from: 'fieldBasis: [{ instrument: WORKSAFE, article: "78", confidence: verified }]',
    to: 'fieldBasis: [{ instrument: LOC-SD, article: "13", confidence: verified }]',
    code: 'law/list-needs-two-bases',
  },
  'a government body on a list': {
    file: 'lists.yaml',
    from: 'subjects: [social-organisation]',
    to: 'subjects: [government-body]',
    code: 'law/government-body-listed',
  },
  'a measure for the whole country on the regulation of one city': {
    file: 'measures.yaml',
    from: 'basis: [{ instrument: GPL, article: "77", confidence: verified }]',
    to: 'basis: [{ instrument: LOC-SZ, article: "39", confidence: verified }]',
    code: 'law/measure-beyond-region',
  },
  'an item published on nothing but a document of a department': {
    file: 'instruments/apl.yaml',
    from: 'rank: law',
    to: 'rank: normative-document',
    code: 'law/item-rank-too-low',
    elsewhere: ['kinds/penalty.yaml', '    basis:'],
  },
  'a measure that was not published': {
    file: 'measures.yaml',
    from: 'published: true',
    to: 'published: false',
    code: 'law/measure-incomplete',
  },
  'a measure without a stated relation': {
    file: 'measures.yaml',
    from: '  relation: { zh: 检查针对同一药品安全风险, en: The inspections address the same risk }\n',
    to: '',
    code: 'law/measure-incomplete',
    mark: '- id: key-supervision-drug',
  },
  'an incentive that nobody reviewed': {
    file: 'measures.yaml',
    from: 'effect: supervision',
    to: 'effect: incentive',
    code: 'law/incentive-without-review',
  },
  'a burden that its organisation is asked to agree to': {
    file: 'measures.yaml',
    from: 'effect: supervision',
    to: 'effect: supervision\n  agreement: { zh: 同意重点检查, en: We agree to be inspected more often }',
    code: 'law/agreement-to-a-burden',
    mark: '  agreement: {',
  },
  'a commitment concluded by a kind that does not exist': {
    file: 'kinds/commitment.yaml',
    from: 'kind: commitment-fulfilment',
    to: 'kind: commitment-broken',
    code: 'law/unknown-reference',
  },
  'a commitment named by a field that its fulfilment does not have': {
    file: 'kinds/commitment.yaml',
    from: 'naming: commitment',
    to: 'naming: promise',
    code: 'law/unknown-reference',
  },
  'a commitment due on what is no day': {
    file: 'kinds/commitment.yaml',
    from: 'due: dueOn',
    to: 'due: matter',
    code: 'law/content-schema',
  },
  'a list whose entries a kind cannot record': {
    file: 'lists.yaml',
    from: '  decidedBy: [emergency-management]',
    to: '  decidedBy: [customs]',
    code: 'law/list-entry-not-recordable',
    mark: 'decidedBy: [customs]',
  },
  'a list by a name that no entry can have': {
    file: 'kinds/serious-dishonesty-list.yaml',
    from: '      安全生产严重失信主体名单: {',
    to: '      安全生产名单: {',
    code: 'law/list-entry-not-recordable',
    elsewhere: ['lists.yaml', 'title: { zh: 安全生产严重失信主体名单'],
  },
  'a ground that names a list nobody keeps': {
    file: 'lists.yaml',
    from: 'lists: [abnormal-social]',
    to: 'lists: [abnormal-tax]',
    code: 'law/unknown-reference',
  },
  'a ground without a basis': {
    file: 'lists.yaml',
    from: '      basis: [{ instrument: MOHRSS-45, article: 3-5, confidence: verified }]',
    to: '      basis: []',
    code: 'law/no-basis',
    mark: 'basis: []',
  },
  'a list that does not say what follows': {
    file: 'lists.yaml',
    from: 'says: { zh: 重点监管，不参加评优，依法受到限制。, en: "Closer supervision, no honours, limits by law." }',
    to: 'says: { zh: 重点监管 }',
    code: 'law/language-missing',
    mark: 'says: { zh: 重点监管 }',
  },
  'a measure without anything on which it may rest': {
    file: 'measures.yaml',
    from: '  trigger:\n    says: { zh: 列入安全生产严重失信主体名单, en: An entry in the list of work safety }\n    lists: [work-safety]\n',
    to: '  trigger: # nothing\n    says: { zh: 列入安全生产严重失信主体名单, en: An entry in the list of work safety }\n',
    code: 'law/measure-without-trigger',
    mark: '  trigger: # nothing',
  },
  'a measure of a body that does not exist': {
    file: 'measures.yaml',
    from: 'appliedBy: [finance]',
    to: 'appliedBy: [finances]',
    code: 'law/unknown-reference',
  },
  'a bar that outlives repair on a departmental rule': {
    file: 'measures.yaml',
    from: '    own: true\n    says: { zh: 一至三年，由处罚决定写明；期满可以参加。, en: "One to three years as the decision says; then the supplier may take part again." }\n    basis: [{ instrument: GPL, article: "77", confidence: verified }, { instrument: GPL-REG, article: "19", confidence: verified }]',
    to: '    own: true # procurement\n    says: { zh: 一至三年, en: One to three years }\n    basis: [{ instrument: SAMR-44, confidence: verified }]',
    code: 'law/measure-own-term',
    mark: '    own: true # procurement',
  },
  'a bar of its own law without an end': {
    file: 'measures.yaml',
    from: '    longestMonths: 60\n    shortestMonths: 60\n    own: true',
    to: '    own: true # for ever',
    code: 'pack/schema',
    mark: '  term:',
  },
  'a measure on a value nobody records': {
    file: 'measures.yaml',
    from: 'having: { field: classes, is:',
    to: 'having: { field: sort, is:',
    code: 'law/unknown-reference',
  },
  'a measure that keeps people from travelling': {
    file: 'measures.yaml',
    from: 'title: { zh: 暂停安全生产相关项目审批, en: Approval of projects suspended for safety }',
    to: 'title: { zh: 限制乘坐飞机, en: No flights }',
    code: 'law/natural-person',
  },
  'a measure that keeps people from spending': {
    file: 'measures.yaml',
    from: 'relation: { zh: 限于财政性资金项目、试点示范和荣誉',
    to: 'relation: { zh: 限制高消费',
    code: 'law/natural-person',
  },
  'a list after which children may not go to a school': {
    file: 'lists.yaml',
    from: 'says: { zh: 不适用告知承诺制。, en: No licence by notice and commitment. }',
    to: 'says: { zh: 影响入学, en: No schooling }',
    code: 'law/natural-person',
  },
  'a check that asks for office-holders': {
    file: 'checks.yaml',
    from: 'says: { zh: 五年内吊销许可证件的处罚。, en: A revocation within five years. }',
    to: 'says: { zh: 董事受到的处罚, en: Penalties of its directors }',
    code: 'law/natural-person',
  },
  'a check that tells of nothing': {
    file: 'checks.yaml',
    from: '  measures: [licence-false-application, work-safety-bar, project-approval-safety, wages-new-projects]',
    to: '  measures: [] # nothing',
    code: 'law/check-of-nothing',
    mark: '  facts: []',
  },
  'a check of what may not be shared': {
    file: 'kinds/penalty.yaml',
    from: 'share: { allowed: "yes"',
    to: 'share: { allowed: "no"',
    code: 'law/check-of-what-is-not-shared',
    elsewhere: ['checks.yaml', 'kinds: [penalty]'],
  },
  'a check for a purpose that does not exist': {
    file: 'checks.yaml',
    from: 'purpose: fiscal-support',
    to: 'purpose: curiosity',
    code: 'law/unknown-reference',
  },
  // Repair and commitments
  'a fee for a repair': {
    file: 'repairs/general-2026.yaml',
    from: 'materials:\n',
    to: 'fee: 300\nmaterials:\n',
    code: 'pack/unknown-key',
    mark: 'fee: 300',
  },
  'a repair for which a fee is due': {
    file: 'repairs/general-2026.yaml',
    from: 'says: { zh: 按公布的文本在线签署即可。, en: "Signed online, in the published text." }',
    to: 'says: { zh: 缴纳服务费后签署。, en: Signed after a fee. }',
    code: 'law/repair-costs',
  },
  'a repair that hangs on a course': {
    file: 'repairs/general-2026.yaml',
    from: 'title: { zh: 失信行为已经纠正, en: The conduct is corrected }',
    to: 'title: { zh: 参加信用修复培训, en: Training attended }',
    code: 'law/repair-costs',
  },
  'a repair that needs a bought report': {
    file: 'repairs/market-2025.yaml',
    from: 'title: { zh: 信用承诺书, en: Letter of commitment }',
    to: 'title: { zh: 第三方信用报告, en: A credit report }',
    code: 'law/repair-costs',
  },
  'a time of a repair that costs something': {
    file: 'procedures/repair.yaml',
    from: 'missed: { zh: 期满后可以申请修复。, en: After it repair may be asked for. }',
    to: 'missed: { zh: 缴费后可以申请。, en: After it a charge is due. }',
    code: 'law/repair-costs',
  },
  'a notice with a blank that nothing fills': {
    file: 'repairs/general-2023.yaml',
    from: '{repairFrom}起',
    to: '{someday}起',
    code: 'law/notice-unknown-blank',
    mark: '{someday}起',
  },
  'two rules of repair for one field on one day': {
    file: 'repairs/general-2023.yaml',
    from: 'until: 2026-03-31',
    to: 'until: 2026-04-01',
    code: 'law/overlap',
    elsewhere: ['repairs/general-2026.yaml', 'from: 2026-04-01'],
  },
  'a repair by a rule set that does not exist': {
    file: 'repairs/general-2026.yaml',
    from: 'ruleSets: [credit-china-2026,',
    to: 'ruleSets: [credit-china-2062,',
    code: 'law/unknown-reference',
  },
  'good standing known by a level': {
    file: 'checks.yaml',
    from: 'kinds: [commitment-fulfilment]',
    to: 'kinds: [commitment-fulfilment, evaluation-result]',
    code: 'law/standing-by-level',
    elsewhere: ['commitments.yaml', 'goodStanding: good-standing'],
  },
  'a promise that nobody accepts': {
    file: 'commitments.yaml',
    from: '  acceptedBy: [market-regulation, administrative-approval, civil-affairs, housing, transport, environment, human-resources, culture-tourism]\n',
    to: '',
    code: 'law/commitment-to-nobody',
    mark: '  way: missing-papers',
  },
  'papers to follow without a day': {
    file: 'commitments.yaml',
    from: 'way: missing-papers',
    to: 'way: in-place-of-papers # papers',
    code: 'pack/schema',
    mark: '- id: accept-first',
  },
  'a promise recorded as nothing that is recorded': {
    file: 'commitments.yaml',
    from: 'recordedAs: 容缺受理型',
    to: 'recordedAs: 强制型',
    code: 'law/unknown-reference',
  },
  'a withdrawal of a kind that does not exist': {
    file: 'withdrawals.yaml',
    from: 'kinds: [penalty]',
    to: 'kinds: [penalties]',
    code: 'law/unknown-reference',
  },
  // Reports
  'a report that leaves a heading out': {
    file: 'reports.yaml',
    from: 'categories: [C04, C07, C10, C12]',
    to: 'categories: [C04, C07, C12]',
    code: 'law/report-left-out',
    mark: 'sections:',
  },
  'a report that counts a heading twice': {
    file: 'reports.yaml',
    from: 'categories: [C02]',
    to: 'categories: [C02, C01]',
    code: 'law/report-twice',
  },
  'a report with a heading that does not exist': {
    file: 'reports.yaml',
    from: 'categories: [C02]',
    to: 'categories: [C02, C99]',
    code: 'law/unknown-reference',
  },
  // Sampling
  'a draw by levels of a demonstration': {
    pack: 'demo-city',
    file: 'sampling.yaml',
    from: 'policy: food-risk',
    to: 'policy: lincheng-demonstration',
    code: 'law/sampling-by-demonstration',
  },
  'a level without a rate': {
    pack: 'demo-city',
    file: 'sampling.yaml',
    from: '{ level: B, perHundred: 100 }',
    to: '{ level: A, perHundred: 100 }',
    code: 'law/sampling-level',
    mark: '{ level: A, perHundred: 100 }, { level: C',
  },
  'a rate below what law orders': {
    pack: 'demo-city',
    file: 'sampling.yaml',
    from: '{ level: A, perHundred: 100 }',
    to: '{ level: A, perHundred: 40 }',
    code: 'law/sampling-below-floor',
  },
  'those of whom nothing is known drawn most': {
    pack: 'demo-city',
    file: 'sampling.yaml',
    from: 'unrated: 100',
    to: 'unrated: 400',
    code: 'law/sampling-unknown-most',
  },
  'a draw by nobody': {
    pack: 'demo-city',
    file: 'sampling.yaml',
    from: 'inspectedBy: [market-regulation]',
    to: 'inspectedBy: [market-regulators]',
    code: 'law/unknown-reference',
  },
  'a disputed record that is marked and suspended in one place': {
    file: 'disputes.yaml',
    from: '  is: marked\n  region: "31"\n  from: 2017-10-01',
    to: '  is: suspended\n  from: 2025-06-22',
    code: 'law/dispute-twice',
    mark: 'is: suspended',
  },
  'a disputed record of a function that does not exist': {
    file: 'disputes.yaml',
    from: '  region: "31"\n  from: 2017-10-01',
    to: '  functions: [astrology]\n  from: 2017-10-01',
    code: 'law/unknown-reference',
  },
  'an open objection that ends what it is about': {
    file: 'disputes.yaml',
    from: 'is: marked',
    to: 'is: ended',
    code: 'pack/schema',
  },
  // Working days and duties
  'a calendar year that stands twice': {
    file: 'calendar/again.yaml',
    to: 'year: 2019\nsource: another\nweeklyRest: [sunday]\nholidays: [{ title: { zh: 节, en: Feast }, from: 2019-01-02, until: 2019-01-02 }]\nworkingDays: []\nbasis: [{ instrument: WORKHOURS, confidence: recalled }]\nconfidence: recalled\n',
    code: 'pack/same-id',
    mark: 'year: 2019',
  },
  'a calendar without holidays': {
    file: 'calendar/again.yaml',
    to: 'year: 2027\nsource: another\nweeklyRest: [sunday]\nholidays: []\nworkingDays: []\nbasis: [{ instrument: WORKHOURS, confidence: recalled }]\nconfidence: recalled\n',
    code: 'pack/schema',
    mark: 'holidays: []',
  },
  'a holiday of another year': {
    file: 'calendar/2026.yaml',
    from: 'from: 2026-01-01',
    to: 'from: 2025-12-31',
    code: 'law/calendar-other-year',
  },
  'a holiday that ends before it begins': {
    file: 'calendar/2026.yaml',
    from: 'until: 2026-01-03',
    to: 'until: 2025-01-03',
    code: 'law/ends-before-it-begins',
  },
  'an ordinary Monday named as a day on which work is made up for': {
    file: 'calendar/2026.yaml',
    from: 'workingDays: [2026-01-04, ',
    to: 'workingDays: [2026-01-05, ',
    code: 'law/calendar-contradiction',
  },
  'a Saturday both off and worked': {
    file: 'calendar/2026.yaml',
    from: 'workingDays: [2026-01-04, ',
    to: 'workingDays: [2026-01-03, ',
    code: 'law/calendar-contradiction',
  },
  'a calendar of a year in which its basis was no longer in force': {
    file: 'calendar/2025.yaml',
    from: 'instrument: HOLIDAYS-2024',
    to: 'instrument: HOLIDAYS-2013',
    code: 'law/basis-not-in-force',
  },
  'a duty without a basis': {
    file: 'duties.yaml',
    from: '  basis:\n    - { instrument: GBF-2019-35, article: item 15, confidence: verified }\n',
    to: '  basis: []\n',
    code: 'law/no-basis',
    mark: 'basis: []',
  },
  'a duty older than its basis': {
    file: 'duties.yaml',
    from: 'from: 2019-07-09\n  basis:\n    - { instrument: GBF-2019-35',
    to: 'from: 2019-07-08\n  basis:\n    - { instrument: GBF-2019-35',
    code: 'law/basis-not-in-force',
    mark: 'instrument: GBF-2019-35',
  },
  'a duty to publish a kind that does not exist': {
    file: 'duties.yaml',
    from: 'kind: penalty',
    to: 'kind: penance',
    code: 'law/unknown-reference',
  },
  'a duty of those who do not decide the kind': {
    file: 'duties.yaml',
    from: 'functions: [market-regulation]',
    to: 'functions: [court]',
    code: 'law/duty-not-theirs',
    mark: 'functions: [court]',
  },
  'a duty to publish what may not be published': {
    file: 'kinds/licence.yaml',
    from: 'publish: { allowed: "yes"',
    to: 'publish: { allowed: "no"',
    code: 'law/duty-to-publish-what-is-closed',
    elsewhere: ['duties.yaml', 'kind: licence'],
  },
  'a duty in working days where no year has a calendar': {
    pack: 'debarment',
    file: 'duties.yaml',
    to: '- { id: told, title: { zh: 公开, en: Told }, kind: debarment, start: decision, withinWorkingDays: 5, from: 2024-01-01, basis: [{ instrument: WB-GUIDELINES, confidence: recalled }], confidence: assumption }\n',
    code: 'law/duty-without-calendar',
    mark: 'id: told',
  },
  'a time in working days where no year has a calendar': {
    pack: 'debarment',
    file: 'procedures/repair.yaml',
    to: 'id: repair\ntitle: { zh: 修复, en: Repair }\nsays: { zh: 可以申请, en: May be asked for }\nbasis: [{ instrument: WB-GUIDELINES, confidence: recalled }]\nconfidence: assumption\nclocks:\n  - { move: accepted, title: { zh: 受理, en: Accepted }, start: pushed, within: { count: 3, unit: working-days }, from: 2024-01-01, missed: { zh: 无, en: Nothing }, basis: [{ instrument: WB-GUIDELINES, confidence: recalled }], confidence: assumption }\n',
    code: 'law/clock-without-calendar',
    mark: 'within:',
  },
  // What may be read for what
  'a bank that reads without consent': {
    file: 'purposes.yaml',
    from: 'for: { roles: [bank] }\n  reference: { zh: 授信申请编号, en: Number of the loan application }\n  consent: true',
    to: 'for: { roles: [bank] }\n  reference: { zh: 授信申请编号, en: Number of the loan application }\n  consent: false # bank',
    code: 'law/purpose-without-consent',
    mark: 'consent: false # bank',
  },
  'a bank whose look is told later': {
    file: 'purposes.yaml',
    from: 'for: { roles: [clerk, decider] }\n  reference: { zh: 检查计划或检查任务编号',
    to: 'for: { roles: [clerk, bank] }\n  reference: { zh: 检查计划或检查任务编号',
    code: 'law/purpose-delayed-for-receiver',
    mark: 'delay: {',
  },
  'a delay longer than ninety days': {
    file: 'purposes.yaml',
    from: 'delay: { days: 90,',
    to: 'delay: { days: 91,',
    code: 'pack/schema',
  },
  'what is over, opened to those who license': {
    file: 'purposes.yaml',
    from: 'en: Number of the application }\n  consent: false\n  lines: shared',
    to: 'en: Number of the application }\n  consent: false\n  lines: all # licensing',
    code: 'law/purpose-opens-what-is-over',
    mark: 'lines: all # licensing',
  },
  'a check that does not name the tender': {
    file: 'purposes.yaml',
    from: '  reference: { zh: 采购或招标项目编号, en: Number of the tender }\n',
    to: '',
    code: 'law/purpose-without-reference',
    mark: 'id: procurement',
  },
  'a purpose for a kind that does not exist': {
    file: 'purposes.yaml',
    from: '{ kinds: [registration], fields: [name, type, capital, scope, address,',
    to: '{ kinds: [resignation], fields: [name, type, capital, scope, address,',
    code: 'law/unknown-reference',
  },
  'a kind that may not be shared, opened to a bank by name': {
    file: 'kinds/registration.yaml',
    from: 'share: { allowed: "yes"',
    to: 'share: { allowed: "no"',
    code: 'law/purpose-opens-what-is-not-shared',
    elsewhere: ['purposes.yaml', 'kinds: [registration], fields: [name, type, capital, scope, address'],
  },
  'a purpose that opens a field nobody has': {
    file: 'purposes.yaml',
    from: 'registeredOn, formerNames, legalRepresentative]',
    to: 'registeredOn, formerNames, horoscope]',
    code: 'law/purpose-unknown-field',
    mark: 'horoscope',
  },
  'a purpose whose article does not exist': {
    file: 'purposes.yaml',
    from: 'instrument: GPL, article: "22"',
    to: 'instrument: GPL, article: "999"',
    code: 'law/unknown-article',
  },
}

test.each(Object.entries(broken))('%s is a finding with its line', async (_, broken) => {
  const { pack = 'cn', file, from, to, code, elsewhere } = broken
  const { text, findings } = await checkBrokenCopy(pack, file, { ...(from === undefined ? {} : { from }), to })
  const [at, line] = elsewhere
    ? [elsewhere[0], lineOf(await readFile(join(packFolder(pack), elsewhere[0]), 'utf8'), elsewhere[1])]
    : [file, lineOf(text, broken.mark ?? (to.trim().split('\n')[0] || (from ?? '')))]
  expect(findings.map((finding) => `${finding.code} ${finding.file}:${finding.line}`)).toContain(
    `${code} ${at}:${line}`,
  )
})

test.each(['cn', 'debarment'])('the pack %s has no findings', async (pack) => {
  expect(await checkPack(packFolder(pack))).toEqual([])
})

test('the demo city has no findings, and finds the pack it builds on beside it', async () => {
  expect(await checkPack(packFolder('demo-city'))).toEqual([])
})

test('a folder that does not say which pack it is has that finding and no other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'probity-law-'))
  expect((await checkPack(folder)).map(({ code }) => code)).toEqual(['pack/no-head'])
})

test('a local item needs a local regulation, whatever else the place has said', async () => {
  const cn = (await readPack(packFolder('cn'))).pack!
  const found = (rank: Rank) => {
    const notice = { ...cn.instruments[0]!, id: 'LOC-XX', rank, region: '9901' }
    const kind = { ...cn.kinds[0]!, basis: [{ instrument: 'LOC-XX', confidence: 'verified' as const }] }
    const local = { ...cn, id: 'local', instruments: [notice], kinds: [kind] }
    return [...itemRankRule(checkedOf(local, [cn]))].map(({ code }) => code)
  }
  expect(found('local-rule')).toEqual(['law/local-item-without-regulation'])
  expect(found('local-regulation')).toEqual([])
})

test('a finding speaks both languages and leaves no blank unfilled', async () => {
  const { findings } = await checkBrokenCopy('cn', 'measures.yaml', {
    from: 'instrument: FOOD, article: "135"',
    to: 'instrument: SAMR-44',
  })
  for (const { says, todo } of findings) expect(Object.values({ ...says, ...todo }).join('')).not.toMatch(/\{\w+\}/)
  expect(findings[0]!.says.en).toContain('departmental-rule')
})

test('every code of the check has a broken copy that shows it', () => {
  const shown = new Set<string>(Object.values(broken).map(({ code }) => code))
  const elsewhere = ['pack/no-head', 'law/local-item-without-regulation']
  // Those of policies are shown where policies are compiled.
  const own = Object.keys(findingCodes).filter((code) => !code.startsWith('policy/'))
  expect(own.filter((code) => !shown.has(code) && !elsewhere.includes(code))).toEqual([])
})
