import type { CodeWords } from './words.ts'

/** What a rule rests on: an instrument in force, with the rank that it needs. */
export const basisCodes = {
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
} as const satisfies Record<string, CodeWords>
