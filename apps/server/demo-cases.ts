import { addDays, type Day, type Json, type Result } from '@probity/base'
import { type Case, type MadeBy, moveCase, openCase } from '@probity/cases'
import { type Reader, sql } from '@probity/database'
import type { Intake } from '@probity/intake'
import type { ProcedureId } from '@probity/law'

/** Organisations that are entered in the directory, of which some have left it since. */
const entered = 6
const left = 2

const clerk: MadeBy = { party: 'authority', body: 'market-city', who: 'demo clerk', name: '邹明远' }
const decider: MadeBy = { party: 'authority', body: 'market-city', who: 'demo decider', name: '柏清和' }
type Shell = Intake
type Running = { readonly subjectId: number; readonly handle: string; caseId: number; entry: number | null }

/**
 * Entries and measures that come of cases with a history, told on the days of the city's story: a late annual report, the notice, the
 * days to speak, the decision of another person, service; a measure that rests on an entry; removals by performance; and cases whose
 * days to speak still run.
 */
export const demoCases = (): ((day: Day, shell: Intake) => Promise<void>) => {
  const running: Running[] = []
  const waiting: readonly { readonly on: string; readonly does: (shell: Shell) => Promise<void> }[] = [
    { on: '2026-07-06', does: async (shell) => void running.push(...(await propose(shell, entered, 0))) },
    { on: '2026-07-20', does: (shell) => each(running, (one, nth) => enter(shell, one, nth)) },
    { on: '2026-08-03', does: (shell) => each(running.slice(0, 3), (one) => proposeMeasure(shell, one)) },
    { on: '2026-08-17', does: (shell) => each(running.slice(0, 3), (one, nth) => applyMeasure(shell, one, nth)) },
    { on: '2026-09-14', does: (shell) => each(running.slice(-left), (one) => remove(shell, one)) },
    { on: '2026-11-16', does: async (shell) => void (await propose(shell, 2, entered)) },
  ]
  let next = 0
  return async (day, shell) => {
    for (let round = waiting[next]; round && round.on <= day; round = waiting[++next]) await round.does(shell)
  }
}

const each = async <One>(all: readonly One[], does: (one: One, nth: number) => Promise<void>) => {
  for (const [nth, one] of all.entries()) await does(one, nth)
}

const propose = async (shell: Shell, many: number, after: number): Promise<Running[]> => {
  const chosen = await listUnlisted(shell.database, many, after)
  const running: Running[] = []
  for (const subject of chosen) {
    const facts = '截至六月三十日未公示二〇二五年度报告，经电话和信函催告仍未公示'
    const one = await open(
      shell,
      subject,
      'listing',
      null,
      { list: 'abnormal-market', ground: 'late-report' },
      {
        facts,
        article: '《企业信息公示暂行条例》第十七条',
      },
    )
    running.push({ ...subject, caseId: one.caseId, entry: null })
    await move(shell, subject, one.caseId, 'noticed', { servedOn: shell.clock.today(), told: true }, clerk)
  }
  return running
}

const enter = async (shell: Shell, one: Running, nth: number) => {
  const documentNumber = `临市监异〔2026〕${801 + nth}号`
  const article = '《企业信息公示暂行条例》第十七条'
  const reasons = '未按时公示年度报告的事实清楚，期间未提出陈述、申辩'
  const entryReason = '未按照规定的期限公示年度报告'
  await move(shell, one, one.caseId, 'entered', { documentNumber, reasons, article, entryReason }, decider)
  await move(shell, one, one.caseId, 'served', { servedOn: shell.clock.today(), repairNotice: true }, clerk)
  one.entry = (await findEntry(shell.database, one.subjectId, documentNumber)) ?? null
}

