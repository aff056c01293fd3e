import type { Day, Json } from '@probity/base'
import type { Tx } from '@probity/database'
import type { LevelActContent, LevelActKind } from '@probity/evaluation'
import { type ActDraft, type ActPlace, writeActs } from '@probity/intake'
import type { Subject } from '@probity/registry'
import type { AdoptionShell } from './shell.ts'

type LevelDraft<Kind extends LevelActKind> = {
  readonly subject: Subject
  readonly kind: Kind
  readonly on: Day
  readonly authorityId: string
  readonly closed: LevelActContent[Kind]
}

/** Acts of an evaluation say nothing in their public part. */
export const levelAct = <Kind extends LevelActKind>(draft: LevelDraft<Kind>): ActDraft => ({
  subject: draft.subject,
  recordId: null,
  kind: draft.kind,
  effectiveOn: draft.on,
  authorityId: draft.authorityId,
  content: {},
  closed: draft.closed as unknown as Readonly<Record<string, Json>>,
})

/** Writes one; the last thing of its transaction. */
export const writeLevelAct = async <Kind extends LevelActKind>(
  tx: Tx,
  shell: AdoptionShell,
  draft: LevelDraft<Kind>,
): Promise<ActPlace> => {
  const [place] = await writeActs(tx, shell, [levelAct(draft)])
  return place as ActPlace
}
