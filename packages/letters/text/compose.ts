import type { Bilingual, Day, Language } from '@probity/base'
import type { Span } from '@probity/law'
import { letterKinds } from '../kinds.ts'
import {
  digestOf,
  type Letter,
  type LetterArticle,
  type LetterDeadline,
  type Remedy,
  type Said,
  type Written,
} from '../letter.ts'
import { publicLetterId, sayNumber } from '../number.ts'
import { kindWords, letterWords, remedyWays, units } from './words.ts'

/** A letter in one language, cut into the parts that paper and page both show. */
export type LetterText = {
  readonly language: Language
  readonly issuer: string
  readonly title: string
  readonly number: string
  readonly addressee: string
  readonly about: readonly (readonly [label: string, value: string])[]
  readonly opening: string
  readonly parts: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
  readonly signedLabel: string
  readonly signed: string
  readonly seal: string
  readonly date: string
  readonly verify: string
  /** For machines: form, public number, digest, where the letter lies. */
  readonly mark: string
}

/** Writes a letter in one language. `site`: public address of the node, where party and authority find it. */
export const composeLetter = (letter: Letter, language: Language, site: string): LetterText => {
  // Whoever has no letterbox here is a person, and is addressed as one; what an official wrote stays as it was written.
  const of = (text: Said) =>
    language === 'zh' && typeof text !== 'string' && letter.to.handle === undefined
      ? text.zh.replaceAll('你单位', '您')
      : say(text, language)
  const written = (text: Written) =>
    (isMany(text) ? text : [text]).flatMap((one) => paragraphs(sayWritten(one, language, of)))
  const w = (name: keyof typeof letterWords) => letterWords[name][language]
  const { opening, outcome, rights } = kindWords[letter.kind]
  const { about, hearing, contact } = letter
  const parts = [
    [w('facts'), written(letter.facts)],
    [w('reasons'), written(letter.reasons)],
    [w('articles'), letter.articles.map((one) => sayArticle(one, language))],
    [of(outcome), letter.outcome === undefined ? [] : written(letter.outcome)],
    [
      w('hearing'),
      hearing
        ? [
            `${[sayDay(hearing.on, language), hearing.at].filter(Boolean).join(' ')}${language === 'zh' ? '，' : ', '}${of(hearing.where)}`,
            ...(hearing.heldBy === undefined ? [] : [`${w('heldBy')}${colon[language]}${of(hearing.heldBy)}`]),
          ]
        : [],
    ],
    [w('deadlines'), (letter.deadlines ?? []).map((one) => sayDeadline(one, language, of))],
    [w('remedies'), (letter.remedies ?? []).map((one) => sayRemedy(one, language))],
    [letter.repairNotice?.title[language] ?? '', (letter.repairNotice?.paragraphs ?? []).map((one) => one[language])],
    [
      w('note'),
      [
        ...(rights[language] ? [of(rights)] : []),
        of(letter.to.handle === undefined ? letterWords.handedOver : letterWords.served),
      ],
    ],
    [w('contact'), sayContact(contact, language)],
  ] as const
  const address = `${site}/my/letters/${publicLetterId(letter.number)}`
  return {
    language,
    issuer: letter.from.title[language],
    title: letterKinds[letter.kind].title[language],
    number: sayNumber(letter.number, language),
    addressee: `${of(letter.to.name)}${language === 'zh' ? '：' : ':'}`,
    about: [
      [w('matter'), about.procedure[language]],
      [w('case'), about.case],
      ...(about.organisation === undefined ? [] : [[w('organisation'), about.organisation] as const]),
      ...(about.document === undefined ? [] : [[w('document'), of(about.document)] as const]),
      ...(about.record === undefined ? [] : [[w('record'), about.record] as const]),
      ...(letter.to.code === undefined ? [] : [[w('code'), letter.to.code] as const]),
    ],
    opening: of(opening),
    parts: parts.filter(([, lines]) => lines.length > 0).map(([heading, lines]) => ({ heading, paragraphs: lines })),
    signedLabel: w('signed'),
    signed: [letter.signedBy.office === undefined ? '' : of(letter.signedBy.office), letter.signedBy.name]
      .filter(Boolean)
      .join(language === 'zh' ? ' ' : ', '),
    seal: w('seal'),
    date: sayDay(letter.issuedOn, language),
    verify: letter.to.handle === undefined ? of(letterWords.verifyThere) : of(verifyAt(address)),
    mark: `PROBITY-LETTER-1 ${publicLetterId(letter.number)} sha256:${digestOf(letter)}`,
  }
}

