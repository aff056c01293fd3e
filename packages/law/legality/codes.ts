import type { Bilingual } from '@probity/base'
import { policyCodes } from './policy-codes.ts'

type Words = { readonly says: Bilingual; readonly todo: Bilingual }

/**
 * Every finding of the legality check: what is so and what the law says of it, and what to do. A code never changes its
 * meaning. The sources: OPIN-2025 is the 2025 Opinions on the social credit system, R1 to R29 are the rights the product keeps.
 */
export const findingCodes = {
  // Form
  'pack/no-head': {
    says: {
      zh: '没有可读取的 pack.yaml，无法知道这是哪一部法规包。',
      en: 'There is no readable pack.yaml, so the pack does not say what it is.',
    },
    todo: { zh: '写一份 pack.yaml。', en: 'Write a pack.yaml.' },
  },
  'pack/unknown-file': {
    says: {
      zh: '法规包中没有这种文件，其中内容不会被读取。',
      en: 'A pack has no such file; nothing in it would be read.',
    },
    todo: {
      zh: '改用规定的文件名，或移出法规包。',
      en: 'Use one of the names a pack knows, or move the file out of the pack.',
    },
  },
  'pack/not-yaml': {
    says: { zh: '文件不是有效的 YAML：{problem}', en: 'The file is not valid YAML: {problem}' },
    todo: { zh: '按 YAML 1.2 改正。', en: 'Mend it as YAML 1.2.' },
  },
  'pack/duplicate-key': {
    says: {
      zh: '同一个键写了两次，无法知道以哪个为准。',
      en: 'The same key stands twice; which one holds cannot be known.',
    },
    todo: { zh: '删去其中一个。', en: 'Remove one of them.' },
  },
  'pack/unknown-key': {
    says: { zh: '“{key}”不是这里可用的键。', en: '“{key}” is not a key that may stand here.' },
    todo: { zh: '检查拼写；不能理解的内容一律不收。', en: 'Check the spelling; what is not understood is refused.' },
  },
  'pack/schema': {
    says: { zh: '“{path}”不符合格式：{problem}', en: '“{path}” is against the format: {problem}' },
    todo: { zh: '按 law/schema 中的格式改正。', en: 'Mend it as the schema under law/schema says.' },
  },
  'pack/same-id': {
    says: { zh: '编号“{id}”用了两次。', en: 'The id “{id}” is used twice.' },
    todo: { zh: '给其中一个换编号。', en: 'Give one of them another id.' },
  },
  'pack/unknown-base': {
    says: { zh: '所依托的法规包“{id}”没有载入。', en: 'The pack “{id}” on which this one builds is not loaded.' },
    todo: { zh: '把它放在同一目录下，或改正编号。', en: 'Put it beside this pack, or mend the id.' },
  },
  'law/language-missing': {
    says: {
      zh: '“{path}”缺少一种语言；人所看到的一切须有中英文。',
      en: '“{path}” lacks a language; everything a person reads stands in Chinese and English.',
    },
    todo: { zh: '补上缺少的语言。', en: 'Add the missing language.' },
  },

  // What it rests on
  'law/no-basis': {
    says: {
      zh: '没有写明依据。公共信用信息只能依法律、法规或党中央、国务院政策文件确定（OPIN-2025 第6条）。',
      en: 'No basis is named. Public credit information may be fixed only on a law, a regulation or a policy document of the centre (OPIN-2025 item 6).',
    },
    todo: {
      zh: '写明文件和条款；没有依据的，删去本项。',
      en: 'Name instrument and article; where there is none, remove the item.',
    },
  },
  'law/unknown-instrument': {
    says: {
      zh: '依据“{instrument}”在本法规包及其所依托的包中不存在。',
      en: 'The basis “{instrument}” is an instrument of neither this pack nor one it builds on.',
    },
    todo: { zh: '在 instruments/ 中补上该文件，或改正编号。', en: 'Add it under instruments/, or mend the id.' },
  },
  'law/unknown-article': {
    says: { zh: '“{instrument}”中没有登记第“{article}”条。', en: '“{instrument}” has no article “{article}” here.' },
    todo: {
      zh: '核对条文后补登该条的概括；不确知条号的，不写条号。',
      en: 'Check the text and add what the article says; where the number is not known, leave it out.',
    },
  },
  'law/basis-not-in-force': {
    says: {
      zh: '“{instrument}”在{day}没有效力（{force}），不能作为依据。',
      en: '“{instrument}” is not in force on {day} ({force}) and supports nothing then.',
    },
    todo: { zh: '改用当日有效的依据，或改正起止日期。', en: 'Name a basis in force on that day, or mend the dates.' },
  },
  'law/measure-rank-too-low': {
    says: {
      zh: '本措施减损权利或者增加义务，但依据“{instrument}”是{rank}。此类措施只能依据法律、行政法规或地方性法规（OPIN-2025 第12条）。',
      en: 'The measure lessens a right or adds a duty, yet “{instrument}” is a {rank}. Such a measure rests on a law, an administrative regulation or a local regulation (OPIN-2025 item 12).',
    },
    todo: {
      zh: '写明够层级的依据；没有的，删去本措施。',
      en: 'Name a basis of sufficient rank; where there is none, remove the measure.',
    },
  },
  'law/measure-beyond-region': {
    says: {
      zh: '依据“{instrument}”只在“{region}”有效，措施却不限于该地。',
      en: '“{instrument}” holds in “{region}” alone, yet the measure is not limited to it.',
    },
    todo: {
      zh: '写明 region，或改用全国性的依据。',
      en: 'Name the region, or a basis that holds everywhere.',
    },
  },
  'law/item-rank-too-low': {
    says: {
      zh: '目录事项的依据中没有法律、行政法规、地方性法规或党中央、国务院政策文件（OPIN-2025 第6条）。',
      en: 'None of the bases of this catalogue item is a law, an administrative or local regulation, or a policy document of the centre (OPIN-2025 item 6).',
    },
    todo: { zh: '补上够层级的依据，或删去本事项。', en: 'Add a basis of sufficient rank, or remove the item.' },
  },
  'law/local-item-without-regulation': {
    says: {
      zh: '地方补充事项只有“{region}”的地方文件作依据，其中没有地方性法规。',
      en: 'A local item rests on instruments of “{region}” alone, and none of them is a local regulation.',
    },
    todo: { zh: '写明地方性法规的依据，或删去本事项。', en: 'Name the local regulation, or remove the item.' },
  },
  'law/example-differs': {
    says: {
      zh: '示例与计算不符：{what}写为{written}，计算为{computed}。',
      en: 'The example disagrees with the computation: {what} is written as {written} and computed as {computed}.',
    },
    todo: { zh: '核对期限或示例，改正错误的一方。', en: 'Check term and example, and mend the one that is wrong.' },
  },

  // Persons and forbidden data
  'law/natural-person': {
    says: {
      zh: '“{value}”指向自然人。自然人不评分、不排名、不列名单（R25）。',
      en: '“{value}” points at a natural person. No person is scored, ranked or listed (R25).',
    },
    todo: {
      zh: '删去；法律要求记载个人的，在 declined.yaml 中说明本平台不予记载。',
      en: 'Remove it; where law orders a person’s entry, say in declined.yaml that it is declined.',
    },
  },
  'law/responsible-person': {
    says: {
      zh: '字段“{field}”记载与不良信息相关的责任人员（“{word}”）。责任人员条目一律不收（R25）。',
      en: 'The field “{field}” records a person made responsible (“{word}”). Such entries are refused (R25).',
    },
    todo: { zh: '删去该字段。', en: 'Remove the field.' },
  },
  'law/forbidden-field': {
    says: {
      zh: '字段“{field}”涉及禁止采集的信息（“{word}”）。',
      en: 'The field “{field}” holds what may not be collected (“{word}”).',
    },
    todo: {
      zh: '删去该字段；此类信息在本平台没有存放之处。',
      en: 'Remove the field; there is no place for such information.',
    },
  },
  'law/evaluates-person': {
    says: {
      zh: '评价事项包括“{subject}”。个体工商户和机关不予评价（R21）。',
      en: 'An evaluation item includes “{subject}”. Individual businesses and government bodies are not evaluated (R21).',
    },
    todo: { zh: '从 subjects 中删去。', en: 'Remove it from subjects.' },
  },
  'law/person-column': {
    says: {
      zh: '列“{column}”是自然人的证件信息，却对应到“{to}”（R1）。',
      en: 'The column “{column}” holds a person’s document, yet goes to “{to}” (R1).',
    },
    todo: { zh: '对应到 person，入口处即予剔除。', en: 'Map it to person, so that it is cut out at the door.' },
  },

  // How long
  'law/no-start': {
    says: { zh: '没有写明期限自何时起算（R6）。', en: 'The rule set does not say what its periods start with (R6).' },
    todo: {
      zh: '写明 start：认定文书、公示之日或行为终了。',
      en: 'Name start: determination, publication or end of conduct.',
    },
  },
  'law/shown-too-long': {
    says: {
      zh: '“{severity}”类最长公示{months}个月，超过上限{limit}个月（{text}）。',
      en: 'Class “{severity}” is shown for {months} months, longer than the maximum of {limit} ({text}).',
    },
    todo: {
      zh: '缩短期限，或写明自有的法律、行政法规依据。',
      en: 'Shorten it, or name a law or administrative regulation of its own.',
    },
  },
  'law/minimum-over-maximum': {
    says: {
      zh: '“{severity}”类最短{minimum}个月，长于最长{maximum}个月。',
      en: 'Class “{severity}” has a minimum of {minimum} months, longer than its maximum of {maximum}.',
    },
    todo: { zh: '改正其一。', en: 'Mend one of them.' },
  },
  'law/no-end': {
    says: {
      zh: '本不良信息事项没有终点：既无公示规则，也无截止字段，也没有说明移出。',
      en: 'This adverse item never ends: it has neither a channel with terms, nor a field that ends it, nor a directory one leaves on performance.',
    },
    todo: { zh: '写明 channel、endsWith 或 unclassified。', en: 'Name channel, endsWith or unclassified.' },
  },
  'law/ends-before-it-begins': {
    says: { zh: '截止日{until}早于起始日{from}。', en: 'It ends on {until}, before it begins on {from}.' },
    todo: { zh: '改正日期。', en: 'Mend the dates.' },
  },
  'law/overlap': {
    says: { zh: '“{id}”的两个版本期间重叠（自{from}起）。', en: 'Two versions of “{id}” overlap (from {from} on).' },
    todo: { zh: '为前一版本写明截止日。', en: 'Give the earlier one a last day.' },
  },

  // What a kind must say
  'law/permission-missing': {
    says: {
      zh: '记录、公示、共享、报告四项许可缺少“{member}”（R2）。',
      en: 'Of the four permissions, “{member}” is missing (R2).',
    },
    todo: { zh: '补上该项许可及其依据。', en: 'Add it with its basis.' },
  },
  'law/no-severity-rule': {
    says: {
      zh: '不良信息须由认定单位确定严重程度，不得推断（R3）。',
      en: 'Adverse information needs a class named by the determining authority; it is never inferred (R3).',
    },
    todo: {
      zh: '写明 severity，或以 unclassified 说明不分类的理由和依据。',
      en: 'Name the severity rule, or say in unclassified why there is none, with a basis.',
    },
  },
  'law/no-adverse-test': {
    says: {
      zh: '本事项可能为不良信息，却没有写明何时为不良信息。',
      en: 'The item may be adverse, yet does not say when.',
    },
    todo: { zh: '写明 adverseWhen 的字段和取值。', en: 'Name field and values in adverseWhen.' },
  },
  'law/no-remedy': {
    says: { zh: '不良信息没有写明救济途径。', en: 'An adverse item names no remedy.' },
    todo: { zh: '在 remedies 中写明。', en: 'Name them under remedies.' },
  },
  'law/levels-open': {
    says: {
      zh: '评价结果可以公示，却没有写明哪些等级可以公示；只有法律允许公布的等级才公开（R21）。',
      en: 'An evaluation may be published, yet it is not said which levels; only those that law publishes are public (R21).',
    },
    todo: {
      zh: '在 publishedWhen 中写明可以公示的等级，或不许公示。',
      en: 'Name the levels in publishedWhen, or do not let it be published.',
    },
  },
  'law/voluntary-misplaced': {
    says: {
      zh: '由主体自行提供的信息须归入自愿提供类，且不得为不良信息（R5）。',
      en: 'What a subject supplies belongs in the voluntary category and is never adverse (R5).',
    },
    todo: { zh: '改正 category、polarity 或 suppliedBy。', en: 'Mend category, polarity or suppliedBy.' },
  },
  'law/content-schema': {
    says: { zh: '内容格式有误：{problem}', en: 'The content schema is faulty: {problem}' },
    todo: {
      zh: '按 JSON Schema 2020-12 改正，不留开放之处。',
      en: 'Mend it as JSON Schema 2020-12, leaving nothing open.',
    },
  },
  'law/unknown-reference': {
    says: { zh: '所引用的{what}“{id}”不存在。', en: 'The {what} “{id}” it names does not exist.' },
    todo: { zh: '改正编号，或补上所缺。', en: 'Mend the id, or add what is missing.' },
  },
  'law/layout-unknown-field': {
    says: { zh: '列“{column}”对应的“{to}”不存在。', en: 'The column “{column}” goes to “{to}”, which does not exist.' },
    todo: {
      zh: '改为现有字段；不需要的写 ignored 并说明理由。',
      en: 'Name an existing field; write ignored, and why, where it is not needed.',
    },
  },
  'law/layout-ignored-without-why': {
    says: { zh: '列“{column}”被忽略，却没有理由。', en: 'The column “{column}” is ignored without a reason.' },
    todo: { zh: '写明 why。', en: 'Say why.' },
  },
  'law/layout-not-recognisable': {
    says: {
      zh: '用以识别的列“{column}”不在 columns 中。',
      en: 'The recognising column “{column}” is not among columns.',
    },
    todo: { zh: '补上该列或改用其他列。', en: 'Add the column, or recognise the layout by another.' },
  },

  // Lists and measures
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

  // Sampling
  'law/sampling-by-demonstration': {
    says: {
      zh: '抽查不得依据示范办法“{policy}”的等级（R22）。',
      en: 'No draw for inspection goes by the levels of the demonstration “{policy}” (R22).',
    },
    todo: { zh: '改用已公布的办法。', en: 'Name a published policy.' },
  },
  'law/sampling-level': {
    says: {
      zh: '等级“{level}”没有比例、有两个比例，或者所依据的办法没有这一等级。',
      en: 'The level “{level}” has no rate, has two, or is none of the policy the plan goes by.',
    },
    todo: { zh: '使办法的每一等级恰有一个比例。', en: 'Give each level of the policy exactly one rate.' },
  },
  'law/sampling-below-floor': {
    says: {
      zh: '每百户每年{rate}次，低于法律要求的{least}次。',
      en: '{rate} inspections a year for a hundred is below the {least} that law orders.',
    },
    todo: { zh: '提高比例。', en: 'Raise the rate.' },
  },
  'law/sampling-unknown-most': {
    says: {
      zh: '没有等级的主体被抽查得比所有等级都多；未知不是不利理由。',
      en: 'Those without a level are drawn more than those of any level, yet what is not known is no ground.',
    },
    todo: { zh: '降低 unrated。', en: 'Lower unrated.' },
  },

  // Working days and duties
  'law/calendar-other-year': {
    says: { zh: '{day}不在{year}年。', en: '{day} is not a day of {year}.' },
    todo: { zh: '移到该年的文件，或改正日期。', en: 'Move it to the file of its year, or mend the day.' },
  },
  'law/calendar-contradiction': {
    says: {
      zh: '{day}列为补班的工作日，但它本来就是工作日，或在假期之内。',
      en: '{day} is named as a day on which work is made up for, yet it is an ordinary working day or within a holiday.',
    },
    todo: {
      zh: '按国务院办公厅当年通知核对。',
      en: 'Compare with the notice that was published for the year.',
    },
  },
  'law/duty-without-calendar': {
    says: {
      zh: '期限以工作日计，却没有任何一年的工作日历。',
      en: 'The duty counts working days, yet no year has a calendar.',
    },
    todo: { zh: '在 calendar/ 中写明各年的工作日。', en: 'Add the years under calendar/.' },
  },
  'law/duty-not-theirs': {
    says: {
      zh: '职能“{function}”不得认定“{kind}”，不能负公示义务。',
      en: 'Authorities of “{function}” do not decide “{kind}” and cannot owe its publication.',
    },
    todo: { zh: '改正 functions。', en: 'Mend functions.' },
  },
  'law/duty-to-publish-what-is-closed': {
    says: {
      zh: '“{kind}”不得公示，不能规定公示义务（R2）。',
      en: '“{kind}” may not be published, so there is no duty to publish it (R2).',
    },
    todo: { zh: '删去本义务，或改正该事项的公示许可。', en: 'Remove the duty, or mend the permission to publish.' },
  },

  // What may be read for what
  'law/purpose-without-consent': {
    says: {
      zh: '银行和信用服务机构查询未公开信息，须经主体同意。',
      en: 'Banks and credit services read what is not public only with the subject’s consent.',
    },
    todo: { zh: '写明 consent: true，或从 roles 中删去。', en: 'Say consent: true, or take them out of roles.' },
  },
  'law/purpose-delayed-for-receiver': {
    says: {
      zh: '银行和信用服务机构的查询不得延迟告知主体（R27）。',
      en: 'A look of a bank or credit service is never told to the subject later (R27).',
    },
    todo: { zh: '删去 delay，或另立目的。', en: 'Remove delay, or make a purpose of its own.' },
  },
  'law/purpose-opens-what-is-over': {
    says: {
      zh: '已到期或撤回的信息已经封存，只对主体本人、审计和人民法院开放（R7）。',
      en: 'What is over or was withdrawn is sealed, and open to the subject, auditors and courts alone (R7).',
    },
    todo: { zh: '改为 lines: shared。', en: 'Say lines: shared.' },
  },
  'law/purpose-without-reference': {
    says: {
      zh: '查询须写明所办的项目、申请或案件（R27）。',
      en: 'A look names the tender, application or case it is for (R27).',
    },
    todo: { zh: '写明 reference。', en: 'Name reference.' },
  },
  'law/purpose-opens-what-is-not-shared': {
    says: {
      zh: '“{kind}”不得共享，不能为此目的开放（R2）。',
      en: '“{kind}” may not be shared, so this purpose cannot open it (R2).',
    },
    todo: { zh: '删去该种类，或改正其共享许可。', en: 'Take the kind out, or mend its permission to share.' },
  },
  'law/purpose-unknown-field': {
    says: { zh: '“{kind}”没有字段“{field}”。', en: '“{kind}” has no field “{field}”.' },
    todo: { zh: '改正字段名。', en: 'Mend the name of the field.' },
  },
  'law/clock-other-move': {
    says: {
      zh: '“{move}”不是“{procedure}”程序的步骤，或与起算的步骤相同。',
      en: '“{move}” is no move of the procedure “{procedure}”, or the very move from which its time runs.',
    },
    todo: { zh: '改用该程序的步骤名。', en: 'Name a move of that procedure.' },
  },
  'law/clock-without-calendar': {
    says: {
      zh: '期限以工作日计算，但法规包没有工作日历。',
      en: 'The time is counted in working days, and the pack has no calendar of them.',
    },
    todo: { zh: '补上 calendar/ 下的年度日历。', en: 'Add the years under calendar/.' },
  },
  'law/dispute-twice': {
    says: {
      zh: '同一地区同时有两条规则说明如何处理有异议的信息，无法知道以哪个为准。',
      en: 'Two rules say at once what becomes of a disputed record in one place; which one holds cannot be known.',
    },
    todo: {
      zh: '为先前的规则写明 until，或写明地区或职能。',
      en: 'Say until of the earlier one, or name a region or functions.',
    },
  },
  'law/clock-twice': {
    says: {
      zh: '同一步骤在同一天、同一地区有两个期限，无法知道以哪个为准。',
      en: 'One move has two times on one day in one place; which one holds cannot be known.',
    },
    todo: {
      zh: '为先前的期限写明 until，或写明地区或职能。',
      en: 'Say until of the earlier one, or name a region or functions.',
    },
  },
  'law/clock-other-unit': {
    says: {
      zh: '延长的期限与原期限单位不同，没有规则说明如何相加。',
      en: 'The extension is counted in another unit than the time it extends; no rule says how to add them.',
    },
    todo: { zh: '改用同一单位。', en: 'Use one unit for both.' },
  },
  ...policyCodes,
} as const satisfies Record<string, Words>

export type FindingCode = keyof typeof findingCodes
