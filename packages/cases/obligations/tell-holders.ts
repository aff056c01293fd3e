import type { Clock } from '@probity/base'
import type { Tx } from '@probity/database'
import type { ActDraft } from '@probity/intake'
import type { Law } from '@probity/law'
import { tell } from '@probity/messages'
import type { Subject } from '@probity/registry'
import { readObligations } from './read-obligations.ts'

/** Acts after which whoever holds the record may have something to follow. */
const causing: ReadonlySet<string> = new Set(['repaired', 'revoked', 'remedy-changed'])

/**
 * Tells whoever holds a record that there is something to follow, in the transaction of the acts that were just written: that, and by
 * which day, and never what (R12). Each is told once of each act, and from then on a time that starts with the notice runs.
 */
export const tellHolders = async (
  tx: Tx,
  shell: { readonly law: Law; readonly clock: Clock },
  subject: Subject,
  written: readonly Pick<ActDraft, 'kind'>[],
): Promise<void> => {
  if (!written.some(({ kind }) => causing.has(kind))) return
  const { subjectId } = subject
  const open = (await readObligations(tx, shell, subject, { telling: true })).filter((one) => !one.acknowledgedOn)
  await tell(
    tx,
    shell.clock,
    open.map(({ holder, key, dueOn }) => ({
      body: holder,
      event: 'follow' as const,
      key,
      subjectId,
      ...(dueOn ? { dueOn } : {}),
    })),
  )
}
