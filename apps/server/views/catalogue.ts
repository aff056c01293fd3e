import type { Catalogue } from '@probity/contract'
import type { Law, Permission, RecordKind } from '@probity/law'
import { viewBasis } from './bases.ts'
import { viewLayouts } from './layouts.ts'
import { titleOf } from './titles.ts'

/** What may be recorded, and why; the same for every reader until the law changes. */
export const viewCatalogue = (law: Law): Catalogue => {
  const transition = law.packs.find((pack) => pack.transition)?.transition
  return {
    packs: law.packs.map(({ id, title, edition, digest }) => ({ id, title, edition, digest })),
    kinds: law
      .kinds()
      .toSorted((a, b) => (a.category < b.category ? -1 : a.category > b.category ? 1 : 0))
      .map((kind) => viewKind(law, kind)),
    ruleSets: law.packs
      .flatMap((pack) => pack.ruleSets)
      .map(({ terms, ...set }) => ({
        id: set.id,
        title: set.title,
        channel: set.channel,
        from: set.from,
        ...(set.until ? { until: set.until } : {}),
        start: set.start,
        startTitle: titleOf('start', set.start),
        confidence: set.confidence,
        basis: viewBasis(law, set.basis),
        terms: Object.entries(terms).map(([severity, term]) => ({
          severity,
          severityTitle: titleOf('severity', severity),
          publish: term.publish,
          publishTitle: titleOf('publish', term.publish),
          minimumMonths: term.minimumMonths,
          maximumMonths: term.maximumMonths,
          confidence: term.confidence,
        })),
      })),
    ...(transition ? { transition: { note: transition.note, confidence: transition.confidence } } : {}),
    declined: law
      .declined()
      .map(({ id, title, why, basis, confidence }) => ({ id, title, why, basis: viewBasis(law, basis), confidence })),
    lists: law.packs
      .flatMap((pack) => pack.lists)
      .map(({ id, title, fieldBasis, entryAndExit, confidence }) => ({
        id,
        title,
        fieldBasis: viewBasis(law, fieldBasis),
        entryAndExit: viewBasis(law, entryAndExit),
        confidence,
      })),
    measures: law.packs
      .flatMap((pack) => pack.measures)
      .map(({ id, title, object, relation, effect, basis, confidence }) => ({
        id,
        title,
        object,
        relation,
        effect,
        basis: viewBasis(law, basis),
        confidence,
      })),
  }
}

const viewKind = (law: Law, kind: RecordKind): Catalogue['kinds'][number] => {
  const permission = ({ allowed, basis, note }: Permission) => ({
    allowed,
    allowedTitle: titleOf('permission', allowed),
    basis: viewBasis(law, basis),
    ...(note ? { note } : {}),
  })
  const { record, publish, share, report } = kind.permissions
  return {
    id: kind.id,
    pack: law.packOfKind(kind.id).id,
    category: kind.category,
    categoryTitle: law.findCategory(kind.category)?.title ?? { zh: kind.category, en: kind.category },
    title: kind.title,
    purpose: kind.purpose,
    edition: kind.edition,
    polarity: kind.polarity,
    polarityTitle: titleOf('polarity', kind.polarity),
    suppliedBySubject: kind.suppliedBy === 'subject',
    subjects: kind.subjects.map((subject) => titleOf('subjectKind', subject)),
    functions: kind.functions.map((name) => law.findFunction(name)?.title ?? { zh: name, en: name }),
    basis: viewBasis(law, kind.basis),
    permissions: {
      record: permission(record),
      publish: permission(publish),
      share: permission(share),
      report: permission(report),
    },
    fields: Object.entries(kind.fields).map(([field, { title, closed }]) => ({
      field,
      title,
      closed: closed === true,
    })),
    layouts: viewLayouts(law, kind),
    confidence: kind.confidence,
    ...(kind.channel ? { channel: kind.channel } : {}),
  }
}
