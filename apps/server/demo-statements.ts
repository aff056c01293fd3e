import { type Clock, dayAt, type Instant } from '@probity/base'
import type { DemoCity } from '@probity/demo'
import { addStatement, judgeStatement } from '@probity/records'
import type { ProbityNode } from './node.ts'
import { kindsOwed } from './routes/statements.ts'

/** Enters what the demo city's authorities sign about their months, as far as they owe it; each on the tenth of the next month. */
export const enterStatements = async (
  { database, law }: ProbityNode,
  statements: DemoCity['statements'],
): Promise<void> => {
  for (const { authority: id, month, kind, decisions } of statements) {
    const authority = law.findAuthority(id)
    if (!authority) throw new Error(`the law that is loaded has no authority ${id}`)
    const clock = tenthAfter(month, law.zone)
    const judged = judgeStatement({ month, kind, decisions }, kindsOwed(law, authority), clock.today())
    if (judged.ok) await addStatement(database, clock, id, judged.value)
  }
}

const tenthAfter = (month: string, zone: string): Clock => {
  const next = new Date(`${month}-10T02:00:00.000Z`)
  next.setUTCMonth(next.getUTCMonth() + 1)
  const now = next.toISOString() as Instant
  return { now: () => now, today: () => dayAt(now, zone) }
}
