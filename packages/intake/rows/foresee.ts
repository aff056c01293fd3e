import { setImmediate as breathe } from 'node:timers/promises'
import { recordIdIn } from '@probity/records'
import { type OpenSheet, PreparedRow } from '../prepared/prepared-row.ts'
import { compileDeciding } from './deciding.ts'
import { Foreseen } from './foreseen.ts'
import type { KnownSubject } from './known-subjects.ts'
import { compileDoor } from './may-come-in.ts'
import type { Setting } from './outcome.ts'

/** Rows looked at before whoever else waits for this thread has a turn. */
const atOnce = 250

/**
 * Foresees what it can of a sheet's rows by what earlier chunks found out: while one chunk is stored there is little else to do here.
 * `undefined`: nothing. Whoever writes the sheet asks first whether it is still so.
 */
export const foresee = async (setting: Setting, sheet: OpenSheet): Promise<Foreseen | undefined> => {
  const { clock, kind, known } = setting
  const today = clock.today()
  if (!known?.knowsAny || sheet.sheet.today !== today) return undefined
  const foreseen = new Foreseen(sheet, known)
  const door = compileDoor(setting, today)
  const decidedByOf = compileDeciding(setting)
  const places = new Map<KnownSubject, number>()
  const placeOf = (subject: KnownSubject): number => {
    let place = places.get(subject)
    if (place === undefined) {
      place = foreseen.subjects.push(subject) - 1
      places.set(subject, place)
    }
    return place
  }
  const row = new PreparedRow(sheet, 0)
  for (let nth = 0; nth < sheet.count; nth++) {
    if (nth % atOnce === atOnce - 1) await breathe()
    if (!sheet.isPreparedAt(nth)) continue
    row.moveTo(nth)
    const { bytes, identity, naming } = row
    const named = naming && known.findByNaming(naming)
    if (!named || !kind.subjects.includes(named.subject.kind) || !door.surelyOpens(row)) continue
    const recordId = recordIdIn(named.handle, decidedByOf(row.decider), bytes, identity.from, identity.to)
    foreseen.put(nth, placeOf(named), recordId)
  }
  return foreseen
}
