import { type ByteWriter, Written } from '@probity/base'
import type { Severity, SubjectKind } from '@probity/law'
import { isNormalDocumentNumberAt, normaliseDocumentNumber, type WritableVersion } from '@probity/records'
import type { PlainRow } from '../plain/plain-row.ts'
import { type Preparable, placeOfKind } from './prepare-row.ts'
import type { SheetSetting } from './write-sheet.ts'

type Mutable<Of> = { -readonly [Member in keyof Of]: Of[Member] }

/**
 * What the plain rows of a submission come to. It is one object for all of them, as the row is: what would be made anew for each row
 * somebody would have to collect again.
 */
export const compilePreparingPlain = (setting: SheetSetting, row: PlainRow): (() => Preparable) => {
  const { kind, authorityId, today, hasCodes } = setting
  const { values, places } = row
  const placeOf = (field: string) => places[field]!
  const textAt = (place: number) => values[place] ?? null
  const readAt = <Value>(place: number) => (values[place]?.value ?? null) as Value | null
  const [deciderName, deciderCode] = [placeOf('record.deciderName'), placeOf('record.deciderCode')]
  const [documentNumber, basis] = [placeOf('record.documentNumber'), placeOf('record.basis')]
  const [eventOn, decidedOn] = [placeOf('record.eventOn'), placeOf('record.decidedOn')]
  const [publishedOn, severity] = [placeOf('record.publishedOn'), placeOf('record.severity')]
  const [name, code] = [placeOf('subject.name'), placeOf('subject.code')]
  const [registrationNumber, organisationCode] = [
    placeOf('subject.registrationNumber'),
    placeOf('subject.organisationCode'),
  ]
  const statedKind = placeOf('subject.kind')
  const firstSeenOn = writtenText(today)

  const kindOfCode = new Map<number, number>()
  const kindByCode = (said: Written): number => {
    const key = said.view.getUint16(said.from)
    let place = hasCodes ? kindOfCode.get(key) : undefined
    if (place === undefined) {
      place = placeOfKind(undefined, said.toString(), hasCodes)
      kindOfCode.set(key, place)
    }
    return place
  }
  const version: Mutable<WritableVersion> = {
    version: 1,
    nature: 'first',
    kind: writtenText(kind.id),
    authorityId: writtenText(authorityId),
    deciderName: null,
    deciderCode: null,
    documentNumber: null,
    eventOn: null,
    decidedOn: firstSeenOn,
    publishedOn: null,
    firstSeenOn,
    severity: null,
    basis: null,
    attested: row.attested,
    content: row.content,
    closed: row.closed,
  }
  const decider: Mutable<Preparable['decider']> = { deciderName: null, deciderCode: null }
  const prepared: Mutable<Preparable> = {
    version,
    writeIdentity: compileIdentity(kind.identifiedBy, row),
    number: undefined,
    name: undefined,
    decider,
    decidedOn: 0,
    subjectKind: -1,
    lacksClass: false,
    found: row.corrections,
  }
  return () => {
    version.deciderName = textAt(deciderName)
    version.deciderCode = textAt(deciderCode)
    version.documentNumber = textAt(documentNumber)
    version.eventOn = textAt(eventOn)
    version.decidedOn = values[decidedOn]!
    version.publishedOn = textAt(publishedOn)
    version.severity = readAt<Severity>(severity)
    version.basis = textAt(basis)
    decider.deciderName = readAt(deciderName)
    decider.deciderCode = readAt(deciderCode)
    const said = values[code]
    const stated = values[statedKind]?.value as SubjectKind | undefined
    prepared.number = said ?? values[registrationNumber] ?? values[organisationCode]
    prepared.name = values[name]
    prepared.decidedOn = values[decidedOn]!.day
    prepared.subjectKind = stated || !said ? placeOfKind(stated, undefined, hasCodes) : kindByCode(said)
    prepared.lacksClass = row.lacksClass
    prepared.found = row.corrections
    return prepared
  }
}

/** A name of ours, ready to be copied. */
export const writtenText = (text: string): Written => {
  const written = Written.text(text)
  if (!written) throw new TypeError(`${JSON.stringify(text)} is no name of ours`)
  return written
}

/** What `identityOf` says of the row as texts. */
const compileIdentity = (identifiedBy: readonly string[], { values, places }: PlainRow) => {
  const parts = identifiedBy.map((part) => {
    const isOfRecord = part === 'documentNumber' || part === 'decidedOn'
    return {
      place: places[`${isOfRecord ? 'record' : 'content'}.${part}`] ?? values.length,
      isDay: part === 'decidedOn',
    }
  })
  return (to: ByteWriter): void => {
    for (let nth = 0; nth < parts.length; nth++) {
      const { place, isDay } = parts[nth]!
      const value = values[place]
      to.reserve(6 * (value?.length ?? 0) + 1)
      if (nth > 0) to.ascii('\u001f')
      if (!value) continue
      const isNormal = !value.isText || isDay || isNormalDocumentNumberAt(value.bytes, value.from, value.to)
      if (isNormal) to.written(value)
      else to.text(normaliseDocumentNumber(value.toString()))
    }
  }
}
