import { addDays, type Day } from '@probity/base'
import type { AuthorityId } from './authorities.ts'
import type { Chronicle } from './chronicle.ts'
import { type Dice, dice } from './dice.ts'
import { penaltyCells } from './records/penalty-cells.ts'
import type { Resident } from './residents.ts'
import { submissionKey } from './story.ts'
import { conducts } from './words/conduct.ts'

const senders: readonly AuthorityId[] = ['culture', 'environment']

/** Whole files sent by mistake, drafts that were never decided: each is recalled two days later. */
export const sendWrongFiles = (
  seed: string,
  residents: readonly Resident[],
  chronicle: Chronicle,
  { from, until }: { readonly from: Day; readonly until: Day },
) => {
  const throws = dice(`${seed}/wrong-files`)
  for (const [nth, authority] of senders.entries()) {
    const arrives = addDays(from, 400 + nth * 613)
    if (addDays(arrives, 2) > until) return
    const file = { authority, kind: 'penalty', arrives, apart: 'draft' } as const
    for (let row = 0; row < 6; row++) sendDraft(throws, throws.pick(residents), chronicle, file, row)
    chronicle.act({
      kind: 'recall',
      authority,
      submissionKey: submissionKey(file),
      on: addDays(arrives, 2),
      reason: '误报：将未审批的案件草稿作为决定报送',
    })
  }
}

type WrongFile = {
  readonly authority: AuthorityId
  readonly kind: 'penalty'
  readonly arrives: Day
  readonly apart: string
}

const sendDraft = (throws: Dice, { organisation }: Resident, chronicle: Chronicle, file: WrongFile, row: number) => {
  const on = addDays(file.arrives, -3)
  const conduct = throws.pick(conducts.filter(({ severity }) => severity === 'general'))
  const number = `草稿〔${on.slice(0, 4)}〕${row + 1}号`
  chronicle.fileApart(
    file.authority,
    'penalty',
    file.arrives,
    {
      ...penaltyCells(throws, conduct, { on, by: file.authority, documentNumber: number }),
      name: organisation.name,
      code: organisation.code,
      party: organisation.kind === 'individual-business' ? '个体工商户' : '法人及非法人组织',
      legalRepresentative: organisation.legalRepresentative,
      servedOn: on,
      repairNoticeOn: on,
      publish: '是',
    },
    file.apart,
  )
}
