import { addDays, type Day, day, earlier, later } from '@probity/base'
import { pinyin } from 'pinyin-pro'
import { type AuthorityId, registrarOf } from './authorities.ts'
import { someDay } from './calendar.ts'
import { organisationCode } from './codes.ts'
import { type Dice, dice } from './dice.ts'
import { type Form, type FormId, formOf, headcount } from './forms.ts'
import type { DemoOrganisation, DemoStatus } from './model.ts'
import {
  companyName,
  cooperativeName,
  lawFirmName,
  type Naming,
  personName,
  shopName,
  societyName,
  villageName,
} from './naming.ts'
import { governmentBodies } from './words/bodies.ts'
import { buildings, city, districts, type Place, seatName, streets } from './words/places.ts'
import type { Sector } from './words/trades.ts'

/** An organisation while its life is being made up, with what only the generator needs to know. */
export type Resident = {
  readonly index: number
  readonly form: Form
  readonly sectors: readonly Sector[]
  readonly brand?: string
  readonly registrar: AuthorityId
  organisation: DemoOrganisation
  /** Where it was registered first, if it has moved since. */
  firstSeat?: Pick<DemoOrganisation, 'region' | 'district' | 'address'>
  /** In order of time; the last one is today's. */
  names: { name: string; from: Day }[]
  statuses: { status: DemoStatus; from: Day }[]
}

/** Everyone who lives in the city at some time before `until`, with names no two of them share. */
export const settle = (seed: string, organisations: number, from: Day, until: Day): Resident[] => {
  const taken = new Set<string>()
  const shift = dice(`${seed}/codes`).below(1 << 30)
  const residents: Resident[] = []
  const byForm = new Map<FormId, Resident[]>()
  for (const [id, count] of headcount(organisations)) {
    const form = formOf(id)
    const alike: Resident[] = []
    byForm.set(id, alike)
    for (let nth = 0; nth < count; nth++) {
      const index = residents.length
      const throws = dice(`${seed}/resident/${index}`)
      const parent = parentFor(throws, form, nth, byForm)
      const arrival = { throws, form, nth, index, shift, taken, from, until, ...(parent ? { parent } : {}) }
      const resident = newResident(arrival)
      residents.push(resident)
      alike.push(resident)
    }
  }
  return residents
}

type Arrival = {
  readonly throws: Dice
  readonly form: Form
  readonly nth: number
  readonly index: number
  readonly shift: number
  readonly taken: Set<string>
  readonly from: Day
  readonly until: Day
  readonly parent?: Resident
}

const newResident = (arrival: Arrival): Resident => {
  const { throws, form, index, parent } = arrival
  const district = parent ? placeOf(parent.organisation.district) : placeFor(throws, form, arrival.nth)
  const legalRepresentative = personName(throws)
  const naming = freeName(arrival, district, legalRepresentative)
  const registeredOn = registrationDay(arrival)
  const registrar = registrarOf(form.id, district.code)
  const capital = form.capital && Math.round(throws.between(...form.capital) / 10) * 10
  const organisation: DemoOrganisation = {
    name: naming.name,
    ...(form.kind === 'enterprise' && naming.brand && naming.trade && throws.chance(0.18)
      ? { englishName: englishName(naming.brand, naming.trade.english) }
      : {}),
    code: organisationCode(form.prefix, district.code, index, arrival.shift, registeredOn >= codeReform),
    kind: form.kind,
    region: district.code,
    district: district.name,
    address: address(throws, district),
    type: form.type,
    ...(capital ? { capital: Math.max(capital, form.capital![0]) } : {}),
    scope: naming.trade?.scope ?? scopeOf[form.id] ?? '',
    industry: naming.trade?.industry ?? industryOf[form.id] ?? '',
    legalRepresentative,
    registeredOn,
    registeredBy: registrar,
    formerNames: [],
    ...(parent ? { parentCode: parent.organisation.code } : {}),
    statuses: [{ status: 'active', from: registeredOn }],
  }
  return {
    index,
    form,
    sectors: naming.trade?.sectors ?? sectorsOf[form.id] ?? [],
    ...(naming.brand ? { brand: naming.brand } : {}),
    registrar,
    organisation,
    names: [{ name: naming.name, from: registeredOn }],
    statuses: [{ status: 'active', from: registeredOn }],
  }
}

/** From here on new codes have the new body; a plain date of the invented city's own register. */
const codeReform = day('2015-10-01')

