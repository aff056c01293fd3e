import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accept, type Day, day, earlier, type Result } from '@probity/base'
import { takeFolder } from '@probity/database'
import { type DemoCity, demoCity } from '@probity/demo'
import { enactStory, type OpenedNode } from '@probity/server'
import { openNodeAt } from './open-node.ts'
import { showProgress } from './progress.ts'
import type { Settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

const plan = { seed: 'demo', organisations: 2000, from: day('2021-11-01'), until: day('2026-11-20') }

/** The same city at every start; on a machine whose day is earlier, its story ends there. */
export const demoCityOf = (today: Day): DemoCity => demoCity({ ...plan, until: earlier(plan.until, today) })

/** Written when the whole story is told. Data without it are those of a start that was interrupted. */
const completeNote = (data: string) => join(data, 'demo-complete')

export type OpenedDemo = { readonly opened: OpenedNode; readonly city: DemoCity }

/** Opens the demonstration city, telling its story first where that was not done to its end. Refuses as openNodeAt does. */
export const openDemo = async (settings: Settings, terminal: Terminal): Promise<Result<OpenedDemo>> => {
  const cleared = clearUnlessComplete(settings.data, terminal)
  if (!cleared.ok) return openNodeAt(settings) as Promise<Result<never>>
  let opened = await openNodeAt(settings)
  if (!opened.ok && isOfOtherVersion(opened.refusal.code)) {
    terminal.note({
      zh: '演示数据来自其他版本，重新生成。',
      en: 'The demonstration is of another version; it is made anew.',
    })
    rmSync(completeNote(settings.data), { force: true })
    clearUnlessComplete(settings.data, terminal)
    opened = await openNodeAt(settings)
  }
  if (!opened.ok) return opened
  const city = demoCityOf(opened.value.node.clock.today())
  if (!existsSync(completeNote(settings.data))) {
    await tell(opened.value, city, terminal)
    writeFileSync(completeNote(settings.data), `${plan.seed}\n`)
  }
  return accept({ opened: opened.value, city })
}

const isOfOtherVersion = (code: string) => code === 'database/newer-schema' || code === 'database/changed-migration'

/** Removes what an interrupted start left, while nobody else has the folder. Keys go too: their database is gone. */
const clearUnlessComplete = (data: string, terminal: Terminal): Result<void> => {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const taken = takeFolder(data)
  if (!taken.ok) return taken
  if (!existsSync(completeNote(data))) {
    if (existsSync(join(data, 'postgres')))
      terminal.note({ zh: '上次准备未完成，重新开始。', en: 'The last preparation was interrupted; beginning anew.' })
    for (const made of ['postgres', 'keys']) rmSync(join(data, made), { recursive: true, force: true })
  }
  taken.value.release()
  return accept(undefined)
}

const tell = async ({ node }: OpenedNode, city: DemoCity, terminal: Terminal): Promise<void> => {
  terminal.note({
    zh: '首次启动：正在建造演示城市，约需半分钟。',
    en: 'First start: building the demonstration city; this takes about half a minute.',
  })
  const progress = showProgress(terminal, { zh: '建造', en: 'Building' }, [...city.story].length)
  await enactStory(node, city, plan.seed, progress.reach)
  progress.end()
}
