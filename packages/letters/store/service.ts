import { accept, type Bilingual, type Clock, type Day, type Result, refuse } from '@probity/base'
import { noteChanged, sql, type Tx } from '@probity/database'

/** Ways of serving a letter. */
export const serviceWays = {
  electronic: { zh: '电子送达', en: 'Electronic, into the letterbox' },
  post: { zh: '邮寄送达', en: 'By post' },
  'in-person': { zh: '直接送达', en: 'Handed over' },
  left: { zh: '留置送达', en: 'Left at the place' },
  'public-notice': { zh: '公告送达', en: 'By public notice' },
} as const satisfies Record<string, Bilingual>
export type ServiceWay = keyof typeof serviceWays

export type ServiceDraft = {
  readonly subjectId: number
  readonly letterId: number
  readonly issuedOn: Day
  readonly way: ServiceWay
  readonly servedOn: Day
  /** A reference to what proves it (a postal number, a receipt), or its digest. */
  readonly proof: string
  /** The person (pairwise) or system that records it. */
  readonly by: string
}
export type ServiceRefusal =
  | 'letter/served-already'
  | 'letter/served-before-it-was-written'
  | 'letter/served-in-the-future'
  | 'letter/no-proof'

/**
 * Records that a letter was served, once: from that day the clocks of the party run. Refuses: letter/no-proof,
 * letter/served-before-it-was-written, letter/served-in-the-future, letter/served-already (the first that applies).
 */
export const recordService = async (
  tx: Tx,
  clock: Clock,
  { subjectId, letterId, issuedOn, way, servedOn, proof, by }: ServiceDraft,
): Promise<Result<Day, ServiceRefusal>> => {
  if (proof.trim() === '') return refuse('letter/no-proof')
  if (servedOn < issuedOn) return refuse('letter/served-before-it-was-written', { issuedOn, servedOn })
  if (servedOn > clock.today()) return refuse('letter/served-in-the-future', { servedOn, today: clock.today() })
  const written =
    await tx.rows(sql`insert into letter_service (subject_id, letter_id, way, served_on, proof, recorded_by, recorded_at)
    values (${subjectId}, ${letterId}, ${way}, ${servedOn}, ${proof.trim()}, ${by}, ${clock.now()})
    on conflict (subject_id, letter_id) do nothing returning 1`)
  if (written.length > 0) {
    await noteChanged(tx, [subjectId])
    return accept(servedOn)
  }
  const [before] = await tx.rows<{ on: Day }>(
    sql`select served_on as "on" from letter_service where subject_id = ${subjectId} and letter_id = ${letterId}`,
  )
  return refuse('letter/served-already', { on: before?.on })
}
