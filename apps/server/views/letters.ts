import type { LetterSummary, LetterText, LetterView } from '@probity/contract'
import { composeLetter, letterKinds, publicLetterId, type StoredLetter, sayNumber, serviceWays } from '@probity/letters'

/** A letter as a line of a letterbox. */
export const viewLetterSummary = (stored: StoredLetter): LetterSummary => {
  const { letter, digest, way, servedOn, proof, servedAt } = stored
  const { kind, number, from, to, about, issuedOn } = letter
  return {
    id: publicLetterId(number),
    kind,
    title: letterKinds[kind].title,
    number: { zh: sayNumber(number, 'zh'), en: sayNumber(number, 'en') },
    from: from.title,
    to: {
      ...(to.handle === undefined ? {} : { handle: to.handle }),
      name: typeof to.name === 'string' ? { zh: to.name, en: to.name } : to.name,
    },
    case: about.case,
    procedure: about.procedure,
    issuedOn,
    digest,
    ...(way && servedOn && proof && servedAt
      ? { service: { way, title: serviceWays[way], on: servedOn, proof, recordedAt: servedAt } }
      : {}),
  }
}

export const viewLetter = (stored: StoredLetter, site: string): LetterView => ({
  ...viewLetterSummary(stored),
  texts: { zh: textOf(stored, 'zh', site), en: textOf(stored, 'en', site) },
})

const textOf = ({ letter }: StoredLetter, language: 'zh' | 'en', site: string): LetterText => {
  const text = composeLetter(letter, language, site)
  return {
    issuer: text.issuer,
    title: text.title,
    number: text.number,
    addressee: text.addressee,
    about: text.about.map(([label, value]) => [label, value]),
    opening: text.opening,
    parts: text.parts.map(({ heading, paragraphs }) => ({ heading, paragraphs: [...paragraphs] })),
    signedLabel: text.signedLabel,
    signed: text.signed,
    date: text.date,
    mark: text.mark,
  }
}
