import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accept, day, earlier, type Result } from '@probity/base'
import { takeFolder } from '@probity/database'
import { type CityPlan, type DemoCity, demoCity } from '@probity/demo'
import { demoCases, demoEvaluation, enactStory, type OpenedNode } from '@probity/server'
import { openNodeAt } from './open-node.ts'
import { showProgress } from './progress.ts'
import type { Settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

const usualPlan: CityPlan = { seed: 'demo', organisations: 2000, from: day('2021-11-01'), until: day('2026-11-20') }

/** What every page says above itself while the city is open. */
const notice = {
  zh: '演示：此城市及其全部组织均为虚构。',
  en: 'Demonstration: this city and every organisation in it are invented.',
}

/** Written when the whole story is told, with what is worth opening. Data without it are those of a start that was interrupted. */
const completeNote = (data: string) => join(data, 'demo-complete')

export type OpenedDemo = { readonly opened: OpenedNode; readonly showcase: DemoCity['showcase'] }

/** Opens the demonstration city, telling its story first where that was not done to its end. Refuses as openNodeAt does. */
export const openDemo = async (
  settings: Settings,
  terminal: Terminal,
  plan: CityPlan = usualPlan,
): Promise<Result<OpenedDemo>> => {
  if (isInterrupted(settings.data))
    terminal.note({ zh: '上次准备未完成，重新开始。', en: 'The last preparation was interrupted; beginning anew.' })
  clearUnlessComplete(settings.data)
  let opened = await openNodeAt(settings, notice)
  if (!opened.ok && isOfOtherVersion(opened.refusal.code)) {
    terminal.note({
      zh: '演示数据来自其他版本，重新生成。',
      en: 'The demonstration is of another version; it is made anew.',
    })
    rmSync(completeNote(settings.data), { force: true })
    clearUnlessComplete(settings.data)
    opened = await openNodeAt(settings, notice)
  }
  if (!opened.ok) return opened
  const note = completeNote(settings.data)
  if (!existsSync(note)) {
    // The same city at every start; on a machine whose day is earlier, its story ends there.
    const city = demoCity({ ...plan, until: earlier(plan.until, opened.value.node.clock.today()) })
    await tell(opened.value, city, String(plan.seed), terminal)
    writeFileSync(note, JSON.stringify(city.showcase))
  }
  return accept({ opened: opened.value, showcase: JSON.parse(readFileSync(note, 'utf8')) as DemoCity['showcase'] })
}

const isOfOtherVersion = (code: string) => code === 'database/newer-schema' || code === 'database/changed-migration'

const isInterrupted = (data: string) => existsSync(join(data, 'postgres')) && !existsSync(completeNote(data))

/**
 * Removes what an interrupted start left, if nobody else has the folder; who has it is said when it is opened. Keys go too:
 * their database is gone.
 */
const clearUnlessComplete = (data: string): void => {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const taken = takeFolder(data)
  if (!taken.ok) return
  if (!existsSync(completeNote(data)))
    for (const made of ['postgres', 'keys', 'log']) rmSync(join(data, made), { recursive: true, force: true })
  taken.value.release()
}

const tell = async ({ node }: OpenedNode, city: DemoCity, seed: string, terminal: Terminal): Promise<void> => {
  terminal.note({
    zh: '首次启动：正在建造演示城市，约需半分钟。',
    en: 'First start: building the demonstration city; this takes about half a minute.',
  })
  const progress = showProgress(terminal, { zh: '建造', en: 'Building' }, [...city.story].length)
  const [evaluate, handle] = [demoEvaluation(), demoCases()]
  await enactStory(node, city, seed, {
    onStep: progress.reach,
    onDay: async (day, shell) => {
      await evaluate(day, shell)
      await handle(day, shell)
    },
  })
  progress.end()
}
