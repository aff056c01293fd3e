import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endKeys, issueKey } from '@probity/access'
import {
  findRestoration,
  type Journal,
  openJournal,
  replayJournal,
  restoreArchive,
  sealKeyOf,
  verifyArchive,
  writeArchive,
} from '@probity/backup'
import { day, type Instant, seededRandomness } from '@probity/base'
import { type Engine, sql } from '@probity/database'
import { lendEmpty, testEnvironment } from '@probity/database/lend'
import { csvLines, type DemoCity, demoCity, registrationRows } from '@probity/demo'
import { actOnRecord, enterSubjectEvent, recallSubmission } from '@probity/intake'
import { publishedKinds } from '@probity/law'
import { publicRecordId } from '@probity/records'
import { enactStory } from '@probity/server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type CityNode, loadPacks, openCityNode } from '../rights/city-node.ts'
import { everythingHeld } from './everything-held.ts'

/**
 * R14: a restored backup replays later acts and erasures before it answers. The first half of a city's story is told and
 * backed up; then comes the other half, with its revocations, remedies, recalls, mergers and renames, and what the story does
 * not have; then the node is lost. What is restored, on either engine, is the living node as it last was.
 */
const folder = mkdtempSync(join(tmpdir(), 'probity-drill-'))
const journals = join(folder, 'journal')
const archive = join(folder, 'city.backup')
const madeAt = '2026-11-22T05:00:00.000Z'
const now = () => '2026-11-22T06:00:00.000Z' as Instant
const city = demoCity({ seed: 'backup', organisations: 80, from: day('2026-01-01'), until: day('2026-11-01') })
const story = [...city.story]
/** A part of the story, from one share of its steps to another. */
const between = (from: number, until: number): DemoCity => ({
  ...city,
  story: story.slice(Math.floor(story.length * from), Math.floor(story.length * until)),
  statements: from === 0 ? city.statements : [],
})

// A city is told, kept and brought back twice.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let living: CityNode
let journal: Journal
let linesAtBackup = 0
const writeAll = async () => {
  while ((await journal.write(true)) > 0);
}

beforeAll(async () => {
  living = await openCityNode()
  const { database, clock, sealKey: key } = living.node
  journal = await openJournal(database, { folder: journals, key, clock, random: seededRandomness('a journal') })
  await enactStory(living.node, between(0, 0.5), 'the first half')
  await living.keyOf('market-city')
  await writeAll()
  const handle = openSync(archive, 'w')
  const manifest = await writeArchive(database, { key, madeAt }, async (part) => void writeSync(handle, part))
  linesAtBackup = manifest.journal?.lines ?? 0
  await enactStory(living.node, between(0.5, 0.75), 'the third quarter')
  await writeAll()
  await enactStory(living.node, between(0.75, 1), 'the last quarter')
  await whatTheStoryHasNot(living)
  await database.transaction((tx) => endKeys(tx, clock, 'market-city'))
  await database.transaction((tx) => issueKey(tx, clock, living.node.random, 'court-city'))
  await writeAll()
})
afterAll(async () => {
  journal.close()
  await living.close()
  rmSync(folder, { recursive: true })
})

/** A shown penalty is revoked, an organisation renamed, a submission recalled. */
const whatTheStoryHasNot = async ({ node }: CityNode) => {
  const { intake, law, database, clock } = node
  const [penalty] = await database.rows<{ code: string; document: string; authority: string; subject: number }>(sql`
    select i.code, v.document_number as document, v.authority_id as authority, v.subject_id as subject
    from record_version v join subject_identifier i using (subject_id)
    where v.kind = 'penalty' and i.status = 'active' and v.version = 1
      and not exists (select from act a where a.subject_id = v.subject_id and a.record_id = v.record_id
        and a.kind in ('revoked', 'recalled')) order by v.subject_id, v.record_id limit 1`)
  if (!penalty) throw new Error('the city has no penalty that still stands')
  const authority = law.findAuthority(penalty.authority)
  if (!authority) throw new Error(`no authority ${penalty.authority}`)
  const on = clock.today()
  const revoked = await actOnRecord(intake, {
    ...{ authority, act: 'revoked', on, reason: 'annulled on review' },
    ...{ subjectCode: penalty.code, recordKind: 'penalty', documentNumber: penalty.document },
  })
  const renamed = await enterSubjectEvent(intake, {
    ...{ subjectId: penalty.subject, authorityId: 'market-city', on, reason: 'a new name in the register' },
    ...{ event: 'renamed', name: '临澄市更名后有限公司' },
  })
  const [submission] = await database.rows<{ id: string }>(sql`select submission_id as id from submission
    where state = 'finished' and kind = 'penalty' order by received_at limit 1`)
  const recalled = await recallSubmission(intake, {
    ...{ submissionId: submission?.id as string, requestedBy: '甲', confirmedBy: '乙', reason: 'sent by mistake' },
  })
  expect([revoked, renamed, recalled].map((done) => done.ok || done.refusal)).toEqual([true, true, true])
  await node.log.integrate()
}

