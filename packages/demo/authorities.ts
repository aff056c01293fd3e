import { type Day, day } from '@probity/base'
import type { FormId } from './forms.ts'
import type { Sector } from './words/trades.ts'

/**
 * The authorities of `law/demo-city` that hand something in, and how their document numbers begin. Names and codes repeat
 * the pack, since rows carry them; a test holds the two together.
 */
export const authorities = {
  'market-city': { name: '临澄市市场监督管理局', code: '11990100MB99000131', prefix: '临市监' },
  'market-990101': { name: '临澄市清源区市场监督管理局', code: '11990101MB9900021A', prefix: '清市监' },
  'market-990102': { name: '临澄市东湖区市场监督管理局', code: '11990102MB990003XG', prefix: '东市监' },
  'market-990103': { name: '临澄市南塘区市场监督管理局', code: '11990103MB9900048Y', prefix: '南市监' },
  'market-990104': { name: '临澄市西岭县市场监督管理局', code: '11990104MB99000568', prefix: '西市监' },
  'market-990105': { name: '临澄市北原县市场监督管理局', code: '11990105MB9900064H', prefix: '北市监' },
  tax: { name: '临澄市税务局', code: '11990100MB99000724', prefix: '临税' },
  'civil-affairs': { name: '临澄市民政局', code: '11990100MB9900080Y', prefix: '临民' },
  establishment: { name: '临澄市机构编制委员会办公室', code: '11990100MB9900099U', prefix: '临编' },
  justice: { name: '临澄市司法局', code: '11990100MB9900101F', prefix: '临司' },
  environment: { name: '临澄市生态环境局', code: '11990100MB990011X7', prefix: '临环' },
  safety: { name: '临澄市应急管理局', code: '11990100MB99001287', prefix: '临应急' },
  housing: { name: '临澄市住房和城乡建设局', code: '11990100MB99001362', prefix: '临建' },
  culture: { name: '临澄市文化和旅游局', code: '11990100MB9900144W', prefix: '临文旅' },
  labour: { name: '临澄市人力资源和社会保障局', code: '11990100MB9900152P', prefix: '临人社' },
  court: { name: '临澄市人民法院', code: '11990100MB9900160J', prefix: '临法' },
  'credit-office': { name: '临澄市发展和改革局', code: '11990100MB9900179F', prefix: '临发改' },
  water: { name: '临澄市水务局', code: '11990100MB9900187A', prefix: '临水' },
  'natural-resources': { name: '临澄市自然资源和水务局', code: '11990100MB9900208T', prefix: '临资水' },
} as const satisfies Record<string, { readonly name: string; readonly code: string; readonly prefix: string }>

export type AuthorityId = keyof typeof authorities

/** Republishes what others decided: the second channel by which one decision arrives. */
export const listingChannel: AuthorityId = 'credit-office'

/** Who is in charge of a field in a region; `''` for the city itself. */
export const inCharge = (sector: Sector, region: string): AuthorityId => {
  if (sector === 'market' || sector === 'food') return marketIn(region)
  return charges[sector]
}

/** Who enters a form of organisation in its register. */
export const registrarOf = (form: FormId, region: string): AuthorityId =>
  registrars[form] ?? (form === 'shop' || form === 'cooperative' ? marketIn(region) : 'market-city')

const marketIn = (region: string): AuthorityId => {
  const district = `market-${region}`
  return district in authorities ? (district as AuthorityId) : 'market-city'
}

const charges: Record<Exclude<Sector, 'market' | 'food'>, AuthorityId> = {
  tax: 'tax',
  environment: 'environment',
  safety: 'safety',
  housing: 'housing',
  culture: 'culture',
  labour: 'labour',
  'civil-affairs': 'civil-affairs',
}

/** Two bureaus became one in the middle of 2024: who is in charge of water on a day. */
export const inChargeOfWater = (on: Day): AuthorityId => (on < mergerOfBureaus ? 'water' : 'natural-resources')
const mergerOfBureaus = day('2024-07-01')

const registrars: Partial<Record<FormId, AuthorityId>> = {
  association: 'civil-affairs',
  'service-body': 'civil-affairs',
  foundation: 'civil-affairs',
  'government-body': 'establishment',
  'public-institution': 'establishment',
  'law-firm': 'justice',
}
