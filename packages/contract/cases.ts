import { z } from '@hono/zod-openapi'
import { CommitmentView } from './commitments.ts'
import { OwnWords, PublicRecord } from './organisation.ts'
import { Basis, Confidence, DayText, Handle, Words } from './words.ts'

/** A case by its subject's handle and its number. */
export const CaseId = z
  .string()
  .regex(/^[0-9a-z]{26}\.[0-9a-z]{1,10}$/)
  .openapi({ example: '01hqz5c4p2m8x0v7w3k9t6n1ry.1c' })

const party = z.enum(['subject', 'applicant', 'platform', 'authority', 'executing', 'superior'])

/** One thing that is asked of whoever makes a move; forms are drawn from these. */
export const CaseAsk = z
  .object({
    name: z.string(),
    title: Words,
    is: z.enum(['text', 'choice', 'day', 'article', 'count', 'confirm']),
    optional: z.boolean(),
    /** Characters of a text, at least. */
    atLeast: z.number().optional(),
    choices: z.array(z.object({ id: z.string(), title: Words })).optional(),
  })
  .openapi('CaseAsk')
export type CaseAsk = z.infer<typeof CaseAsk>

/** A time of a case as it stands today. */
export const CaseTime = z
  .object({
    move: z.string(),
    title: Words,
    /** A duty can be late; a window that is over has ended a right; before a wait is over the move cannot be made. */
    is: z.enum(['duty', 'window', 'wait']),
    party,
    since: DayText,
    dueOn: DayText.optional(),
    /** Calendar days until then; fewer than none where it is late. Absent once it is done. */
    daysLeft: z.number().optional(),
    standsStillSince: DayText.optional(),
    /** A year it reaches has no calendar yet; it is worked out anew once there is one. */
    provisional: z.boolean(),
    doneOn: DayText.optional(),
    late: z.boolean(),
    missed: Words,
    basis: z.array(Basis),
    confidence: Confidence,
  })
  .openapi('CaseTime')
export type CaseTime = z.infer<typeof CaseTime>

/** A case in a list. */
export const CaseSummary = z
  .object({
    id: CaseId,
    procedure: z.string(),
    procedureTitle: Words,
    /** The list, measure or template it is about. */
    matter: Words.optional(),
    /** What was done last that changed its state. */
    state: z.string(),
    stateTitle: Words,
    open: z.boolean(),
    organisation: z.object({ handle: Handle, name: z.string() }),
    record: z.object({ id: z.string(), title: Words, documentNumber: z.string().optional() }).optional(),
    authority: z.object({ id: z.string(), title: Words }),
    begunOn: DayText,
    due: z
      .object({
        on: DayText,
        daysLeft: z.number(),
        move: z.string(),
        title: Words,
        party,
        late: z.boolean(),
        provisional: z.boolean(),
      })
      .optional(),
  })
  .openapi('CaseSummary')
export type CaseSummary = z.infer<typeof CaseSummary>

/** A case with everything that was done in it, every time, and what its reader can do now. */
export const CaseView = CaseSummary.extend({
  about: z.record(z.string(), z.unknown()),
  moves: z.array(
    z.object({
      move: z.string(),
      title: Words,
      on: DayText,
      party,
      body: Words,
      /** The person who made it; absent where the platform or a system did. */
      by: z.string().optional(),
      said: z.array(z.object({ name: z.string(), title: Words, text: Words })),
    }),
  ),
  times: z.array(CaseTime),
  /** What law opens against the record it is about, beside this case (R17). */
  remedies: PublicRecord.shape.remedies,
  /** Moves that this reader can make now. */
  yours: z.array(z.object({ move: z.string(), title: Words, decides: z.boolean(), asks: z.array(CaseAsk) })),
}).openapi('CaseView')
export type CaseView = z.infer<typeof CaseView>

export const CaseList = z.object({ items: z.array(CaseSummary), next: z.string().optional() }).openapi('CaseList')
export type CaseList = z.infer<typeof CaseList>

