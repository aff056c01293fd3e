import type { Day } from '@probity/base'
import type { Chronicle } from './chronicle.ts'
import type { Cells } from './columns.ts'
import type { Resident } from './residents.ts'

/** Enters an organisation in the register: with the first file if it is older than the platform, else when it comes. */
export const register = (resident: Resident, chronicle: Chronicle, from: Day) => {
  const cells = registrationCells(resident, from)
  const { registeredOn } = resident.organisation
  if (registeredOn < from) chronicle.fileApart(resident.registrar, 'registration', from, cells, 'opening')
  else chronicle.file(resident.registrar, 'registration', registeredOn, cells)
}

/** The row as the register had it when it was handed in: later names and seats come as acts. */
export const registrationCells = (resident: Resident, from: Day): Cells<'registration'> => {
  const { organisation, names } = resident
  const seat = resident.firstSeat ?? organisation
  const openingName = names.findLast((name) => name.from <= from) ?? names[0]!
  const former = names.filter((name) => name.from < openingName.from).map(({ name }) => name)
  return {
    name: openingName.name,
    code: organisation.code,
    subjectKind: kindWord[organisation.kind],
    type: organisation.type,
    legalRepresentative: organisation.legalRepresentative,
    capital: organisation.capital ? `${organisation.capital}万元人民币` : '',
    scope: organisation.scope,
    industry: organisation.industry,
    region: seat.region,
    // An individual business lives where it trades: its address stops at the county.
    address: organisation.kind === 'individual-business' ? seat.district : seat.address,
    registeredOn: organisation.registeredOn,
    status: '存续',
    parentCode: organisation.parentCode ?? '',
    formerNames: former.join(';'),
  }
}

const kindWord = {
  enterprise: '企业',
  'individual-business': '个体工商户',
  'social-organisation': '社会组织',
  'public-institution': '事业单位',
  'government-body': '机关',
  'other-organisation': '其他组织',
} as const
