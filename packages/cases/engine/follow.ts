import { accept, type Clock } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import { type ActDraft, type Follow, type Intake, writeActs } from '@probity/intake'
import type { Law } from '@probity/law'
import { lockSubjects, type Subject } from '@probity/registry'
import { tellHolders } from '../obligations/tell-holders.ts'
import { procedures } from '../procedures.ts'
import { enactWhatFollows } from './enact.ts'
import { saveHeads } from './heads.ts'
import { readCases } from './read-cases.ts'
import { readContext } from './read-context.ts'

type Shell = { readonly law: Law; readonly clock: Clock }

/** Procedures in which the platform has something to do when what a case rests on changes. */
const following = Object.values(procedures).flatMap(({ id, follows }) => (follows ? [id] : []))

/** What follows in cases from acts on records: made by the platform, written with them (R16). */
export const followInCases =
  (shell: Shell): Follow =>
  async (tx, subjects, drafts) => {
    const concerned = new Set(await listFollowing(tx, { among: subjects.map(({ subjectId }) => subjectId) }))
    const made: Awaited<ReturnType<typeof whatFollows>>[] = []
    for (const subject of subjects)
      if (concerned.has(subject.subjectId))
        made.push(
          await whatFollows(
            tx,
            shell,
            subject,
            drafts.filter((draft) => draft.subject.subjectId === subject.subjectId),
          ),
        )
    return {
      drafts: made.flatMap((one) => one.drafts),
      save: async () => {
        for (const one of made) await one.save()
        for (const subject of subjects)
          await tellHolders(
            tx,
            shell,
            subject,
            drafts.filter((draft) => draft.subject.subjectId === subject.subjectId),
          )
      },
    }
  }

const whatFollows = async (tx: Tx, shell: Shell, subject: Subject, drafts: readonly ActDraft[]) => {
  const context = await readContext(tx, shell.law, subject, shell.clock.today(), { compare: false })
  const enacted = enactWhatFollows(context, drafts)
  // The platform's own moves are only made where the rules ask for them: a refusal is a fault of ours.
  if (!enacted.ok) throw new Error(`what follows for subject ${subject.subjectId} was refused: ${enacted.refusal.code}`)
  const { touched } = enacted.value
  return {
    drafts: enacted.value.drafts,
    save: async () => {
      const cases = await readCases(tx, subject.subjectId)
      await saveHeads(
        tx,
        shell,
        cases.filter(({ caseId }) => touched.has(caseId)),
      )
    },
  }
}

/**
 * Makes what the passing of days asks for: measures whose last day is over, entries whose time is. Nothing hangs on when it runs, as
 * what is in force is computed; it tells those who have to confirm. Gives how many subjects it had something to do for.
 */
export const followDays = async (intake: Intake, most = 500): Promise<number> => {
  let done = 0
  let after = 0
  for (;;) {
    const ids = await listFollowing(intake.database, { after, most })
    for (const subjectId of ids) {
      const wrote = await intake.database.transaction(async (tx) => {
        const [subject] = await lockSubjects(tx, [subjectId])
        const follows = subject && (await whatFollows(tx, intake, subject, []))
        if (!follows || follows.drafts.length === 0) return accept(0)
        await writeActs(tx, intake, follows.drafts)
        await follows.save()
        return accept(1)
      })
      done += wrote.ok ? wrote.value : 0
    }
    if (ids.length < most) return done
    after = ids.at(-1) as number
  }
}

/** Subjects with an open case in which something may have to be done, in the order of their keys. */
const listFollowing = async (
  db: Reader,
  {
    among,
    after = 0,
    most = 100_000,
  }: { readonly among?: readonly number[]; readonly after?: number; readonly most?: number },
): Promise<number[]> =>
  (
    await db.rows<{ subjectId: number }>(sql`select distinct subject_id as "subjectId" from case_head
      where open and procedure = any(${following}) and subject_id > ${after}
        ${among ? sql`and subject_id = any(${among})` : sql``}
      order by 1 limit ${most}`)
  ).map(({ subjectId }) => subjectId)