/** What is said with a move, by the names of its asks. */
const Said = z.record(z.string().max(60), z.union([z.string().max(8_000), z.boolean(), z.number()]))

export const NewCase = z
  .object({
    procedure: z.string().max(40),
    /** The public number of the record it is about. */
    record: z.string().max(60).optional(),
    about: z.record(z.string().max(60), z.string().max(200)).optional(),
    move: z.string().max(40),
    said: Said,
  })
  .openapi('NewCase')

export const NewMove = z.object({ move: z.string().max(40), said: Said }).openapi('NewMove')

/** A time that will run in a case if it is opened: for whom, from what on, and how long. */
export const TimeAhead = z
  .object({
    move: z.string(),
    title: Words,
    is: z.enum(['duty', 'window', 'wait']),
    party,
    /** The move from which it runs. */
    start: Words,
    within: z.object({ count: z.number(), unit: z.enum(['working-days', 'days', 'months', 'years']) }),
    /** Its last day, were the case opened today; only where the opening itself lets it run. */
    dueOn: DayText.optional(),
    basis: z.array(Basis),
    confidence: Confidence,
  })
  .openapi('TimeAhead')
export type TimeAhead = z.infer<typeof TimeAhead>

const Condition = z.object({ title: Words, says: Words, basis: z.array(Basis), confidence: Confidence })

/** What an application for repair must be under the rules of the day and of the determining authority's field. */
export const RepairGuide = z
  .object({
    rules: Words,
    /** The first day on which it may be asked for; absent where no minimum runs. */
    from: DayText.optional(),
    conditions: z.array(Condition.extend({ known: z.enum(['by-date', 'by-authority', 'by-subject']) })),
    /** `fetched`: the authority fetches it itself where it can, and then asks nobody for it. */
    materials: z.array(Condition.extend({ fetched: z.boolean() })),
    commitment: CommitmentView.optional(),
    /** Where another procedure repairs it, or this one as well. */
    elsewhere: z.object({ where: Words, says: Words, basis: z.array(Basis), confidence: Confidence }).optional(),
    falseMaterial: Words,
  })
  .openapi('RepairGuide')
export type RepairGuide = z.infer<typeof RepairGuide>

/** What can be opened about a record today, or why it cannot and from which day. */
export const CaseChoices = z
  .object({
    record: z.object({
      id: z.string(),
      title: Words,
      documentNumber: z.string().optional(),
      decidedOn: DayText,
      authority: Words,
    }),
    /** What the organisation says itself beside it. */
    ownWords: OwnWords.optional(),
    /** Whether it can say something beside it today. */
    mayState: z.boolean(),
    items: z.array(
      z.object({
        procedure: z.string(),
        title: Words,
        says: Words,
        move: z.string(),
        can: z.boolean(),
        why: Words.optional(),
        /** The first day on which it can be opened, where that is why it cannot be yet. */
        from: DayText.optional(),
        /** Who decides it. */
        decidedBy: Words.optional(),
        /** The times that will run. */
        ahead: z.array(TimeAhead),
        repair: RepairGuide.optional(),
        asks: z.array(CaseAsk),
      }),
    ),
    remedies: PublicRecord.shape.remedies,
  })
  .openapi('CaseChoices')
export type CaseChoices = z.infer<typeof CaseChoices>

/** What an organisation can open about itself, or about another, that is not about a line of its file. */
export const CaseWays = z
  .object({
    organisation: z.object({ handle: Handle, name: z.string() }),
    items: z.array(
      z.object({
        procedure: z.string(),
        title: Words,
        says: Words,
        move: z.string(),
        /** What is sent with the opening: the template of a commitment. */
        about: z.record(z.string(), z.string()),
        commitment: CommitmentView.optional(),
        can: z.boolean(),
        why: Words.optional(),
        /** Before whom it comes. */
        decidedBy: Words.optional(),
        ahead: z.array(TimeAhead),
        asks: z.array(CaseAsk),
      }),
    ),
  })
  .openapi('CaseWays')
export type CaseWays = z.infer<typeof CaseWays>