const restoreInto = async (owner: Engine) => {
  const manifest = await verifyArchive(archive, living.node.sealKey)
  if (!manifest.ok) throw new Error(manifest.refusal.code)
  const done = await restoreArchive(owner, { file: archive, manifest: manifest.value, replace: true, now: now() })
  if (!done.ok) throw new Error(done.refusal.code)
}

const publicAnswersOf = async ({ node: { database }, ask }: CityNode): Promise<Record<string, string>> => {
  const handles = await database.rows<{ handle: string }>(sql`select handle from subject order by handle`)
  const records = await database.rows<{
    handle: string
    record: number
  }>(sql`select distinct s.handle, v.record_id as record
    from record_version v join subject s using (subject_id) order by 1, 2`)
  const names = await database.rows<{ name: string }>(sql`select name from subject_name order by name`)
  const paths = [
    ...handles
      .filter((_, at) => at % 3 === 0)
      .flatMap(({ handle }) => [
        ...['', '/file', '/file?day=2026-05-01', '/file?knownAt=2026-06-01T00:00:00.000Z'].map(
          (rest) => `/api/v1/organisations/${handle}${rest}`,
        ),
        `/organisations/${handle}`,
      ]),
    ...records
      .filter((_, at) => at % 3 === 0)
      .map(({ handle, record }) => `/api/v1/records/${publicRecordId(handle, record)}`),
    ...names.filter((_, at) => at % 5 === 0).map(({ name }) => `/api/v1/search?q=${encodeURIComponent(name)}`),
    ...['/', '/search?q=临澄', '/authorities', '/api/v1/authorities', '/api/v1/catalogue', '/log/checkpoint'],
  ]
  const answers: Record<string, string> = {}
  for (const path of paths) {
    const answer = await ask(path)
    answers[path] = `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`
  }
  return answers
}

test('the other half of the story has acts and corrections of every kind worth restoring', async () => {
  const kinds = await living.node.database.rows<{ kind: string }>(sql`select distinct kind from act a
    join ledger_batch b using (batch_id) where b.written_at > ${story[Math.floor(story.length / 2)]?.at ?? ''}`)
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['revoked', 'recalled', 'remedy-changed', 'renamed']),
  )
})

const engines = process.env[testEnvironment.serverStart] ? (['embedded', 'server'] as const) : (['embedded'] as const)

