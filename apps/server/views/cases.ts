import { type Bilingual, type Day, daysBetween } from '@probity/base'
import {
  type Ask,
  type Asks,
  asksOf,
  type Case,
  type CaseClock,
  type CaseHead,
  canBeAnswered,
  clocksOf,
  headOf,
  letterServed,
  type MadeMove,
  openMoves,
  openStandstills,
  type ProcedureParty,
  procedureParties,
  procedures,
  publicCaseId,
  type Standstill,
  standstillAsks,
} from '@probity/cases'
import type { CaseAsk, CaseSummary, CaseTime, CaseView } from '@probity/contract'
import type { Law } from '@probity/law'
import { publicRecordId, type RecordVersion } from '@probity/records'
import { viewBasis } from './bases.ts'
import { viewRemedies } from './remedies.ts'

/** Whose case it is, as far as its reader has to know. */
export type CaseOf = { readonly handle: string; readonly name: string }

/** What a reader may do in a case: whether a move is theirs to make. */
export type MayMove = (party: ProcedureParty, decides: boolean) => boolean

/** What of a record a list of cases shows. */
export type CaseRecord = Pick<RecordVersion, 'recordId' | 'kind' | 'documentNumber'>

export const viewSummary = (
  law: Law,
  head: CaseHead,
  of: CaseOf,
  record: CaseRecord | undefined,
  about: Case['about'],
  today: Day,
): CaseSummary => ({
  id: publicCaseId(of.handle, head.caseId),
  procedure: head.procedure,
  procedureTitle: law.findProcedure(head.procedure)?.title ?? same(head.procedure),
  ...matterOf(law, about),
  state: head.state,
  stateTitle: stateTitle(head),
  open: head.open,
  organisation: of,
  authority: { id: head.authorityId, title: bodyTitle(law, head.authorityId, of) },
  begunOn: head.begunOn,
  ...(record
    ? {
        record: {
          id: publicRecordId(of.handle, record.recordId),
          title: law.getKind(record.kind).title,
          ...(record.documentNumber ? { documentNumber: record.documentNumber } : {}),
        },
      }
    : {}),
  ...(head.dueOn && head.dueMove && head.dueParty
    ? {
        due: {
          on: head.dueOn,
          daysLeft: daysBetween(today, head.dueOn),
          move: head.dueMove,
          title: moveTitle(head, head.dueMove),
          party: head.dueParty,
          late: head.dueOn < today,
          provisional: head.provisional,
        },
      }
    : {}),
})

export const viewCase = (
  law: Law,
  one: Case,
  of: CaseOf,
  record: CaseRecord | undefined,
  today: Day,
  may: MayMove,
): CaseView => {
  const clocks = clocksOf(law, one, today)
  return {
    ...viewSummary(law, headOf(law, one, today), of, record, one.about, today),
    about: one.about,
    moves: one.moves.map((made) => viewMove(law, one, made, of)),
    times: clocks.map((clock) => viewTime(law, clock, today)),
    remedies: record ? viewRemedies(law, record.kind) : [],
    yours: [...tableMoves(law, one, may), ...standstillMoves(law, one, clocks, may)],
  }
}

const matterOf = (law: Law, about: Case['about']): Pick<CaseSummary, 'matter'> => {
  const matter =
    law.findList(String(about.list)) ??
    law.findMeasure(String(about.measure)) ??
    law.findCommitment(String(about.template))
  return matter ? { matter: matter.title } : {}
}

const tableMoves = (law: Law, one: Case, may: MayMove): CaseView['yours'] => {
  const table = procedures[one.procedure]?.moves ?? {}
  return procedureParties.flatMap((party) =>
    openMoves(table, one.state, party)
      .filter((name) => may(party, table[name]?.decides === true) && canBeAnswered(asksOf(law, one, name)))
      .map((name) => ({
        move: name,
        title: table[name]?.title ?? same(name),
        decides: table[name]?.decides === true,
        asks: viewAsks(asksOf(law, one, name)),
      })),
  )
}

const standstillTitles: Readonly<Record<Standstill, Bilingual>> = {
  paused: { zh: '中止计时', en: 'The time stands still' },
  resumed: { zh: '恢复计时', en: 'The time goes on' },
  extended: { zh: '延长期限', en: 'The time is made longer' },
}

const standstillMoves = (law: Law, one: Case, clocks: readonly CaseClock[], may: MayMove): CaseView['yours'] =>
  openStandstills(law, one, clocks)
    .filter((move) => may('authority', move === 'extended'))
    .map((move) => ({
      move,
      title: standstillTitles[move],
      decides: move === 'extended',
      asks: viewAsks(standstillAsks(law, one, move, clocks)),
    }))

/** What is asked, as forms are drawn from it. */
export const viewAsks = (asks: Asks): CaseAsk[] =>
  Object.entries(asks).map(([name, ask]) => ({
    name,
    title: ask.title,
    is: ask.is === 'field' ? 'choice' : ask.is,
    optional: ask.optional === true,
    ...(ask.is === 'text' ? { atLeast: ask.atLeast } : {}),
    ...(ask.is === 'choice' ? { choices: Object.entries(ask.of).map(([id, title]) => ({ id, title })) } : {}),
  }))

const viewMove = (law: Law, one: Case, { move, on, by, said }: MadeMove, of: CaseOf): CaseView['moves'][number] => {
  const asks: Asks = asksOf(law, one, move)
  return {
    move,
    title: moveTitle(one, move),
    on,
    party: by.party,
    body: by.party === 'platform' ? platformTitle : bodyTitle(law, by.body, of),
    ...(by.name ? { by: by.name } : {}),
    said: Object.entries(said).map(([name, value]) => ({
      name,
      title: asks[name]?.title ?? same(name),
      text: sayAnswer(asks[name], value),
    })),
  }
}

const platformTitle = { zh: '平台', en: 'The platform' }

const sayAnswer = (ask: Ask | undefined, value: unknown): Bilingual => {
  if (value === true) return { zh: '是', en: 'Yes' }
  if (ask?.is === 'choice') return ask.of[String(value)] ?? same(String(value))
  return same(String(value))
}

const viewTime = (law: Law, { extended: _, mayExtend: __, basis, ...clock }: CaseClock, today: Day): CaseTime => ({
  ...clock,
  ...(clock.dueOn && !clock.doneOn ? { daysLeft: daysBetween(today, clock.dueOn) } : {}),
  basis: viewBasis(law, basis),
})

type OfProcedure = Pick<Case, 'procedure'>
const moveTitle = ({ procedure }: OfProcedure, move: string): Bilingual =>
  procedures[procedure]?.moves[move]?.title ??
  (move === letterServed ? servedTitle : standstillTitles[move as Standstill]) ??
  same(move)

const servedTitle: Bilingual = { zh: '文书送达', en: 'Letter served' }

/** A state is called by the move that leads to it. */
const stateTitle = ({ procedure, state }: OfProcedure & Pick<Case, 'state'>): Bilingual =>
  Object.values(procedures[procedure]?.moves ?? {}).find(({ to }) => to === state)?.title ?? same(state)

const bodyTitle = (law: Law, body: string, of: CaseOf): Bilingual =>
  body === of.handle ? same(of.name) : (law.findAuthority(body)?.title ?? same(body))

const same = (text: string): Bilingual => ({ zh: text, en: text })
