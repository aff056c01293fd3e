import type { CodeWords } from './words.ts'

/** Calendars of working days, and duties with days. */
export const dayCodes = {
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
} as const satisfies Record<string, CodeWords>
