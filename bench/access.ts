import { setTimeout as sleep } from 'node:timers/promises'
import { issueKey } from '@probity/access'
import { systemClock, systemRandomness } from '@probity/base'
import { openServer, sql } from '@probity/database'
import { makeFiles, readSubjects } from './file.ts'
import { writeShownPenalties } from './files.ts'
import { type Bench, beside, median } from './harness.ts'
import { answersPerSecond, load, startFileServer } from './processes.ts'

/** Authenticated requests a second that a node is to answer, whatever they are. */
const wantedRate = 300

/**
 * What it costs that somebody who is known looks: a file for a purpose, its look written in the same statement, beside the same
 * server's public file of the same lines; and a mix of authenticated requests at a given rate, its 99th percentile beside the public's.
 */
export const access: Bench = async (setting) => {
  const { place, quick } = setting
  const size = quick
    ? { organisations: 50, seconds: 1, repetitions: 1 }
    : { organisations: 1_000, seconds: 5, repetitions: 5 }
  const url = await makeFiles(setting, size.organisations, writeShownPenalties)
  const key = await keyOf(url, 'market-city')
  const subjects = (await readSubjects(url)).slice(0, 200)
  const server = await startFileServer('keeping', url, place.folder)
  const known = { authorization: `Bearer ${key}` }
  const publicPaths = subjects.map(({ handle }) => `/api/v1/organisations/${handle}/file`)
  const lookPaths = subjects.map(
    ({ handle }) => `/api/v1/organisations/${handle}/full-file?purpose=licensing&reference=bench`,
  )
  try {
    const rates = { anonymous: [] as number[], known: [] as number[], looks: [] as number[] }
    for (let repetition = 0; repetition <= size.repetitions; repetition++) {
      setting.progress('interleaved runs', repetition / (size.repetitions + 1))
      const found = {
        anonymous: await answersPerSecond(server, publicPaths, size.seconds),
        known: await answersPerSecond(server, publicPaths, size.seconds, known),
        looks: await answersPerSecond(server, lookPaths, size.seconds, known),
      }
      // The first round warms the server up.
      if (repetition === 0 && size.repetitions > 1) continue
      for (const [which, rate] of Object.entries(found)) rates[which as keyof typeof rates].push(rate)
    }
    const peer = { unit: '/s', peer: median(rates.anonymous), peerName: 'ours, anonymous', better: 'more' } as const
    setting.progress('mixed requests', 0)
    const mix = subjects.flatMap(({ handle }, nth) => [
      lookPaths[nth] as string,
      publicPaths[nth] as string,
      `/api/v1/organisations/${handle}`,
      '/api/v1/purposes',
    ])
    const mixed = await load(server, { paths: mix, rate: wantedRate, seconds: size.seconds * 4, headers: known })
    const unknown = await load(server, {
      paths: mix.filter((path) => !path.includes('full-file')),
      rate: wantedRate,
      seconds: size.seconds * 4,
    })
    // The integrator comes round twice a second.
    await sleep(1_500)
    return [
      beside({ name: 'files of 50 records, by a key', ours: median(rates.known), ...peer }),
      beside({ name: 'files for a purpose, each with its look', ours: median(rates.looks), ...peer }),
      beside({
        name: `mixed, authenticated: answers of ${wantedRate} asked`,
        unit: '/s',
        ours: mixed.rate,
        peer: unknown.rate,
        peerName: 'ours, anonymous',
        better: 'more',
      }),
      beside({
        name: 'mixed, authenticated: 99th percentile',
        unit: 'ms',
        ours: mixed.p99,
        peer: unknown.p99,
        peerName: 'ours, anonymous',
        better: 'less',
      }),
      await countLooks(url),
    ]
  } finally {
    await server.stop()
  }
}

/** A look for each answer, and each in the ledger: the bench would be of no use if it were otherwise. */
const countLooks = async (url: string) => {
  const database = await openServer(url, { connections: 1 })
  const [row] = await database.rows<{ looks: number; placed: number }>(
    sql`select count(*) as looks, count(batch_id) as placed from look`,
  )
  await database.close()
  const { looks = 0, placed = 0 } = row ?? {}
  return beside({
    name: 'looks written',
    unit: '',
    ours: looks,
    peer: placed,
    peerName: 'of them in the ledger',
    better: 'more',
  })
}

const keyOf = async (url: string, authority: string): Promise<string> => {
  const database = await openServer(url, { connections: 1 })
  const key = await database.transaction((tx) => issueKey(tx, systemClock('UTC'), systemRandomness(), authority))
  await database.close()
  return key
}