const measureCases = new WeakMap<Running, number>()
const proposeMeasure = async (shell: Shell, one: Running) => {
  if (one.entry === null) return
  const said = {
    relation: '评先评优须考量企业履行公示义务的情况，与列入事由同属一个领域',
    proportion: '只限制市场监督管理部门的评先评优，不减损其他权利，与情节相当',
    article: '《企业信息公示暂行条例》第十八条',
    notExempt: true,
  }
  const made = await open(shell, one, 'measure', one.entry, { measure: 'honours' }, said)
  measureCases.set(one, made.caseId)
  await move(shell, one, made.caseId, 'noticed', { servedOn: shell.clock.today(), told: true }, clerk)
}

const applyMeasure = async (shell: Shell, one: Running, nth: number) => {
  const caseId = measureCases.get(one)
  if (caseId === undefined) return
  const said = {
    documentNumber: `临市监措〔2026〕${31 + nth}号`,
    reasons: '列入经营异常名录期间不宜授予企业信用方面的荣誉，期限以移出为限',
    article: '《企业信息公示暂行条例》第十八条',
    until: addDays(shell.clock.today(), 365),
    remedy: '自收到本决定之日起六十日内可以申请行政复议，六个月内可以提起行政诉讼',
  }
  await move(shell, one, caseId, 'applied', said, decider)
  await move(shell, one, caseId, 'served', { servedOn: shell.clock.today() }, clerk)
  // One is left unconfirmed: the authority’s page counts such.
  if (nth > 0)
    await move(shell, one, caseId, 'confirmed', { how: '列入评先评优审查清单' }, { ...clerk, party: 'executing' })
}

const remove = async (shell: Shell, one: Running) => {
  const subject: MadeBy = { party: 'subject', body: one.handle, who: 'demo company', name: '卞晓舟' }
  const doneOn = addDays(shell.clock.today(), -2)
  const evidence = '年度报告公示回执'
  await move(
    shell,
    one,
    one.caseId,
    'duty-reported',
    { doneOn, statement: '已补报并公示二〇二五年度报告', evidence },
    subject,
  )
  const reasons = '年度报告已经补报并公示，列入的情形已经消除'
  await move(shell, one, one.caseId, 'removed', { reasons, article: '《企业信息公示暂行条例》第十七条' }, decider)
}

const open = async (
  shell: Shell,
  { subjectId }: Pick<Running, 'subjectId'>,
  procedure: ProcedureId,
  recordId: number | null,
  about: Readonly<Record<string, Json>>,
  given: Readonly<Record<string, unknown>>,
): Promise<Case> =>
  made(await openCase(shell, { subjectId, procedure, recordId, about, move: 'proposed', given, by: clerk }))

const move = async (
  shell: Shell,
  { subjectId }: Pick<Running, 'subjectId'>,
  caseId: number,
  name: string,
  given: Readonly<Record<string, unknown>>,
  by: MadeBy,
): Promise<Case> => made(await moveCase(shell, { subjectId, caseId, move: name, given, by }))

/** The story holds nothing that the law refuses: if it does, the city is broken and says where. */
const made = (done: Result<{ readonly one: Case }>): Case => {
  if (!done.ok) throw new Error(`demo city, cases: ${done.refusal.code} ${JSON.stringify(done.refusal.details ?? {})}`)
  return done.value.one
}

/** Enterprises of the city that are in no directory, by their handles, so that the same ones are chosen each time. */
const listUnlisted = (db: Reader, most: number, skip: number): Promise<{ subjectId: number; handle: string }[]> =>
  db.rows(sql`select s.subject_id as "subjectId", s.handle from subject s
    where s.kind = 'enterprise' and s.status = 'active' and s.region like '9901%'
      and not exists (select from record_version v where v.subject_id = s.subject_id and v.kind = 'abnormal-operation')
    order by s.handle offset ${skip} limit ${most}`)

const findEntry = async (db: Reader, subjectId: number, documentNumber: string): Promise<number | undefined> =>
  (
    await db.rows<{ recordId: number }>(sql`select record_id as "recordId" from record_version
      where subject_id = ${subjectId} and document_number = ${documentNumber}`)
  )[0]?.recordId
