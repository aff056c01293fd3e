import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'

/** Working days of one year, as the place that works them has published them. */
export type CalendarYear = {
  readonly year: number
  readonly weeklyRest: readonly Weekday[]
  /** First and last day; days of weekly rest inside are named with them. */
  readonly holidays: readonly { readonly title: Bilingual; readonly from: Day; readonly until: Day }[]
  /** Days of weekly rest on which work is done. */
  readonly workingDays: readonly Day[]
  /** Where the days were taken from, and what the official text is. */
  readonly source: string
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/** Monday first, as ISO 8601 counts. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]
