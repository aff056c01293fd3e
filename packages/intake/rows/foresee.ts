import { setImmediate as breathe } from 'node:timers/promises'
import { recordIdIn } from '@probity/records'
import { type OpenSheet, PreparedRow } from '../prepared/prepared-row.ts'
import { compileDeciding } from './deciding.ts'
import { Foreseen } from './foreseen.ts'
import type { KnownSubject } from './known-subjects.ts'
import { compileDoor } from './may-come-in.ts'
import type { Remembering } from './meet.ts'

/** Rows looked at before whoever else waits for this thread has a turn. */
const atOnce = 250

/**
 * Foresees what it can of a sheet's rows by what earlier chunks found out: while one chunk is stored there is little else to do here.
 * `undefined`: nothing. Whoever writes the sheet asks first whether it is still so.
 */
export const foresee = async (setting: Remembering, sheet: OpenSheet): Promise<Foreseen | undefined> => {
  const { clock, known } = setting
  if (!known.knowsAny || sheet.sheet.today !== clock.today()) return undefined
  const foreseen = new Foreseen(sheet, known)
  const foreseeAt = compileForesight(setting, foreseen)
  for (let nth = 0; nth < sheet.count; nth++) {
    if (nth % atOnce === atOnce - 1) await breathe()
    foreseeAt(nth)
  }
  return foreseen
}

/** Foresees what it can of those of which nothing was, once all whom they name were met. */
export const foreseeOthers = (setting: Remembering, foreseen: Foreseen): void => {
  const { sheet } = foreseen
  if (sheet.sheet.today !== setting.clock.today()) return
  const foreseeAt = compileForesight(setting, foreseen)
  for (let nth = 0; nth < sheet.count; nth++) if (!foreseen.has(nth)) foreseeAt(nth)
}

const compileForesight = (setting: Remembering, foreseen: Foreseen): ((nth: number) => void) => {
  const { kind, known } = setting
  const { sheet } = foreseen
  const door = compileDoor(setting, setting.clock.today())
  const decidedByOf = compileDeciding(setting)
  const places = new Map<KnownSubject, number>(foreseen.subjects.map((subject, place) => [subject, place]))
  const placeOf = (subject: KnownSubject): number => {
    let place = places.get(subject)
    if (place === undefined) {
      place = foreseen.subjects.push(subject) - 1
      places.set(subject, place)
    }
    return place
  }
  const row = new PreparedRow(sheet, 0)
  return (nth) => {
    if (!sheet.isPreparedAt(nth)) return
    row.moveTo(nth)
    const { bytes, identity, naming } = row
    const named = naming && known.findByNaming(naming)
    if (!named || !kind.subjects.includes(named.body.kind) || !door.surelyOpens(row)) return
    const recordId = recordIdIn(named.handle, decidedByOf(row.decider), bytes, identity.from, identity.to)
    foreseen.put(nth, placeOf(named), recordId)
  }
}
