import type { Promulgation } from '@probity/adoption'
import type { Bilingual, Day } from '@probity/base'
import type { AskedInput, PolicySummary, PolicyView } from '@probity/contract'
import { policyDigest } from '@probity/evaluation'
import type { Law, Policy, PolicyInput } from '@probity/law'
import { instrumentTitle, planUnder, policyWords, scoringTable, speechUnder, units } from '@probity/policy'
import { viewBasis } from './bases.ts'
import { titleOf } from './titles.ts'

/** A policy as a line of the list. */
export const viewPolicySummary = (
  law: Law,
  policy: Policy,
  promulgations: readonly Promulgation[],
  today: Day,
): PolicySummary => {
  const digest = policyDigest(policy)
  const region = policy.region === undefined ? undefined : law.findRegion(policy.region)
  const promulgated = promulgations.find((one) => one.digest === digest)?.version
  return {
    id: policy.id,
    title: policy.title,
    from: policy.from,
    ...(policy.until ? { until: policy.until } : {}),
    standing: policy.standing,
    standingTitle: titleOf('policyStanding', policy.standing),
    evaluatedBy: policy.evaluatedBy.map((id) => law.findFunction(id)?.title ?? { zh: id, en: id }),
    subjects: policy.subjects.map((kind) => titleOf('subjectKind', kind)),
    ...(region ? { region } : {}),
    rhythm: titleOf('rhythm', policy.period.rhythm),
    basis: viewBasis(law, policy.basis),
    confidence: policy.confidence,
    digest,
    ...(promulgated === undefined ? {} : { promulgated }),
    authorities: law
      .authorities()
      .filter(({ functions, from, until, republishes }) => {
        const inOffice = from <= today && (!until || today <= until)
        return inOffice && !republishes && policy.evaluatedBy.some((name) => functions.includes(name))
      })
      .map(({ id }) => id),
  }
}

/** Everything about one version of a policy, as everybody may read it. */
export const viewPolicy = (
  law: Law,
  policy: Policy,
  promulgations: readonly Promulgation[],
  today: Day,
): PolicyView => {
  const text = { zh: policyWords(law, policy, 'zh'), en: policyWords(law, policy, 'en') }
  return {
    ...viewPolicySummary(law, policy, promulgations, today),
    text: { zh: copyOf(text.zh), en: copyOf(text.en) },
    table: viewTable(law, policy),
    levels: policy.levels.map(({ id, title, means, confidence }) => ({
      id,
      title,
      means,
      public: policy.disclosed.levels.includes(id),
      ...(confidence ? { confidence } : {}),
    })),
    disclosed: {
      levels: policy.disclosed.levels.map((id) => levelTitleOf(policy, id)),
      basis: viewBasis(law, policy.disclosed.basis),
    },
    ...(policy.adoption ? { adoption: viewAdoption(law, policy.adoption) } : {}),
    versions: law
      .policies()
      .filter(({ id }) => id === policy.id)
      .map((one) => ({ from: one.from, ...(one.until ? { until: one.until } : {}), digest: policyDigest(one) })),
    promulgations: promulgations.map((one) => ({
      version: one.version,
      from: one.policyFrom,
      digest: one.digest,
      inForceOn: one.inForceOn,
      authority: authorityTitle(law, one.authorityId),
      at: one.promulgatedAt,
      ...(one.annexDigest ? { annex: one.annexDigest } : {}),
    })),
    needs: Object.values(policy.needs ?? {}).map(({ policy: id, from }) => ({
      id,
      title: law.policies().find((one) => one.id === id && one.from === from)?.title ?? { zh: id, en: id },
      from,
    })),
    asks: viewAsks(policy),
  }
}

/** The scoring table in both languages, line by line. */
export const viewTable = (law: Law, policy: Policy, day: Day = policy.from): PolicyView['table'] => {
  const [zh = [], en = []] = (['zh', 'en'] as const).map((language) => {
    const speech = speechUnder(law, policy, language)
    return scoringTable(planUnder(law, policy, day), speech, (id) => instrumentTitle(law, id, speech))
  })
  return zh.map((row, index) => {
    const words = (name: keyof typeof row): Bilingual => ({ zh: row[name], en: en[index]?.[name] ?? row[name] })
    const [first, second, standard, points, basis] = ['first', 'second', 'standard', 'points', 'basis'].map((name) =>
      words(name as keyof typeof row),
    ) as [Bilingual, Bilingual, Bilingual, Bilingual, Bilingual]
    return { first, second, standard, points, basis }
  })
}

const withoutLevel: Readonly<Record<string, Bilingual>> = {
  'not-rated': { zh: '不予评级', en: 'Not rated' },
  unknown: { zh: '未知', en: 'Unknown' },
}

export const levelTitleOf = (policy: Policy | undefined, level: string): Bilingual =>
  policy?.levels.find(({ id }) => id === level)?.title ?? withoutLevel[level] ?? { zh: level, en: level }

export const authorityTitle = (law: Law, id: string): Bilingual => law.findAuthority(id)?.title ?? { zh: id, en: id }

const viewAdoption = (
  law: Law,
  { objection, season }: NonNullable<Policy['adoption']>,
): NonNullable<PolicyView['adoption']> => {
  const { count, unit } = objection.within
  const within =
    unit === 'working-days'
      ? { zh: `${count} 个工作日`, en: `${count} working days` }
      : { zh: `${count} 日`, en: `${count} days` }
  const said = season && {
    zh: `每年 ${season.from} 至 ${season.until}`,
    en: `from ${season.from} to ${season.until} of each year`,
  }
  return {
    objection: { within, basis: viewBasis(law, objection.basis), confidence: objection.confidence },
    ...(season && said
      ? { season: { says: said, basis: viewBasis(law, season.basis), confidence: season.confidence } }
      : {}),
  }
}

const viewAsks = ({ inputs = {}, sheets = {}, indicators, outcomes: tables = {} }: Policy): PolicyView['asks'] => ({
  inputs: Object.entries(inputs).map(viewInput),
  items: indicators
    .filter(({ outcomes, cases }) => outcomes !== undefined && !cases)
    .map(({ id, title, outcomes = '' }) => ({
      id,
      title,
      outcomes: Object.entries(tables[outcomes] ?? {}).map(([outcome, one]) => ({ id: outcome, title: one.title })),
    })),
  sheets: Object.entries(sheets).map(([id, { title, columns }]) => ({
    id,
    title,
    columns: Object.entries(columns).map(viewInput),
  })),
})

const viewInput = ([id, { title, type, unit, decimals = 0, values }]: [string, PolicyInput]): AskedInput => ({
  id,
  title,
  type,
  decimals,
  ...(unit && units[unit]?.zh ? { unit: units[unit] } : {}),
  ...(values ? { values: Object.entries(values).map(([value, called]) => ({ id: value, title: called })) } : {}),
})

/** The contract's arrays may be written to: a copy is given away. */
const copyOf = ({ title, sections }: ReturnType<typeof policyWords>): PolicyView['text']['zh'] => ({
  title,
  sections: sections.map(({ heading, lines }) => ({ heading, lines: [...lines] })),
})
