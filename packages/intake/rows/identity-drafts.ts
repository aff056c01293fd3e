import { canonicalJson, type Day, type Json } from '@probity/base'
import type { Tx } from '@probity/database'
import { type StatedIdentity, stateIdentities } from '@probity/registry'
import type { ActDraft } from '../acts/write-act.ts'

/**
 * The acts by which the ledger learns what the registry holds of subjects after this transaction. `before`: what it held of some
 * of them; whoever is unchanged is not stated again.
 */
export const identityDrafts = async (
  tx: Tx,
  subjectIds: readonly number[],
  { today, authorityId }: { readonly today: Day; readonly authorityId: string },
  before: ReadonlyMap<number, StatedIdentity> = new Map(),
): Promise<ActDraft[]> =>
  [...(await stateIdentities(tx, subjectIds))]
    .filter(([subjectId, now]) => !same(before.get(subjectId), now))
    .map(([subjectId, { handle, content, closed }]) => ({
      subject: { subjectId, handle },
      recordId: null,
      kind: 'identity-stated',
      effectiveOn: today,
      authorityId,
      content,
      closed,
    }))

const same = (before: StatedIdentity | undefined, now: StatedIdentity): boolean =>
  before !== undefined && canonicalJson(before as unknown as Json) === canonicalJson(now as unknown as Json)
