import { addDays, type Day, later } from '@probity/base'
import { someDay } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { type Dice, dice } from './dice.ts'
import { brandName } from './naming.ts'
import type { Resident } from './residents.ts'
import { city, districts, streets } from './words/places.ts'

/** What happens to the organisations themselves: new names, moves, ends and returns, mergers and splits. */
export const live = (seed: string, residents: readonly Resident[], chronicle: Chronicle, from: Day, until: Day) => {
  for (const resident of residents) {
    const throws = dice(`${seed}/life/${resident.index}`)
    const since = later(addDays(resident.organisation.registeredOn, 90), addDays(from, 60))
    if (resident.organisation.kind === 'government-body' || addDays(since, 120) > until) continue
    if (resident.brand && resident.form.id !== 'shop' && throws.chance(0.06))
      rename(throws, resident, chronicle, from, until)
    else if (throws.chance(0.03)) move(throws, resident, chronicle, someDay(throws, since, until))
    else if (throws.chance(0.05)) close(throws, resident, chronicle, since, until)
  }
  const settled = residents.filter(
    ({ form, names, statuses, firstSeat }) =>
      form.id === 'company' && names.length + statuses.length === 2 && !firstSeat,
  )
  const old = settled.filter(({ organisation }) => organisation.registeredOn < from)
  const young = settled.filter(({ organisation }) => organisation.registeredOn > addDays(from, 90))
  const throws = dice(`${seed}/life/mergers`)
  const couples = Math.min(Math.floor(old.length / 3), Math.ceil(old.length / 300))
  for (let couple = 0; couple < couples; couple++) {
    const [gone, into, divided] = old.slice(couple * 3)
    merge(gone!, into!, chronicle, someDay(throws, addDays(from, 200), until))
    const sibling = young[couple]
    if (sibling) split(divided!, sibling, chronicle)
  }
}

/** The name a resident had on a day: what a decision of that day called it. */
export const nameOn = (resident: Resident, on: Day): string =>
  (resident.names.findLast(({ from }) => from <= on) ?? resident.names[0]!).name

/** The last day on which anyone could decide anything about it. */
export const lastDayOf = (resident: Resident, until: Day): Day => {
  const last = resident.statuses.at(-1)!
  return last.status === 'active' || last.status === 'revived' || last.status === 'split' ? until : last.from
}

const rename = (throws: Dice, resident: Resident, chronicle: Chronicle, from: Day, until: Day) => {
  const { organisation } = resident
  const since = later(addDays(organisation.registeredOn, 90), addDays(from, -1_500))
  const on = someDay(throws, since, until)
  const name = organisation.name.replace(resident.brand!, `${brandName(throws)}${throws.pick([...'新汇联拓'])}`)
  if (name === organisation.name) return
  resident.names = [
    { name: organisation.name, from: organisation.registeredOn },
    { name, from: on },
  ]
  resident.organisation = {
    ...organisation,
    name,
    formerNames: [{ name: organisation.name, until: addDays(on, -1) }],
  }
  if (on <= from) return
  chronicle.act({
    kind: 'rename',
    authority: resident.registrar,
    subjectCode: organisation.code,
    name,
    formerName: organisation.name,
    on,
    reason: '变更名称登记',
  })
}

const move = (throws: Dice, resident: Resident, chronicle: Chronicle, on: Day) => {
  const { code, region, district, address } = resident.organisation
  const to = throws.pick(districts.filter((place) => place.code !== region))
  const seat = {
    region: to.code,
    district: to.name,
    address: `${city.name}${to.name}${throws.pick(streets)}${throws.between(1, 300)}号`,
  }
  resident.firstSeat = { region, district, address }
  resident.organisation = { ...resident.organisation, ...seat }
  chronicle.act({
    kind: 'move',
    authority: resident.registrar,
    subjectCode: code,
    region: seat.region,
    address: seat.address,
    on,
    reason: '变更住所登记',
  })
}

/** Most close for good; one in ten returns, when the decision to strike it off is undone. */
const close = (throws: Dice, resident: Resident, chronicle: Chronicle, since: Day, until: Day) => {
  const { organisation, registrar } = resident
  const struckOff = throws.chance(0.3)
  const on = someDay(throws, since, until)
  resident.statuses.push({ status: struckOff ? 'revoked' : 'cancelled', from: on })
  chronicle.act({
    kind: 'cancel',
    authority: registrar,
    subjectCode: organisation.code,
    on,
    reason: struckOff ? '被吊销营业执照' : '申请注销登记',
  })
  const back = addDays(on, throws.between(40, 200))
  if (!struckOff || throws.chance(0.7) || back > until) return
  resident.statuses.push({ status: 'revived', from: back })
  chronicle.act({
    kind: 'revive',
    authority: registrar,
    subjectCode: organisation.code,
    on: back,
    reason: '原吊销决定经行政复议撤销，恢复登记状态',
  })
}

const merge = (gone: Resident, into: Resident, chronicle: Chronicle, on: Day) => {
  gone.statuses.push({ status: 'merged', from: on })
  chronicle.act({
    kind: 'merge',
    authority: gone.registrar,
    subjectCode: gone.organisation.code,
    intoCode: into.organisation.code,
    on,
    reason: '吸收合并，债权债务由存续公司承继',
  })
}

/** The old company goes on; the new one was entered in the register on the day of the split. */
const split = (divided: Resident, sibling: Resident, chronicle: Chronicle) => {
  const on = sibling.organisation.registeredOn
  divided.statuses.push({ status: 'split', from: on })
  chronicle.act({
    kind: 'split',
    authority: divided.registrar,
    subjectCode: divided.organisation.code,
    newCodes: [sibling.organisation.code],
    on: addDays(on, 45),
    reason: '存续分立',
  })
}
