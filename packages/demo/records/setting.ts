import { addDays, type Day, earlier, later } from '@probity/base'
import { type AuthorityId, authorities } from '../authorities.ts'
import { decisionDay, someDay } from '../calendar.ts'
import type { Chronicle } from '../chronicle.ts'
import type { KindId } from '../columns.ts'
import type { Dice } from '../dice.ts'
import { lastDayOf, nameOn } from '../life.ts'
import type { Resident } from '../residents.ts'

/** What every record is made from: whose, by chance, within which days, and where it is noted. */
export type Setting = {
  readonly resident: Resident
  readonly throws: Dice
  readonly chronicle: Chronicle
  readonly from: Day
  readonly until: Day
}

/** A day on which `authority` decides something of `kind` about the resident, while there is a resident to decide about. */
export const dayOfDecision = (setting: Setting, authority: AuthorityId, kind: KindId): Day => {
  const { throws, resident, from, until } = setting
  const first = later(addDays(resident.organisation.registeredOn, 20), from)
  const last = lastDayOf(resident, until)
  const on = decisionDay(throws, authority, kind, someDay(throws, first, last))
  return earlier(later(on, first), last)
}

/** The cells that name the party, as it was called that day. */
export const party = ({ resident }: Setting, on: Day) => ({
  name: nameOn(resident, on),
  code: resident.organisation.code,
})

/** Document number in the Chinese manner: prefix and series, year in brackets, running number. */
export const documentNumber = (setting: Setting, authority: AuthorityId, series: string, on: Day): string => {
  const year = on.slice(0, 4)
  const head = `${authorities[authority].prefix}${series}`
  return `${head}〔${year}〕${setting.chronicle.number(head, year)}号`
}

/** The cells that name the authority. */
export const decidedBy = (authority: AuthorityId) => ({
  authority: authorities[authority].name,
  authorityCode: authorities[authority].code,
})

/** What an adverse line needs before the public may see it: served, with the notice of how to repair it, and marked. */
export const servedAndMarked = (on: Day) => ({ servedOn: on, repairNoticeOn: on, publish: '是' })