const scopeOf: Partial<Record<FormId, string>> = {
  association: '行业自律、业务交流、咨询服务',
  'service-body': '公益服务、培训、咨询',
  foundation: '资助公益项目、开展慈善活动',
  'government-body': '依法履行行政管理职责',
  'public-institution': '提供公益服务',
  'law-firm': '法律服务',
  'village-collective': '集体资产经营与管理、集体资源开发与利用',
}
const industryOf: Partial<Record<FormId, string>> = {
  cooperative: 'A',
  association: 'S',
  'service-body': 'P',
  foundation: 'S',
  'government-body': 'S',
  'public-institution': 'S',
  'law-firm': 'L',
  'village-collective': 'S',
}
const sectorsOf: Partial<Record<FormId, readonly Sector[]>> = {
  association: ['civil-affairs'],
  'service-body': ['civil-affairs'],
  foundation: ['civil-affairs'],
  'public-institution': ['safety', 'environment'],
  'law-firm': ['tax'],
  'village-collective': ['environment'],
}

const registrationDay = ({ throws, form, from, until, parent }: Arrival): Day => {
  const old = form.kind === 'government-body' || form.kind === 'public-institution'
  const earliest = parent ? parent.organisation.registeredOn : day('1996-05-06')
  const before = earlier(addDays(from, -1), until)
  if (old || throws.chance(0.8)) return someDay(throws, earlier(earliest, before), before)
  const first = later(earliest, from)
  return someDay(throws, first, later(addDays(until, -30), first))
}

const placeOf = (name: string): Place => [city, ...districts].find((place) => place.name === name)!

const placeFor = (throws: Dice, form: Form, nth: number): Place => {
  if (form.id === 'government-body') return governmentSeats[Math.floor(nth / governmentBodies.length) % 6]!
  return throws.chance(form.id === 'joint-stock' ? 0.6 : 0.1) ? city : throws.pick(districts)
}
const governmentSeats = [city, ...districts]

/** A branch has its head office, a public institution the body above it. */
const parentFor = (
  throws: Dice,
  form: Form,
  nth: number,
  byForm: ReadonlyMap<FormId, readonly Resident[]>,
): Resident | undefined => {
  if (form.id === 'branch') return throws.pick(byForm.get('company')!)
  if (form.id !== 'public-institution') return undefined
  const bodies = byForm.get('government-body')!
  return bodies[nth % bodies.length]
}

/** Throws again a few times; where a large city has used the words up, its number is added until nobody has the name. */
const freeName = (arrival: Arrival, district: Place, operator: string): Naming => {
  for (let attempt = 0; ; attempt++) {
    const drawn = nameFor(arrival, district, operator, attempt)
    const naming = attempt < 8 ? drawn : { ...drawn, name: `${drawn.name}（${inNumerals(arrival.index)}）` }
    if (arrival.taken.has(naming.name)) continue
    arrival.taken.add(naming.name)
    return naming
  }
}

const numerals = [...'零一二三四五六七八九']
const inNumerals = (value: number) => [...String(value)].map((digit) => numerals[Number(digit)]).join('')

const nameFor = (arrival: Arrival, district: Place, operator: string, attempt: number): Naming => {
  const { throws, form, nth, parent } = arrival
  switch (form.id) {
    case 'shop':
      return shopName(throws, district, operator)
    case 'branch':
      return {
        ...(parent?.brand ? { brand: parent.brand } : {}),
        name: `${parent!.organisation.name}${throws.pick(districts).short}分公司`,
      }
    case 'cooperative':
      return cooperativeName(throws, form, district)
    case 'association':
    case 'service-body':
    case 'foundation':
      return societyName(throws, form, district)
    case 'government-body':
      return { name: `${seatName(district)}${governmentBodies[nth % governmentBodies.length]!.name}` }
    case 'public-institution': {
      const body = governmentBodies.find(({ name }) => parent!.organisation.name.includes(name))!
      const unit = body.units[(throws.below(body.units.length) + attempt) % body.units.length]!
      return { name: `${seatName(district)}${unit}` }
    }
    case 'law-firm':
      return lawFirmName(throws, form)
    case 'village-collective':
      return villageName(throws, form, district)
    default:
      return companyName(throws, form, district)
  }
}

const englishName = (brand: string, trade: string): string => {
  const spoken = pinyin(brand, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('')
  return `${city.english} ${spoken.charAt(0).toUpperCase()}${spoken.slice(1)} ${trade} Co., Ltd.`
}

const address = (throws: Dice, district: Place): string => {
  const seat = district === city ? throws.pick(districts) : district
  const room = throws.chance(0.5)
    ? `${throws.pick(buildings)}${throws.between(1, 9)}栋${throws.between(1, 28)}0${throws.between(1, 9)}室`
    : ''
  return `${city.name}${seat.name}${throws.pick(streets)}${throws.between(1, 388)}号${room}`
}
