import { z } from 'zod'
import { authoritySchema, categorySchema, functionSchema, receiverSchema } from './authority.ts'
import { calendarSchema } from './calendar.ts'
import { commitmentSchema } from './commitment.ts'
import { disputeSchema } from './dispute.ts'
import { dutySchema } from './duty.ts'
import { erasureSchema } from './erasure.ts'
import { instrumentSchema } from './instrument.ts'
import { kindSchema } from './kind.ts'
import { layoutSchema } from './layout.ts'
import { listSchema } from './list.ts'
import { checkSchema, declinedSchema, measureSchema, remedySchema } from './measure.ts'
import { policySchema } from './policy.ts'
import { procedureSchema } from './procedure.ts'
import { purposeSchema } from './purpose.ts'
import { repairSchema } from './repair.ts'
import { reportSchema } from './report.ts'
import { conditionsSchema, limitSchema, ruleSetSchema, transitionSchema } from './rule-set.ts'
import { samplingSchema } from './sampling.ts'
import { withdrawalSchema } from './withdrawal.ts'
import { CalendarDay, Identifier, Text, Words } from './words.ts'

const headSchema = z
  .strictObject({
    id: Identifier,
    title: Words,
    edition: Text,
    asOf: CalendarDay.describe('The day whose law it states.'),
    zone: Text.describe('IANA zone in which its days are counted.'),
    extends: z.array(Identifier).describe('Packs it builds on, by id.'),
    identifiers: z.enum(['uscc', 'none']).describe('Identifier scheme of its subjects.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .exactOptional()
      .describe('Currency of its amounts (ISO 4217), which stand in hundredths.'),
  })
  .meta({ title: 'Pack', description: 'What the pack is, and what it builds on.' })

const regionsSchema = z
  .record(z.string().regex(/^\d{2,6}$/), Words)
  .meta({ title: 'Regions', description: 'Names of regions by code or prefix.' })

const listOf = <Schema extends z.ZodType>(item: Schema) => {
  const { title = '', description = '' } = item.meta() ?? {}
  return z.array(item).meta({ title: `${title}: list`, description })
}

/**
 * The files of a pack. `holds` says what one file holds: the one thing of its name (`part`), one of many (`member`: a folder
 * of files), or all of them (`list`). `schema` describes the whole file and is published as `law/schema/NAME.schema.json`.
 */
export const parts = [
  { name: 'pack', path: 'pack.yaml', into: 'head', holds: 'part', schema: headSchema },
  { name: 'instrument', path: 'instruments/', into: 'instruments', holds: 'member', schema: instrumentSchema },
  { name: 'categories', path: 'categories.yaml', into: 'categories', holds: 'list', schema: listOf(categorySchema) },
  { name: 'functions', path: 'functions.yaml', into: 'functions', holds: 'list', schema: listOf(functionSchema) },
  {
    name: 'authorities',
    path: 'authorities.yaml',
    into: 'authorities',
    holds: 'list',
    schema: listOf(authoritySchema),
  },
  { name: 'receivers', path: 'receivers.yaml', into: 'receivers', holds: 'list', schema: listOf(receiverSchema) },
  { name: 'regions', path: 'regions.yaml', into: 'regions', holds: 'part', schema: regionsSchema },
  { name: 'kind', path: 'kinds/', into: 'kinds', holds: 'member', schema: kindSchema },
  { name: 'layout', path: 'layouts/', into: 'layouts', holds: 'member', schema: layoutSchema },
  { name: 'rule-set', path: 'rule-sets/', into: 'ruleSets', holds: 'member', schema: ruleSetSchema },
  { name: 'limits', path: 'limits.yaml', into: 'limits', holds: 'list', schema: listOf(limitSchema) },
  { name: 'transition', path: 'transition.yaml', into: 'transition', holds: 'part', schema: transitionSchema },
  { name: 'conditions', path: 'conditions.yaml', into: 'conditions', holds: 'part', schema: conditionsSchema },
  { name: 'remedies', path: 'remedies.yaml', into: 'remedies', holds: 'list', schema: listOf(remedySchema) },
  { name: 'declined', path: 'declined.yaml', into: 'declined', holds: 'list', schema: listOf(declinedSchema) },
  { name: 'lists', path: 'lists.yaml', into: 'lists', holds: 'list', schema: listOf(listSchema) },
  { name: 'measures', path: 'measures.yaml', into: 'measures', holds: 'list', schema: listOf(measureSchema) },
  { name: 'checks', path: 'checks.yaml', into: 'checks', holds: 'list', schema: listOf(checkSchema) },
  {
    name: 'commitments',
    path: 'commitments.yaml',
    into: 'commitments',
    holds: 'list',
    schema: listOf(commitmentSchema),
  },
  { name: 'repair', path: 'repairs/', into: 'repairs', holds: 'member', schema: repairSchema },
  { name: 'reports', path: 'reports.yaml', into: 'report', holds: 'part', schema: reportSchema },
  {
    name: 'withdrawals',
    path: 'withdrawals.yaml',
    into: 'withdrawals',
    holds: 'list',
    schema: listOf(withdrawalSchema),
  },
  { name: 'disputes', path: 'disputes.yaml', into: 'disputes', holds: 'list', schema: listOf(disputeSchema) },
  { name: 'calendar', path: 'calendar/', into: 'calendars', holds: 'member', schema: calendarSchema },
  { name: 'policy', path: 'policies/', into: 'policies', holds: 'member', schema: policySchema },
  { name: 'sampling', path: 'sampling.yaml', into: 'samplings', holds: 'list', schema: listOf(samplingSchema) },
  { name: 'duties', path: 'duties.yaml', into: 'duties', holds: 'list', schema: listOf(dutySchema) },
  { name: 'erasures', path: 'erasures.yaml', into: 'erasures', holds: 'list', schema: listOf(erasureSchema) },
  { name: 'procedure', path: 'procedures/', into: 'procedures', holds: 'member', schema: procedureSchema },
  { name: 'purposes', path: 'purposes.yaml', into: 'purposes', holds: 'list', schema: listOf(purposeSchema) },
] as const satisfies readonly Part[]

export type Part = {
  readonly name: string
  /** A file, or a folder (with a slash at its end) whose YAML files each hold one. */
  readonly path: string
  readonly into: string
  readonly holds: 'part' | 'member' | 'list'
  readonly schema: z.ZodType
}

/** Which part a file of a pack is, by its path inside the folder. */
export const findPart = (path: string): Part | undefined =>
  parts.find((part) => (part.holds === 'member' ? path.startsWith(part.path) : path === part.path))
