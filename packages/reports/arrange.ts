import type { PublicFile, PublicRecord, ReportContent, ReportLine } from '@probity/contract'
import type { Law } from '@probity/law'
import { reportWords } from './text/words.ts'

type Section = ReportContent['sections'][number]

/**
 * The public file as the pack arranges a report. It only sorts: what may stand in it was decided by the file, so a report can show
 * nothing that the page does not, and leaves nothing out. Records that were republished or that the organisation supplied itself
 * stand apart from those of competent authorities (R5). A demonstration's evaluation stands in no report (R22).
 */
export const arrangeReport = (law: Law, file: PublicFile): ReportContent => {
  const { handle, name, code, kind, kindTitle, region, status, statusTitle, names, mergedInto } = file.organisation
  const layouts = law.reportLayouts()
  const [layout] = layouts
  return {
    form: 'probity-report-1',
    title: layout?.title ?? reportWords.title,
    ...(layout ? { layout: { source: layout.source, confidence: layout.confidence } } : {}),
    organisation: {
      handle,
      name,
      ...(code ? { code } : {}),
      kind,
      kindTitle,
      ...(region ? { region } : {}),
      status,
      statusTitle,
      formerNames: names.filter((one) => one.kind === 'former').map((one) => one.name),
      ...(mergedInto ? { mergedInto: { handle: mergedInto.handle, name: mergedInto.name } } : {}),
    },
    day: file.day,
    sections: sectionsOf(law, file.records),
    levels: (file.levels ?? []).filter(({ policy }) => law.findPolicy(policy)?.standing !== 'demonstration'),
    measures: file.measures ?? [],
  }
}

const sectionsOf = (law: Law, records: readonly PublicRecord[]): Section[] => {
  const left = new Set(records)
  const take = (belongs: (record: PublicRecord) => boolean): ReportLine[] => {
    const taken = [...left].filter(belongs)
    for (const one of taken) left.delete(one)
    return taken.map(asLine)
  }
  const voluntary = take((record) => record.suppliedBySubject)
  const republished = take((record) => record.authority.republishes)
  const categoryOf = ({ kind }: PublicRecord) => law.findKind(kind)?.category ?? kind
  const arranged = law
    .reportLayouts()
    .flatMap(({ sections }) => sections)
    .map(({ id, title, confidence, categories }): Section => {
      const lines = take((record) => categories.includes(categoryOf(record)))
      return { id, title, confidence, lines }
    })
  // Of a pack that arranges no reports: by its own headings.
  const others = [...Map.groupBy(left, categoryOf)].map(
    ([id, lines]): Section => ({
      id,
      title: law.findCategory(id)?.title ?? { zh: id, en: id },
      lines: lines.map(asLine),
    }),
  )
  const apart = [
    { id: 'republished', title: reportWords.republishedTitle, lines: republished },
    { id: 'voluntary', title: reportWords.voluntaryTitle, lines: voluntary },
  ].filter(({ lines }) => lines.length > 0)
  return [...arranged, ...others, ...apart]
}

const asLine = ({ proof: _, catalogueBasis: __, ...line }: PublicRecord): ReportLine => line
