import { issueKey } from '@probity/access'
import { fixedClock, seededRandomness } from '@probity/base'
import type { Receipt } from '@probity/contract'
import type { Database } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import type { DemoCity } from '@probity/demo'
import { loadLaw, publishedKinds } from '@probity/law'
import { type AccessWishes, enactStory, makeApp, makeNode, type ProbityNode } from '@probity/server'

/** The day on which the tests of the rights look at their cities: just after the last day of their stories. */
export const noonOfToday = '2026-11-22T04:00:00.000Z'

export const packFolders = ['cn', 'demo-city', 'debarment'].map(
  (name) => new URL(`../../law/${name}`, import.meta.url).pathname,
)
export const loadPacks = async () => {
  const law = await loadLaw(packFolders)
  if (!law.ok) throw new Error(`law: ${law.refusal.code}`)
  return law.value
}

export type CityNode = {
  readonly node: ProbityNode
  readonly app: ReturnType<typeof makeApp>
  readonly clock: ReturnType<typeof fixedClock>
  /** Faults the server told of, each of which answered 500. */
  readonly faults: unknown[]
  /** The key of an authority, or of the operator. */
  keyOf(id: string): Promise<string>
  /** Asks as the public does, or with a key. */
  ask(path: string, init?: RequestInit & { key?: string }): Promise<Response>
  /** Hands a file in through the front door and gives its receipt; throws where it is refused as a whole. */
  submit(
    authority: string,
    kind: string,
    file: string | Uint8Array,
    more?: { key?: string; name?: string },
  ): Promise<Receipt>
  close(): Promise<void>
}

/** A whole server over a lent database, or over `on` (then with other chances), with an invented city in it if one is given. Its clock stands still. */
export const openCityNode = async (city?: DemoCity, access?: AccessWishes, on?: Database): Promise<CityNode> => {
  const law = await loadPacks()
  const database = on ?? (await lendDatabase({ publishedKinds: publishedKinds(law) }))
  const clock = fixedClock(noonOfToday)
  const node = makeNode({
    database,
    law,
    clock,
    random: seededRandomness(on ? 'what comes after' : 'the tests of the rights'),
    secret: 'a secret that only the tests know',
    address: () => 'https://credit.example',
    ...(access ? { access } : {}),
  })
  if (city) await enactStory(node, city, 'rights')
  const faults: unknown[] = []
  const app = makeApp(node, (fault) => faults.push(fault))
  const door = doorOf(node, async (path, init) => app.request(path, init))
  return { node, app, clock, faults, ...door, close: () => database.close() }
}

/** How tests come in by the front door of a node, wherever it is served: `send` takes the request there. */
export const doorOf = (
  { database, clock, random }: ProbityNode,
  send: (path: string, init: RequestInit) => Promise<Response>,
): Pick<CityNode, 'keyOf' | 'ask' | 'submit'> => {
  const keys = new Map<string, string>()
  const keyOf = async (id: string) => {
    const key = keys.get(id) ?? (await database.transaction((tx) => issueKey(tx, clock, random, id)))
    keys.set(id, key)
    return key
  }
  const ask: CityNode['ask'] = async (path, { key, headers, ...init } = {}) => {
    const all = new Headers(headers)
    if (key) all.set('authorization', `Bearer ${key}`)
    return send(path, { ...init, headers: all })
  }
  return {
    keyOf,
    ask,
    submit: async (authority, kind, body, { key, name } = {}) => {
      const query = new URLSearchParams({ kind, ...(name ? { name } : {}) })
      const headers: Record<string, string> = key ? { 'idempotency-key': key } : {}
      const answer = await ask(`/api/v1/submissions?${query}`, {
        method: 'POST',
        body: typeof body === 'string' ? body : new Uint8Array(body),
        headers,
        key: await keyOf(authority),
      })
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
      return (await answer.json()) as Receipt
    },
  }
}
