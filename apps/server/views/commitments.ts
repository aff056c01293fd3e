import type { CommitmentList, CommitmentView } from '@probity/contract'
import type { CommitmentTemplate, Law } from '@probity/law'
import { viewBasis } from './bases.ts'
import { titleOf } from './titles.ts'

export const viewCommitments = (law: Law): CommitmentList => ({
  commitments: law.commitments().map((template) => viewCommitment(law, template)),
})

/** A promise as the pack offers it, with everything that is told before it is given. */
export const viewCommitment = (law: Law, template: CommitmentTemplate): CommitmentView => {
  const { id, title, matter, way, text, consequences, ordinaryWay, confidence } = template
  const check = template.goodStanding === undefined ? undefined : law.findCheck(template.goodStanding)
  return {
    id,
    title,
    matter,
    way,
    ...(template.acceptedBy
      ? { acceptedBy: template.acceptedBy.map((name) => law.findFunction(name)?.title ?? { zh: name, en: name }) }
      : {}),
    subjects: template.subjects.map((kind) => titleOf('subjectKind', kind)),
    text: [...text],
    consequences: [...consequences],
    papers: (template.papers ?? []).map((paper) => ({
      title: paper.title,
      within: paper.within,
      basis: viewBasis(law, paper.basis),
      confidence: paper.confidence,
    })),
    ordinaryWay,
    education: [...(template.education ?? [])],
    ...(check ? { goodStanding: check.title } : {}),
    basis: viewBasis(law, template.basis),
    confidence,
  }
}