const verifyAt = (address: string): Bilingual => ({
  zh: `核验：登录 ${address} 即可对照全文与摘要；只有当事单位和本机关可以查看。`,
  en: `To verify: sign in at ${address} and compare text and digest; only the party and the authority can.`,
})

const colon = { zh: '：', en: ': ' } as const

const isMany = (text: Written): text is readonly Said[] => Array.isArray(text)

const say = (text: Said, language: Language): string => (typeof text === 'string' ? text : text[language])

/** What an official wrote in Chinese alone is not put into English: it stands as it was written, and says so. */
const sayWritten = (text: Said, language: Language, of = (one: Said) => say(one, language)): string =>
  language === 'en' && typeof text === 'string' && /\p{Script=Han}/u.test(text)
    ? text + letterWords.original.en
    : of(text)

const paragraphs = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)

export const sayDay = (on: Day, language: Language): string => {
  const [year, month, date] = on.split('-').map(Number)
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${months[(month as number) - 1]} ${year}`
}
const months = 'January February March April May June July August September October November December'.split(' ')

const sayArticle = (one: LetterArticle, language: Language): string => {
  if ('written' in one) return sayWritten(one.written, language)
  const { instrument, article, says, confidence } = one
  const place = article === undefined ? '' : sayPlace(article, language)
  const mark = confidence === 'verified' ? '' : letterWords.unverified[language]
  const content = says ? `${colon[language]}${says[language]}` : ''
  return `${language === 'zh' ? `《${instrument.zh}》` : instrument.en}${place}${mark}${content}`
}

/** Packs write `item 4` for a paragraph of an opinion and a bare number for an article. */
const sayPlace = (article: string, language: Language): string => {
  const item = /^item (.+)$/.exec(article)?.[1]
  if (language === 'en') return item ? `, item ${item}` : `, art. ${article}`
  return item ? `第${item}项` : `第${article}条`
}

const sayTime = ({ count, unit }: Span, language: Language): string => units[unit][language](count)

const sayDeadline = (
  { what, by, within, basis = [] }: LetterDeadline,
  language: Language,
  of: (text: Said) => string,
): string => {
  const time = sayTime(within, language)
  const law = inBrackets(basis, language)
  if (by === 'authority')
    return language === 'zh'
      ? `本机关自本文书作出之日起${time}内（作出当日不计）：${of(what)}${law}`
      : `We, within ${time} of the date of this letter (which is not counted): ${of(what)}${law}`
  const start = of({
    zh: `你单位自本文书送达之日起${time}内（送达当日不计）：`,
    en: `You, within ${time} of service (the day of service is not counted): `,
  })
  return `${start}${of(what)}${law}`
}

const inBrackets = (basis: readonly LetterArticle[], language: Language): string => {
  if (basis.length === 0) return ''
  const all = basis.map((one) => sayArticle(one, language)).join(language === 'zh' ? '、' : '; ')
  return language === 'zh' ? `（${all}）` : ` (${all})`
}

const sayRemedy = ({ way, before, within, basis }: Remedy, language: Language): string => {
  const law = inBrackets(basis, language)
  if (language === 'zh')
    return `不服本文书的，可以${within ? `自送达之日起${sayTime(within, 'zh')}内` : ''}向${say(before, 'zh')}${remedyWays[way].zh}${law}。`
  return `If you disagree you may${within ? `, within ${sayTime(within, 'en')} of service,` : ''} ${remedyWays[way].en} ${say(before, 'en')}${law}.`
}

const sayContact = ({ office, address, telephone }: Letter['contact'], language: Language): string[] => {
  const all = [office, address, telephone].filter((one) => one !== undefined).map((one) => say(one, language))
  return all.length === 0 ? [] : [all.join(language === 'zh' ? '，' : ', ')]
}
