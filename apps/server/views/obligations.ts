import type { Bilingual } from '@probity/base'
import type { HeldObligation, ToFollow } from '@probity/cases'
import type { FollowerView, Identity, ObligationView } from '@probity/contract'
import type { Law } from '@probity/law'
import { publicRecordId } from '@probity/records'
import { viewBasis } from './bases.ts'

/** How a body came to hold a record. */
const holding: Readonly<Record<HeldObligation['as'], Bilingual>> = {
  decider: { zh: '认定机关', en: 'Determined it' },
  supplier: { zh: '报送机关', en: 'Supplied it' },
  platform: { zh: '转载平台', en: 'Republished it' },
  user: { zh: '曾查看、使用', en: 'Was handed it' },
}
const causes: Readonly<Record<HeldObligation['because'], Bilingual>> = {
  repaired: { zh: '已经修复', en: 'It was repaired' },
  annulled: { zh: '决定已被撤销', en: 'The decision was annulled' },
}

/** Something to follow as its holder reads it; its number names the act that it follows. */
export const viewObligation = (law: Law, one: ToFollow, { handle, name, code }: Identity): ObligationView => ({
  id: `${handle}.${one.cause.batchId}.${one.cause.ordinal}`,
  organisation: { handle, name, ...(code ? { code } : {}) },
  ...viewAsked(law, handle, one),
})

/** The same as the organisation reads it: who, and whether it followed. */
export const viewFollower = (law: Law, handle: string, one: HeldObligation): FollowerView => ({
  holder: { id: one.holder, title: titleOfHolder(law, one.holder) },
  ...viewAsked(law, handle, one),
  ...(one.acknowledgedOn ? { acknowledgedOn: one.acknowledgedOn } : {}),
})

/** What both read. */
const viewAsked = (law: Law, handle: string, one: HeldObligation) => ({
  record: {
    id: publicRecordId(handle, one.recordId),
    title: law.getKind(one.version.kind).title,
    ...(one.version.documentNumber ? { documentNumber: one.version.documentNumber } : {}),
    decidedOn: one.version.decidedOn,
  },
  holds: one.as,
  holdsTitle: holding[one.as],
  because: one.because,
  becauseTitle: causes[one.because],
  asks: one.title,
  ...(one.dueOn ? { dueOn: one.dueOn } : {}),
  ...(one.provisional ? { provisional: true } : {}),
  late: one.late,
  basis: viewBasis(law, one.basis),
  ...(one.confidence ? { confidence: one.confidence } : {}),
})

const titleOfHolder = (law: Law, id: string): Bilingual =>
  law.findAuthority(id)?.title ?? law.findReceiver(id)?.title ?? { zh: id, en: id }
