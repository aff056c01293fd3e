import { type Clock, type Day, dayAt, type Instant, type Result, seededRandomness } from '@probity/base'
import { csvLines, type DemoAct, type DemoCity, type DemoStep } from '@probity/demo'
import { actOnRecord, enterSubjectEvent, type Intake, recallSubmission, submissionIdOf, submit } from '@probity/intake'
import { countGrams, listHolders } from '@probity/registry'
import { enterStatements } from './demo-statements.ts'
import type { ProbityNode } from './node.ts'

/**
 * The demonstration city's sources of time and chance: the story's own clock, and a seed, so that every city is the same.
 * Chance begins anew with every step, so that a step more or less changes nothing about the others: not their handles
 * either, by which two cities are compared (R8).
 */
const storyShell = (intake: Intake, seed: string) => {
  let now = '2000-01-01T00:00:00.000Z' as Instant
  let chance = seededRandomness(seed)
  const clock: Clock = { now: () => now, today: () => dayAt(now, intake.law.zone) }
  return {
    clock,
    intake: { ...intake, clock, random: (length: number) => chance(length) },
    moveTo: (at: Instant) => {
      now = at
      chance = seededRandomness(`demo city ${seed} ${at}`)
    },
  }
}

export type Telling = {
  /** Told how far the story has come. */
  readonly onStep?: (steps: number) => void
  /** May do more at the beginning of a day. */
  readonly onDay?: (day: Day, intake: Intake) => Promise<void>
  /** What the front door may refuse of it; nothing else may be. */
  readonly mayRefuse?: (code: string) => boolean
}

/**
 * Tells the city's story through the front door: every submission is a file that is read, checked and answered, every act
 * one of the acts an authority has. What does not come in is part of the story.
 */
export const enactStory = async (
  node: ProbityNode,
  city: DemoCity,
  seed: string,
  { onStep, onDay, mayRefuse = () => false }: Telling = {},
): Promise<void> => {
  const mustGo = goingUnless(mayRefuse)
  const shell = storyShell(node.intake, seed)
  // What was known when is part of the story, so the log is signed at the end of each of its days.
  const log = node.logOfStory(shell.clock)
  let steps = 0
  for (const step of city.story) {
    const begins = dayOf(step.at) !== dayOf(shell.clock.now())
    if (begins) await log.integrate()
    shell.moveTo(step.at)
    if (begins) await onDay?.(shell.clock.today(), shell.intake)
    await enactStep(shell.intake, step, mustGo)
    onStep?.(++steps)
  }
  await log.integrate()
  await enterStatements(node, city.statements)
  await node.database.transaction((tx) => countGrams(tx))
}

const dayOf = (at: Instant): string => at.slice(0, 10)

const enactStep = async (
  intake: Intake,
  { authority: id, submission, act }: DemoStep,
  mustGo: MustGo,
): Promise<void> => {
  const authority = intake.law.findAuthority(id)
  if (!authority) throw new Error(`the law that is loaded has no authority ${id}`)
  if (submission) {
    const source = (async function* () {
      for (const line of csvLines(submission.rows)) yield Buffer.from(line)
    })()
    const { key, kind } = submission
    mustGo(await submit(intake, { authority, key, kind, format: 'csv', fileName: `${key}.csv`, source }), key)
  }
  if (act) await enactAct(intake, authority, act, mustGo)
}

const enactAct = async (
  intake: Intake,
  authority: Parameters<typeof actOnRecord>[1]['authority'],
  act: DemoAct,
  mustGo: MustGo,
): Promise<void> => {
  const { on, reason } = act
  if (act.kind === 'revoke')
    mustGo(await actOnRecord(intake, { ...act, authority, act: 'revoked' }), act.documentNumber)
  else if (act.kind === 'remedy')
    mustGo(await actOnRecord(intake, { ...act, authority, act: 'remedy-changed' }), act.documentNumber)
  else if (act.kind === 'recall') {
    const submissionId = submissionIdOf(authority.id, act.submissionKey)
    mustGo(
      await recallSubmission(intake, { submissionId, requestedBy: '数据科甲', confirmedBy: '数据科乙', reason }),
      act.submissionKey,
    )
  } else {
    const [subjectId, ...others] = await subjectsOf(intake, codesIn(act))
    if (subjectId === undefined) return
    const shell = { subjectId, authorityId: authority.id, on, reason }
    if (act.kind === 'rename')
      mustGo(await enterSubjectEvent(intake, { ...shell, event: 'renamed', name: act.name }), act.name)
    if (act.kind === 'move')
      mustGo(await enterSubjectEvent(intake, { ...shell, event: 'moved', region: act.region }), act.region)
    if (act.kind === 'cancel')
      mustGo(await enterSubjectEvent(intake, { ...shell, event: 'cancelled' }), act.subjectCode)
    if (act.kind === 'revive') mustGo(await enterSubjectEvent(intake, { ...shell, event: 'revived' }), act.subjectCode)
    if (act.kind === 'merge' && others[0] !== undefined)
      mustGo(await enterSubjectEvent(intake, { ...shell, event: 'merged', into: others[0] }), act.subjectCode)
    if (act.kind === 'split' && others.length > 0)
      mustGo(await enterSubjectEvent(intake, { ...shell, event: 'split', successors: others }), act.subjectCode)
  }
}

const codesIn = (act: DemoAct & { subjectCode: string }): string[] => [
  act.subjectCode,
  ...(act.kind === 'merge' ? [act.intoCode] : act.kind === 'split' ? act.newCodes : []),
]

/** First holder of each code; a code that never came in (it is among the city's dirt) has none. */
const subjectsOf = async (intake: Intake, codes: readonly string[]): Promise<number[]> => {
  const holders = await listHolders(intake.database, codes)
  return codes.flatMap((code) => holders.find((holder) => holder.code === code)?.subjectId ?? [])
}

type MustGo = (result: Result<unknown, string>, where: string) => void

/** The story holds nothing else that the front door refuses as a whole: if it does, the city is broken and says where. */
const goingUnless =
  (mayRefuse: (code: string) => boolean): MustGo =>
  (result, where) => {
    if (!result.ok && !mayRefuse(result.refusal.code))
      throw new Error(`demo city: ${where}: ${result.refusal.code} ${JSON.stringify(result.refusal.details ?? {})}`)
  }
