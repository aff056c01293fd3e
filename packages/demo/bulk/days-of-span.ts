import { addDays, type Day, day } from '@probity/base'

/** Every day of a span once, ready to be picked: counting with dates row by row would cost more than the row. */
export const daysOfSpan = (from: string, until: string): readonly Day[] => {
  const days: Day[] = []
  for (let on = day(from); on <= until; on = addDays(on, 1)) days.push(on)
  return days
}
