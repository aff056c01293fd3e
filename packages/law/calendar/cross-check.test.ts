import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, day } from '@probity/base'
import chineseDays from 'chinese-days'
import { isWorkday } from 'chinese-workday'
import { expect, test } from 'vitest'
import { packFolder } from '../legality/broken-copy.ts'
import { loadLaw } from '../load-law.ts'
import { workOn } from './working-calendar.ts'
import { addWorkingDays } from './working-days.ts'

const calendarOf = async (folder: string) => {
  const law = await loadLaw([folder])
  if (!law.ok) throw new Error(JSON.stringify(law.refusal))
  return law.value.findCalendar('penalty')!
}

/**
 * Days on which the two collections disagree, and why the pack follows `chinese-days`: the Spring Festival of 2020 was lengthened
 * to 2 February by a notice of 26 January, and New Year 2023 ended with 2 January (both recalled).
 */
const disputed = ['2020-01-31', '2020-02-01', '2023-01-03']

test('every day of 2019 to 2026 is worked or not as two collections of the yearly notices say', async () => {
  const calendar = await calendarOf(packFolder('cn'))
  const differing: string[] = []
  for (let on = day('2019-01-01'); on <= '2026-12-31'; on = addDays(on, 1)) {
    const { works } = workOn(calendar, on)
    expect(chineseDays.isWorkday(on), on).toBe(works)
    if (isWorkday(on) !== works) differing.push(on)
  }
  expect(differing).toEqual(disputed)
})

test('a day worked out without a calendar is provisional, and is worked out anew once the year is loaded', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'probity-year-'))
  try {
    await cp(packFolder('cn'), join(folder, 'cn'), { recursive: true })
    await rm(join(folder, 'cn/calendar/2026.yaml'))
    const before = await calendarOf(join(folder, 'cn'))
    // By the week alone the holidays of National Day 2026 are not known.
    expect(addWorkingDays(before, day('2026-09-30'), 7)).toEqual({ day: '2026-10-09', provisional: true })
    await cp(join(packFolder('cn'), 'calendar/2026.yaml'), join(folder, 'cn/calendar/2026.yaml'))
    const after = await calendarOf(join(folder, 'cn'))
    expect(addWorkingDays(after, day('2026-09-30'), 7)).toEqual({ day: '2026-10-15', provisional: false })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
