import type { Clock, Day } from '@probity/base'
import type { Tx } from '@probity/database'
import type { Law } from '@probity/law'
import { type MessageDraft, tell } from '@probity/messages'
import { applicantOf, type Case, publicCaseId } from '../case.ts'
import { answersFor } from '../competent.ts'
import { asSubjectSees, mayKnow } from '../kept-from-subject.ts'

/**
 * Tells the parties of cases that there is something new in them, in the transaction of the moves: that, and never what (R12). Whoever
 * made the last move is not told of it; a subject is told of nothing that it may not see.
 */
export const tellParties = async (
  tx: Tx,
  { law, clock }: { readonly law: Law; readonly clock: Clock },
  handle: string,
  cases: readonly Case[],
): Promise<void> => {
  await tell(
    tx,
    clock,
    cases.flatMap((one) => messagesOf(law, handle, one, clock.today())),
  )
}

const messagesOf = (law: Law, handle: string, one: Case, today: Day): MessageDraft[] => {
  const mover = one.moves.findLast(({ by }) => by.party !== 'platform')?.by.body
  const seen = mayKnow(one) && asSubjectSees(one).moves.at(-1) === one.moves.at(-1)
  const parties = [...(seen ? [handle] : []), applicantOf(one), answersFor(law, one.authorityId, today)?.id]
  return [...new Set(parties)].flatMap((body) =>
    body === undefined || body === mover
      ? []
      : [
          {
            body,
            event: 'case' as const,
            key: `case/${one.caseId}/${one.moves.length}`,
            case: publicCaseId(handle, one.caseId),
          },
        ],
  )
}
