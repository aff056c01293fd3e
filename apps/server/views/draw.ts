import {
  drawIsAbout,
  findLooks,
  type LookDraw,
  listCandidates,
  listReviews,
  mostCandidates,
  type ReviewedLook,
} from '@probity/access'
import type { DrawLine, DrawnLook, DrawView } from '@probity/contract'
import type { Law } from '@probity/law'
import { draw, parseNote } from '@probity/proof'
import { listNames, listSubjects } from '@probity/registry'
import type { ProbityNode } from '../node.ts'
import { titleOf } from './titles.ts'

/** How a draw went: computed from its question and checkpoint each time; nothing of it is kept but what the auditor found. */
export const viewDraw = async (node: Pick<ProbityNode, 'database' | 'law'>, one: LookDraw): Promise<DrawView> => {
  const { database, law } = node
  const candidates = (await listCandidates(database, one, one.treeSize, law.zone)).slice(0, mostCandidates)
  const places = candidates.map(({ place }) => place)
  const about = drawIsAbout(one)
  const drawn = draw({ about, checkpoint: textOf(one.checkpoint), candidates: places, size: one.size })
  const chosen = drawn.flatMap((place) => candidates.filter((candidate) => candidate.place === place))
  const looks = await findLooks(database, chosen)
  const ids = [...new Set(looks.map(({ subjectId }) => subjectId))]
  const handles = new Map((await listSubjects(database, ids)).map(({ subjectId, handle }) => [subjectId, handle]))
  const names = new Map<number, string>()
  for (const { subjectId, kind, name } of await listNames(database, ids))
    if (kind === 'current' || !names.has(subjectId)) names.set(subjectId, name)
  const reviews = new Map((await listReviews(database, one.drawId)).map((review) => [review.place, review]))
  return {
    ...viewDrawLine(law, one),
    about,
    checkpoint: one.checkpoint,
    candidates: places,
    drawn,
    looks: chosen.flatMap(({ place, subjectId, lookId }): DrawnLook[] => {
      const look = looks.find((other) => other.subjectId === subjectId && other.lookId === lookId)
      if (!look) return []
      const review = reviews.get(place)
      return [
        {
          place,
          organisation: { handle: handles.get(subjectId) ?? '', name: names.get(subjectId) ?? '—' },
          ...viewReviewed(law, look),
          ...(review ? { review: { finding: review.finding, note: review.note, at: review.reviewedAt } } : {}),
        },
      ]
    }),
  }
}

/** The text that the log signed, without signatures: a cosignature that came later changes no draw. */
const textOf = (note: string): string => {
  const parsed = parseNote(note)
  if (!parsed.ok) throw new Error('a checkpoint that is kept is a note')
  return parsed.value.text
}

export const viewDrawLine = (law: Law, { drawId, drawnAt, from, until, body, purpose, size }: LookDraw): DrawLine => ({
  id: drawId,
  drawnAt,
  from,
  until,
  size,
  ...(body === null ? {} : { body, bodyTitle: titleOfBody(law, body) }),
  ...(purpose === null ? {} : { purpose, purposeTitle: purposeOf(law, purpose).title }),
})

const viewReviewed = (law: Law, look: ReviewedLook): Omit<DrawnLook, 'place' | 'organisation' | 'review'> => {
  const { title, says } = purposeOf(law, look.purpose)
  return {
    at: look.lookedAt,
    role: look.role,
    roleTitle: titleOf('role', look.role),
    body: look.body,
    bodyTitle: titleOfBody(law, look.body),
    who: look.person,
    purpose: look.purpose,
    purposeTitle: title,
    purposeSays: says,
    delayed: look.isDelayed,
    ...(look.reference === null ? {} : { reference: look.reference }),
  }
}

const purposeOf = (law: Law, id: string) => law.findPurpose(id) ?? { title: same(id), says: same('—') }
const titleOfBody = (law: Law, body: string) =>
  law.findAuthority(body)?.title ?? law.findReceiver(body)?.title ?? same(body)
const same = (text: string) => ({ zh: text, en: text })
