import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { day } from '@probity/base'
import { sql } from '@probity/database'
import { demoCity } from '@probity/demo'
import { readFile, replay } from '@probity/records'
import { enactStory, openNode } from '@probity/server'
import { type BenchSetting, beside, type Measure, median, timed } from './harness.ts'

const packs = ['cn', 'demo-city', 'debarment'].map((pack) => fileURLToPath(new URL(`../law/${pack}`, import.meta.url)))
const today = day('2026-11-22')

/** The demonstration city, on the embedded engine it comes with, rebuilt from its ledger; beside reading each of its files once. */
export const measureReplay = async ({ place, quick, progress }: BenchSetting): Promise<Measure> => {
  progress('the demonstration city is told', 0)
  const folder = join(place.folder, 'city')
  const opened = await openNode({ place: { folder }, packs, secretFile: join(folder, 'secret') })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { node, close } = opened.value
  const organisations = quick ? 100 : 2_000
  await enactStory(
    node,
    demoCity({ seed: 'demo', organisations, from: day('2021-11-01'), until: day('2026-11-20') }),
    'demo',
  )
  const [ours, peer] = [[] as number[], [] as number[]]
  const subjects = await node.database.rows<Parameters<typeof readFile>[2]>(
    sql`select subject_id as "subjectId", kind, region from subject`,
  )
  for (let nth = 0; nth < 3; nth++) {
    progress('replay', nth / 3)
    ours.push(
      await timed(async () => {
        const { differences } = await replay(node.database, node.law, today)
        if (differences.length > 0) throw new Error(JSON.stringify(differences[0]))
      }),
    )
    peer.push(
      await timed(async () => {
        for (const subject of subjects) await readFile(node.database, node.law, subject, today)
      }),
    )
  }
  await close()
  const name = `replay of ${subjects.length.toLocaleString('en')} files`
  return beside({
    name,
    unit: 'ms',
    ours: median(ours),
    peer: median(peer),
    peerName: 'reading each file once',
    better: 'less',
  })
}
