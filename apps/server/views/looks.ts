import type { Consent, Delay, Look } from '@probity/access'
import type { Bilingual, Day } from '@probity/base'
import type { ConsentView, DelayView, LookView } from '@probity/contract'
import type { Law } from '@probity/law'
import { viewBasis } from './bases.ts'
import { titleOf } from './titles.ts'

/** How a body is called, whoever it is: an authority, a receiver, an organisation by its name. */
const titleOfBody = (law: Law, body: string, ownName: string, own: string): Bilingual =>
  law.findAuthority(body)?.title ??
  law.findReceiver(body)?.title ??
  (body === own ? { zh: ownName, en: ownName } : { zh: body, en: body })

const sayings = (law: Law, id: string) => {
  const purpose = law.findPurpose(id)
  return { title: purpose?.title ?? { zh: id, en: id }, says: purpose?.says ?? { zh: '—', en: '—' } }
}

/** A look as the subject reads it. */
export const viewLook = (law: Law, subject: { handle: string; name: string }, look: Look): LookView => {
  const { title, says } = sayings(law, look.purpose)
  return {
    id: look.lookId,
    at: look.lookedAt,
    role: look.role,
    roleTitle: titleOf('role', look.role),
    body: look.body,
    bodyTitle: titleOfBody(law, look.body, subject.name, subject.handle),
    purpose: look.purpose,
    purposeTitle: title,
    purposeSays: says,
    ...(look.reference ? { reference: look.reference } : {}),
    ...(look.consentId === null ? {} : { consent: look.consentId }),
    ...(look.delay
      ? { delayed: { until: look.delay.endedAt, basis: basisOf(law, look.delay.instrument, look.delay.article) } }
      : {}),
  }
}

const basisOf = (law: Law, instrument: string, article: string) => {
  const confidence = law.findInstrument(instrument)?.articles[article]?.confidence ?? 'uncertain'
  return viewBasis(law, [{ instrument, article, confidence }])
}

export const viewConsent = (law: Law, consent: Consent, today: Day): ConsentView => ({
  id: consent.consentId,
  receiver: consent.receiver,
  receiverTitle: law.findReceiver(consent.receiver)?.title ?? { zh: consent.receiver, en: consent.receiver },
  purpose: consent.purpose,
  purposeTitle: sayings(law, consent.purpose).title,
  fields: consent.fields.map((field) => ({ field, title: titleOfField(law, field) })),
  givenAt: consent.givenAt,
  until: consent.until,
  ...(consent.revokedAt ? { revokedAt: consent.revokedAt } : {}),
  state: consent.revokedAt ? 'revoked' : consent.until < today ? 'ended' : 'holds',
})

/** `penalty`, or `penalty.facts`, in words. */
const titleOfField = (law: Law, text: string): Bilingual => {
  const [id = '', field] = text.split('.')
  const kind = law.findKind(id)
  if (!kind) return { zh: text, en: text }
  const own = field === undefined ? undefined : kind.fields[field]?.title
  return own ? { zh: `${kind.title.zh}：${own.zh}`, en: `${kind.title.en}: ${own.en}` } : kind.title
}

export const viewDelay = (law: Law, delay: Delay, personId: string): DelayView => ({
  id: delay.delayId,
  ...(delay.extends === null ? {} : { extends: delay.extends }),
  purpose: delay.purpose,
  reference: delay.reference,
  basis: basisOf(law, delay.instrument, delay.article),
  reasons: delay.reasons,
  days: delay.days,
  proposedAt: delay.proposedAt,
  ...(delay.approvedAt ? { approvedAt: delay.approvedAt } : {}),
  ...(delay.endsAt ? { endsAt: delay.endsAt } : {}),
  mayApprove: delay.approvedAt === null && delay.proposedBy !== personId,
})