describe.each(engines)('restored on the engine %s', (engine) => {
  let owner: NonNullable<Awaited<ReturnType<typeof lendEmpty>>>
  let restored: CityNode | undefined
  beforeAll(async () => {
    owner = (await lendEmpty(engine)) as typeof owner
    await restoreInto(owner)
  })
  afterAll(async () => {
    if (engine === 'server') await owner.close()
    await (restored?.close() ?? owner.close())
  })

  test('it awaits its journal, from the line at which the backup was taken', async () => {
    expect(await findRestoration(owner)).toMatchObject({
      state: 'awaiting-journal',
      journalId: journal.id,
      journalLines: linesAtBackup,
    })
    expect(linesAtBackup).toBeGreaterThan(5)
  })

  test('a journal that was altered, cut short or has a gap is refused, and nothing of it is replayed', async () => {
    const before = await everythingHeld(owner)
    const spoil = async (change: (file: string, copy: string) => void) => {
      const copy = join(folder, 'spoilt')
      rmSync(copy, { recursive: true, force: true })
      cpSync(journals, copy, { recursive: true })
      const [file] = readdirSync(join(copy, journal.id))
      change(join(copy, journal.id, file as string), copy)
      const done = await replayJournal(owner, { folder: copy, key: living.node.sealKey, now })
      return done.ok || done.refusal.code
    }
    const altered = (file: string) => {
      const text = readFileSync(file, 'utf8')
      const at = text.lastIndexOf('"subjects"')
      writeFileSync(file, `${text.slice(0, at)}"subjectz"${text.slice(at + 10)}`)
    }
    expect(await spoil(altered)).toBe('journal/altered')
    expect(await spoil((file) => truncateSync(file, 400))).toBe('journal/too-short')
    expect(await spoil((file) => rmSync(file))).toBe('journal/not-found')
    expect(
      await spoil((file) => {
        const lines = readFileSync(file, 'utf8').split('\n')
        writeFileSync(file, [...lines.slice(0, 3), ...lines.slice(4)].join('\n'))
      }),
    ).toBe('journal/altered')
    const other = await replayJournal(owner, { folder: journals, key: sealKeyOf('another secret'), now })
    expect(other.ok || other.refusal.code).toBe('journal/altered')
    expect(await everythingHeld(owner)).toEqual(before)
  })

  test('replayed, every row of the living node is there and no other', async () => {
    const torn = join(folder, `torn-${engine}`)
    cpSync(journals, torn, { recursive: true })
    const file = readdirSync(join(torn, journal.id)).at(-1) as string
    // The machine died while a line was being written: it never counted.
    appendFileSync(join(torn, journal.id, file), '{"n":9999,"kind":"subj')
    const done = await replayJournal(owner, { folder: torn, key: living.node.sealKey, now })
    expect(done).toMatchObject({ ok: true, value: { torn: true } })
    // Grams are counted anew when names have become a tenth more, here as there; what waits to be mended is handed in anew.
    const leftOut = new Set(['name_gram', 'submission', 'submission_chunk', 'submission_row', 'submission_signature'])
    const [there, here] = [await everythingHeld(living.node.database, leftOut), await everythingHeld(owner, leftOut)]
    for (const [name, rows] of Object.entries(there)) expect({ [name]: here[name] }).toEqual({ [name]: rows })
    expect(await findRestoration(owner)).toMatchObject({ state: 'replayed' })
  })

  test('a journal is replayed once', async () => {
    const again = await replayJournal(owner, { folder: journals, key: living.node.sealKey, now })
    expect(again.ok || again.refusal.code).toBe('restore/not-awaiting')
  })

  test('every answer to the public is that of the living node, byte for byte', async () => {
    const wall = { publishedKinds: publishedKinds(await loadPacks()) }
    restored = await openCityNode(undefined, undefined, await owner.asNode(wall))
    const [there, here] = [await publicAnswersOf(living), await publicAnswersOf(restored)]
    expect(Object.keys(here)).toEqual(Object.keys(there))
    expect(Object.keys(here).length).toBeGreaterThan(200)
    const different = Object.keys(there).filter((path) => there[path] !== here[path])
    expect(different).toEqual([])
    expect([living.faults, restored.faults]).toEqual([[], []])
  })

  test('the log goes on where it was: the next entry is placed behind the last, under the same name', async () => {
    const { log, database } = (restored as CityNode).node
    const before = await log.newestCheckpoint()
    expect(before?.note).toBe((await living.node.log.newestCheckpoint())?.note)
    const file = [...csvLines([...registrationRows({ seed: 5, count: 10 })])].join('')
    await (restored as CityNode).submit('market-city', 'registration', file, { name: 'next.csv' })
    await log.integrate()
    expect((await log.newestCheckpoint())?.size).toBeGreaterThanOrEqual((before?.size ?? 0) + 10)
    const [row] = await database.rows<{ unplaced: number }>(sql`select count(*)::int as unplaced from ledger_unplaced`)
    expect(row?.unplaced).toBe(0)
  })

  test('a key that ended after the backup does not come back, and one that was given works', async () => {
    const inUse = (db: Engine) =>
      db.rows<{ hash: string }>(sql`select key_hash as hash from authority_key where ended_at is null order by 1`)
    const there = await inUse(living.node.database)
    expect(await inUse(owner)).toEqual(expect.arrayContaining(there))
    const ended = await living.node.database.rows<{ hash: string }>(
      sql`select key_hash as hash from authority_key where ended_at is not null`,
    )
    expect(ended).toHaveLength(1)
    expect(await inUse(owner)).not.toContainEqual(ended[0])
  })
})
