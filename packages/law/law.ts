import { createHash } from 'node:crypto'
import { workingCalendarOf } from './calendar/working-calendar.ts'
import { ownLayout } from './layouts/own-layout.ts'
import { findBestLayout } from './layouts/recognise.ts'
import type { Check, Law, LawPack, Layout, Measure, RecordKind } from './pack.ts'

/** Merges packs that were checked into one law. `packs` stand with each base before those that build on it. */
export const lawOf = (packs: readonly LawPack[]): Law => {
  const kinds = groupBy(
    packs.flatMap((pack) => pack.kinds),
    (kind) => kind.id,
  )
  for (const versions of kinds.values()) versions.sort((a, b) => (a.from < b.from ? 1 : -1))
  const newest = [...kinds.values()].flatMap((versions) => versions.slice(0, 1))
  const packOfKind = new Map(packs.flatMap((pack) => pack.kinds.map((kind) => [kind.id, pack])))
  // Of an authority with several terms the last is the one asked for by id; its terms stand in `authorities()`.
  const authorities = byId(packs.flatMap((pack) => pack.authorities).toSorted((a, b) => (a.from < b.from ? -1 : 1)))
  const instruments = byId(packs.flatMap((pack) => pack.instruments))
  const remedies = byId(packs.flatMap((pack) => pack.remedies))
  const categories = byId(packs.flatMap((pack) => pack.categories))
  const functions = byId(packs.flatMap((pack) => pack.functions))
  const lists = byId(packs.flatMap((pack) => pack.lists))
  const measures = byId(packs.flatMap((pack) => pack.measures))
  const allChecks = packs
    .flatMap((pack) => pack.checks)
    .map((check) => withLocalMeasures(check, [...measures.values()]))
  const checks = byId(allChecks)
  const commitments = byId(packs.flatMap((pack) => pack.commitments))
  const receivers = byId(packs.flatMap((pack) => pack.receivers))
  const purposes = byId(packs.flatMap((pack) => pack.purposes))
  const procedures = new Map(packs.flatMap((pack) => pack.procedures).map((one) => [one.id, one]))
  const layouts = [...packs.flatMap((pack) => pack.layouts), ...newest.map(ownLayout)]
  const layoutsById = byId<Layout>(layouts)
  const ruleSets = groupBy(
    packs.flatMap((pack) => pack.ruleSets),
    (ruleSet) => ruleSet.channel,
  )
  for (const sets of ruleSets.values()) sets.sort((a, b) => (a.from < b.from ? -1 : 1))
  const policies = packs.flatMap((pack) => pack.policies).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const regions = Object.assign({}, ...packs.map((pack) => pack.regions)) as LawPack['regions']
  const related = new Map(
    [...packOfKind].map(([kind, own]) => [kind, packs.filter((pack) => isRelated(packs, pack, own))]),
  )
  const relatedTo = (kind: string) => related.get(kind) ?? []

  const findKind: Law['findKind'] = (id, onDay) =>
    kinds.get(id)?.find((kind) => !onDay || (kind.from <= onDay && (!kind.until || onDay <= kind.until)))

  return {
    packs,
    digest: createHash('sha256')
      .update(packs.map((pack) => pack.digest).join('\n'))
      .digest('hex'),
    zone: packs[0]?.zone ?? 'UTC',
    findKind,
    getKind: (id, onDay) => got<RecordKind>(findKind(id, onDay), 'kind', id),
    findAuthority: (id) => authorities.get(id),
    findInstrument: (id) => instruments.get(id),
    findLayout: (columns, kind) => findBestLayout(layouts, columns, kind),
    findLayoutById: (id) => layoutsById.get(id),
    packOfKind: (id) => got(packOfKind.get(id), 'kind', id),
    kinds: () => newest,
    authorities: () => packs.flatMap((pack) => pack.authorities),
    ruleSets: (channel) => ruleSets.get(channel) ?? [],
    findTransition: (kind) => relatedTo(kind).findLast((pack) => pack.transition)?.transition,
    findConditions: (kind) => relatedTo(kind).findLast((pack) => pack.conditions)?.conditions,
    findProcedureCalendar: (id) =>
      workingCalendarOf(
        packs
          .filter((pack) =>
            packs.some((own) => own.procedures.some((one) => one.id === id) && isRelated(packs, pack, own)),
          )
          .flatMap((pack) => pack.calendars),
      ),
    findCalendar: (kind) => workingCalendarOf(relatedTo(kind).flatMap((pack) => pack.calendars)),
    findRemedy: (id) => remedies.get(id),
    findCategory: (id) => categories.get(id),
    findFunction: (id) => functions.get(id),
    findRegion: (code) => regions[code] ?? regions[code.padEnd(6, '0')] ?? regions[code.replace(/(00)+$/, '')],
    duties: () => packs.flatMap((pack) => pack.duties),
    findErasureGround: (id) => packs.flatMap((pack) => pack.erasures).find((ground) => ground.id === id),
    findPurpose: (id) => purposes.get(id),
    purposes: () => packs.flatMap((pack) => pack.purposes),
    findReceiver: (id) => receivers.get(id),
    receivers: () => packs.flatMap((pack) => pack.receivers),
    findList: (id) => lists.get(id),
    lists: () => packs.flatMap((pack) => pack.lists),
    findMeasure: (id) => measures.get(id),
    measures: () => packs.flatMap((pack) => pack.measures),
    findCheck: (id) => checks.get(id),
    findCommitment: (id) => commitments.get(id),
    commitments: () => packs.flatMap((pack) => pack.commitments),
    repairs: () => packs.flatMap((pack) => pack.repairs),
    disputes: () => packs.flatMap((pack) => pack.disputes),
    reportLayouts: () => packs.flatMap(({ report }) => (report ? [report] : [])),
    withdrawals: () => packs.flatMap((pack) => pack.withdrawals),
    checks: () => allChecks,
    findProcedure: (id) => procedures.get(id),
    policies: () => policies,
    samplings: () => packs.flatMap((pack) => pack.samplings),
    findPolicy: (id, onDay) =>
      policies.find(
        (policy) => policy.id === id && (!onDay || (policy.from <= onDay && (!policy.until || onDay <= policy.until))),
      ),
    declined: () => packs.flatMap((pack) => pack.declined),
  }
}

/** A check tells of the measures it names, and of those by which a place's own pack names the check. */
const withLocalMeasures = (check: Check, measures: readonly Measure[]): Check => {
  const local = measures.filter(({ id, checks = [] }) => checks.includes(check.id) && !check.measures.includes(id))
  return local.length === 0 ? check : { ...check, measures: [...check.measures, ...local.map(({ id }) => id)] }
}

/** Whether one of two packs is or builds on the other. */
const isRelated = (packs: readonly LawPack[], a: LawPack, b: LawPack): boolean =>
  a === b || buildsOn(packs, a, b) || buildsOn(packs, b, a)

const buildsOn = (packs: readonly LawPack[], upper: LawPack, base: LawPack): boolean =>
  upper.extends.some((id) => {
    const next = packs.find((pack) => pack.id === id)
    return next === base || (next !== undefined && next !== upper && buildsOn(packs, next, base))
  })

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]))

const groupBy = <Thing>(things: readonly Thing[], key: (thing: Thing) => string): Map<string, Thing[]> =>
  Map.groupBy(things, key)

const got = <Thing>(thing: Thing | undefined, what: string, id: string): Thing => {
  if (!thing) throw new TypeError(`no such ${what} in the law that is loaded: ${id}`)
  return thing
}
