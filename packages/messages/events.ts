import type { Bilingual, Day, Language } from '@probity/base'

/**
 * All that can be told. A message says that there is something new and where, or by which day its reader has something to do; never
 * what it is, never a record, never that something was removed (R12). What is to be read is read after signing in.
 */
export const messageEvents = {
  letter: {
    title: { zh: '有新的文书', en: 'A new letter' },
    says: { zh: '信箱里有一份新的文书。', en: 'There is a new letter for you.' },
  },
  case: {
    title: { zh: '办理有新进展', en: 'Something new in a case' },
    says: {
      zh: '您的一项办理有新的进展。',
      en: 'There is something new in one of your cases.',
    },
  },
  due: {
    title: { zh: '有事项将到期', en: 'Something is due' },
    says: {
      zh: '有一项办理需要您在{due}之前（含当日）完成。',
      en: 'Something waits for you and is due by {due}.',
    },
  },
  overdue: {
    title: { zh: '逾期事项', en: 'Overdue' },
    says: {
      zh: '本机关有{count}项办理已经逾期。',
      en: 'Of what your authority has to do, {count} is overdue.',
    },
  },
  follow: {
    title: { zh: '有资料需要更新', en: 'Something to follow' },
    says: {
      zh: '本机构持有的一项资料有变化，请登录后在“后续办理”中查看并确认。',
      en: 'Something that your body holds has changed. Sign in, see “To follow”, and confirm when it is done.',
    },
  },
} as const satisfies Record<string, { readonly title: Bilingual; readonly says: Bilingual }>
export type MessageEvent = keyof typeof messageEvents
export const isMessageEvent = (text: string): text is MessageEvent => Object.hasOwn(messageEvents, text)

/** What one may ask to be told of elsewhere; `overdue` is for the people of an authority, `follow` for whoever is handed records. */
export const eventsFor = (reader: 'subject' | 'authority' | 'receiver'): MessageEvent[] => readers[reader]
const readers = {
  subject: ['letter', 'case', 'due'],
  authority: ['case', 'due', 'overdue', 'follow'],
  receiver: ['follow'],
} satisfies Record<string, MessageEvent[]>

/** What varies in what is said: a day, a number, and nothing else. */
export type MessageFacts = {
  readonly event: MessageEvent
  readonly dueOn: Day | null
  readonly count: number | null
}

export const sayMessage = ({ event, dueOn, count }: MessageFacts, language: Language): string =>
  messageEvents[event].says[language]
    .replace('{due}', dueOn === null ? '…' : sayDay(dueOn, language))
    .replace('{count}', String(count ?? '…'))

const sayDay = (on: Day, language: Language): string => {
  const [year, month, date] = on.split('-').map(Number)
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${months[(month as number) - 1]} ${year}`
}
const months = 'January February March April May June July August September October November December'.split(' ')
