import { adoptLevel, listNoticedLevels, noticeLevel, promulgate, stateInputs } from '@probity/adoption'
import type { Day } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { Intake } from '@probity/intake'
import type { Policy } from '@probity/law'

/** Organisations whose levels are part of the story: those with the longest files, as its representatives are chosen too. */
const evaluated = 40
const taxpayers = 12

type Round = { readonly on: Day; readonly does: (shell: Intake) => Promise<void> }

const byTwo = { proposedBy: '葛云起', decidedBy: '左思齐', reasons: '经复核，同意采用本期等级' }

/**
 * The city's evaluations, to be told on the days of its story: the tax bureau in April under the published measures, the credit
 * office each autumn month under the demonstration, which supports nothing. The last notices are still open to objection.
 */
export const demoEvaluation = (): ((day: Day, shell: Intake) => Promise<void>) => {
  const waiting = [...rounds]
  return async (day, shell) => {
    while (waiting[0] && waiting[0].on <= day) await (waiting.shift() as Round).does(shell)
  }
}

const demonstration = { id: 'lincheng-demonstration', by: 'credit-office' }
const tax = { id: 'tax-credit', by: 'tax' }
type Evaluating = typeof tax

const rounds: readonly Round[] = [
  { on: '2026-04-01' as Day, does: (shell) => takeIntoUse(shell, tax) },
  { on: '2026-04-03' as Day, does: (shell) => enterTax(shell) },
  { on: '2026-04-07' as Day, does: (shell) => notice(shell, tax, taxpayers) },
  { on: '2026-04-27' as Day, does: (shell) => adopt(shell, tax) },
  { on: '2026-10-09' as Day, does: (shell) => takeIntoUse(shell, demonstration) },
  { on: '2026-10-12' as Day, does: (shell) => notice(shell, demonstration, evaluated) },
  { on: '2026-10-26' as Day, does: (shell) => adopt(shell, demonstration) },
  { on: '2026-11-16' as Day, does: (shell) => notice(shell, demonstration, evaluated) },
]

const partiesOf = ({ law }: Intake, { id, by }: Evaluating) => ({
  policy: law.findPolicy(id) as Policy,
  authority: law.findAuthority(by) ?? missing(by),
})

const takeIntoUse = async (shell: Intake, which: Evaluating): Promise<void> => {
  const reasons = '按批准的文本公布施行，等级依本办法的周期采用'
  await promulgate(shell, { ...partiesOf(shell, which), ...byTwo, reasons })
}

/** What the bureau holds and nobody else does: most have nothing against them, some filed late, some are new. */
const enterTax = async (shell: Intake): Promise<void> => {
  const { policy, authority } = partiesOf(shell, tax)
  const clean = policy.examples.find(({ id }) => id === 'clean')?.inputs ?? {}
  const cases = [{}, { 'late-returns': 2 }, { 'operating-years': 2 }, {}, { 'late-returns': 7 }, { 'new-entity': true }]
  for (const [nth, subjectId] of (await listLongest(shell.database, taxpayers)).entries())
    await stateInputs(shell, {
      subjectId,
      policy,
      authority,
      stated: { inputs: { ...clean, ...cases[nth % cases.length] }, outcomes: {}, rows: {} },
      statedBy: '祝南星',
      reasons: '依据上一年度征管数据录入',
    })
}

const notice = async (shell: Intake, which: Evaluating, most: number): Promise<void> => {
  const { policy, authority } = partiesOf(shell, which)
  for (const subjectId of await listLongest(shell.database, most))
    await noticeLevel(shell, { subjectId, policy, authority, noticedBy: byTwo.proposedBy })
}

const adopt = async (shell: Intake, { id, by }: Evaluating): Promise<void> => {
  const asked = { authorityId: by, policy: id, filter: 'ready', today: shell.clock.today(), most: 500 } as const
  for (const { subjectId, level } of await listNoticedLevels(shell.database, asked))
    await adoptLevel(shell, { subjectId, level: level.id, authorityId: by, ...byTwo })
}

const listLongest = async (db: Reader, most: number): Promise<number[]> =>
  (
    await db.rows<{ id: number }>(sql`select v.subject_id as id from record_version v join subject s using (subject_id)
      where s.kind = 'enterprise' and s.status = 'active' and s.merged_into is null and s.region like '99%'
      group by v.subject_id order by count(*) desc, v.subject_id limit ${most}`)
  ).map(({ id }) => id)

const missing = (id: string): never => {
  throw new Error(`the law that is loaded has no authority ${id}`)
}
