import type { CodeWords } from './words.ts'

/** Lists, measures, repair and commitments. */
export const measureCodes = {
  'law/list-needs-two-bases': {
    says: {
      zh: '名单须同时有领域依据和规定列入移出的部门规章（地方名单为地方性法规）（R18）。',
      en: 'A list needs both a basis for its field and a departmental rule, or for a local list a local regulation, on entry and exit (R18).',
    },
    todo: {
      zh: '补上所缺依据；没有的，删去名单。',
      en: 'Add the missing basis; where there is none, remove the list.',
    },
  },
  'law/government-body-listed': {
    says: {
      zh: '机关不列入严重失信主体名单（R20）；其失信依规记录和修复。',
      en: 'Government bodies are recorded and repaired like others and stand on no list (R20).',
    },
    todo: { zh: '从 subjects 中删去 government-body。', en: 'Take government-body out of subjects.' },
  },
  'law/measure-incomplete': {
    says: {
      zh: '措施须已公布，并写明对象及与行为的关联（R18）。',
      en: 'A measure must be published, with its object and its relation to the conduct (R18).',
    },
    todo: {
      zh: '补上所缺；未公布的清单措施不得使用。',
      en: 'Add what is missing; an unpublished measure may not be used.',
    },
  },
  'law/incentive-without-review': {
    says: {
      zh: '激励措施没有公平竞争审查日期（R18）。',
      en: 'An incentive has no day of a fair-competition review (R18).',
    },
    todo: { zh: '写明 fairCompetitionReview。', en: 'Name fairCompetitionReview.' },
  },
  'law/agreement-to-a-burden': {
    says: {
      zh: '只有激励可以须经主体同意；惩戒措施不以同意为条件。',
      en: 'Only an incentive can need the organisation to agree; nobody is asked to agree to a burden.',
    },
    todo: {
      zh: '删去 agreement，或者改为激励（effect: incentive）。',
      en: 'Leave agreement out, or make it an incentive.',
    },
  },
  'law/list-entry-not-recordable': {
    says: {
      zh: '列入后记为“{kind}”，但该种类不含“{one}”。',
      en: 'An entry becomes a record of “{kind}”, which does not know “{one}”.',
    },
    todo: { zh: '改正名单，或补充该种类。', en: 'Mend the list, or widen the kind.' },
  },
  'law/measure-without-trigger': {
    says: {
      zh: '措施没有写明可以依据哪些记录或名单作出（R18）。',
      en: 'The measure does not say on which records or lists it may rest (R18).',
    },
    todo: { zh: '在 trigger 中写明 kinds 或 lists。', en: 'Name kinds or lists in trigger.' },
  },
  'law/measure-own-term': {
    says: {
      zh: '修复后仍然保留的期限只能由法律、行政法规规定（R16）。',
      en: 'A term that stays after a repair is fixed by a law or an administrative regulation (R16).',
    },
    todo: {
      zh: '写明依据，或删去 own，使其随修复解除。',
      en: 'Name such a basis, or remove own, so that it ends with the repair.',
    },
  },
  'law/check-of-nothing': {
    says: {
      zh: '核查不告知任何事实或措施。',
      en: 'The check tells of no fact and no measure.',
    },
    todo: { zh: '写明 facts 或 measures，或删去本核查。', en: 'Name facts or measures, or remove the check.' },
  },
  'law/check-of-what-is-not-shared': {
    says: {
      zh: '“{kind}”不得共享，不能在核查中告知（R2）。',
      en: '“{kind}” may not be shared, so no check tells of it (R2).',
    },
    todo: { zh: '删去该种类。', en: 'Take the kind out.' },
  },
  'law/repair-costs': {
    says: {
      zh: '信用修复不得收费，不得以培训或者购买报告为条件，这里却写有“{word}”。',
      en: 'Repair costs nothing and hangs on no course and no paid report, yet this says “{word}”.',
    },
    todo: { zh: '删去；没有可以填写费用的地方。', en: 'Remove it; there is no place for a price.' },
  },
  'law/notice-unknown-blank': {
    says: {
      zh: '告知书中的空格“{blank}”不存在，无法填写。',
      en: 'The notice has a blank “{blank}” that nothing fills.',
    },
    todo: { zh: '改用规定的空格。', en: 'Use one of the blanks a notice has.' },
  },
  'law/standing-by-level': {
    says: {
      zh: '信用良好以是否在名单、是否违背承诺判断，不得使用评价结果“{kind}”（R19）。',
      en: 'Good standing is known by lists and broken commitments, never by a result such as “{kind}” (R19).',
    },
    todo: { zh: '改用不含评价结果的核查。', en: 'Name a check that reads no evaluation.' },
  },
  'law/commitment-to-nobody': {
    says: {
      zh: '代替材料、容缺受理或者修复中的承诺须有接受的机关。',
      en: 'A promise in place of papers, with papers to follow or in a repair needs an authority that accepts it.',
    },
    todo: { zh: '写明 acceptedBy。', en: 'Name acceptedBy.' },
  },
} as const satisfies Record<string, CodeWords>
