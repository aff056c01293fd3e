import { addDays, type Day } from '@probity/base'
import type { Ask, Asks } from '@probity/cases'
import type { Chance } from './chance.ts'

/** What somebody says with a move: as a rule all that is asked, now and then too little, as people do. */
export const answersTo = (asks: Asks, chance: Chance, today: Day): Record<string, unknown> => {
  const said: Record<string, unknown> = {}
  for (const [name, ask] of Object.entries(asks)) {
    if (ask.optional && !chance.onceIn(3)) continue
    if (chance.onceIn(60)) continue
    said[name] = answer(name, ask, chance, today)
  }
  return said
}

const answer = (name: string, ask: Ask, chance: Chance, today: Day): unknown => {
  if (ask.is === 'confirm') return true
  if (ask.is === 'count') return chance.below(1_000)
  if (ask.is === 'choice') return chance.pick(Object.keys(ask.of))
  if (ask.is === 'article') return `《模拟条例》第${1 + chance.below(80)}条`
  // What was served or handed over was so lately; every other day is one to come.
  if (ask.is === 'day')
    return addDays(today, /served|handed|notice/i.test(name) ? -chance.below(3) : 1 + chance.below(60))
  return '模拟陈述：已经逐项核对原始案卷与所附材料，内容属实'.slice(0, 12) + '，'.padEnd(14, '情况属实并附材料清单')
}
