import {
  type Client,
  createClient,
  type FileAnswer,
  type LineCheck,
  type LogView,
  type Problem,
  type RecordAnswer,
  type ReportCheck,
} from '@probity/contract'
import { Hono } from 'hono'
import { appliedFor, cases, choices, oneCase, ways, waysAbout } from './cases.ts'
import { commitments } from './commitments.ts'
import { levels, policy, preview } from './evaluation.ts'
import { authorityList, catalogue, fileLaw } from './law.ts'
import { addresses, inbox, letters, oneLetter } from './letters.ts'
import { directory, entries, list } from './lists.ts'
import { type FixtureFile, files, today } from './organisations.ts'
import { consents, delegations, followers, looks, ownFile, purposes, sessions } from './own.ts'
import { procedures } from './procedures.ts'

const problem = (status: 400 | 404 | 409 | 503, code: string, zh: string, en: string): Problem => ({
  type: `about:${code}`,
  status,
  code,
  title: en,
  detail: en,
  words: { title: { zh, en }, detail: { zh, en } },
})
const notFound = problem(404, 'organisation/not-found', '没有', 'there is none')

const root = Buffer.alloc(32, 5).toString('base64')
const log: LogView = {
  origin: 'credit.example/log',
  checkpoint: {
    size: 7_448,
    root,
    signedAt: '2026-11-21T20:00:00.000Z',
    note: `credit.example/log\n7448\n${root}\n\n\u2014 credit.example/log c2lnbmF0dXJl\n`,
  },
  keys: [{ verifier: 'credit.example/log+00000000+AAAA', fromSize: 0, addedAt: '2026-01-01T00:00:00.000Z' }],
  cosignedBy: ['witness.example/99'],
  witnesses: [
    {
      name: 'witness.example/99',
      verifier: 'witness.example/99+00000000+AAAA',
      cosigned: { size: 7_448, at: '2026-11-21T20:00:01.000Z' },
    },
    { name: 'silent.example/99', verifier: 'silent.example/99+00000000+AAAA' },
  ],
}

/** An API of a few invented organisations, in the shapes of the contract, so that pages are tested without a node. */
export const fixtureApi = (): Hono => {
  const api = new Hono()
  const find = (handle: string) => files.find(({ organisation }) => organisation.handle === handle)
  const fileOf = ({ organisation, lines }: FixtureFile, day: string): FileAnswer => ({
    organisation,
    day,
    today,
    law: fileLaw,
    lines: lines.filter(({ dates }) => dates.decided <= day),
  })

  api.get('/api/v1/search', (c) => {
    const question = c.req.query('q') ?? ''
    if (question === 'away') return c.json(problem(503, 'node/starting', '正在启动', 'starting'), 503)
    if (question === 'broken') return c.text('not JSON', 500)
    const items = files
      .map(({ organisation: { names, identifiers, branches, parent, mergedInto, ...identity }, ...file }) => ({
        ...identity,
        known: [identity.name, identity.code ?? '', ...names.map(({ name }) => name)],
        former: names.find(({ name, kind }) => kind === 'former' && name.includes(question))?.name,
        file,
      }))
      .filter(({ known }) => question === 'all' || known.some((text) => text.includes(question)))
      .map(({ known, former, file, ...identity }) => ({ ...identity, ...(former ? { foundAs: former } : {}) }))
    const start = Number(c.req.query('cursor') ?? 0)
    const next = start + 3 < items.length ? { next: String(start + 3) } : {}
    return c.json({ items: items.slice(start, start + 3), ...next })
  })
  api.get('/api/v1/lists', (c) => c.json({ lists: [list, directory] }))
  api.get('/api/v1/lists/:list', (c) =>
    c.req.param('list') === list.id
      ? c.json(entries)
      : c.json(problem(404, 'listing/no-such-list', '没有', 'none'), 404),
  )
  api.get('/api/v1/organisations/:handle/file', (c) => {
    const file = find(c.req.param('handle'))
    if (!file) return c.json(notFound, 404)
    const day = c.req.query('day') ?? today
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
      return c.json(problem(400, 'file/not-a-day', '这不是一个日期', 'that is not a day'), 400)
    const knownAt = c.req.query('knownAt')
    return c.json({ ...fileOf(file, day), ...(knownAt ? { knownAt } : {}) })
  })
  api.get('/api/v1/records/:id', (c) => {
    for (const file of files) {
      const line = file.lines.find(({ id }) => id === c.req.param('id'))
      if (line) return c.json({ organisation: file.organisation, today, law: fileLaw, line } satisfies RecordAnswer)
    }
    return c.json(notFound, 404)
  })
  api.get('/api/v1/records/:id/check', (c) => {
    const line = files.flatMap(({ lines }) => lines).find(({ id }) => id === c.req.param('id'))
    if (!line) return c.json(notFound, 404)
    return c.json({ record: line.id, leafHash: line.proof.leafHash, today, signed: true } satisfies LineCheck)
  })
  api.get('/api/v1/reports/:number', (c) => {
    const [handle = '', day = '', digest = ''] = c.req.param('number').split('.')
    if (digest === '') return c.json(problem(400, 'report/not-a-number', '不是编号', 'no number'), 400)
    const organisation = find(handle)?.organisation
    if (!organisation) return c.json(notFound, 404)
    const current = digest.startsWith('1')
    return c.json({ number: c.req.param('number'), organisation, day, today, current } satisfies ReportCheck)
  })
  api.get('/api/v1/log', (c) => c.json(log))
  api.get('/api/v1/catalogue', (c) => c.json(catalogue))
  api.get('/api/v1/procedures', (c) => c.json(procedures))
  api.get('/api/v1/commitments', (c) => c.json(commitments))
  api.get('/api/v1/organisations/:handle/ways', (c) =>
    c.json(c.req.param('handle') === ways.organisation.handle ? ways : waysAbout),
  )
  api.get('/api/v1/authorities', (c) => c.json(authorityList))
  api.get('/api/v1/policies', (c) => c.json({ items: [policy] }))
  api.get('/api/v1/policies/:id', (c) => (c.req.param('id') === policy.id ? c.json(policy) : c.json(notFound, 404)))
  api.get('/api/v1/organisations/:handle/levels', (c) => c.json({ items: levels }))
  api.get('/api/v1/organisations/:handle/previews', (c) => c.json({ items: [preview] }))
  api.post('/api/v1/organisations/:handle/levels/:level/objection', (c) =>
    c.json(problem(409, 'level/objected-already', '异议正在办理', 'An objection is open'), 409),
  )
  api.get('/api/v1/sessions', (c) => c.json({ items: sessions, ended: [] }))
  api.get('/api/v1/purposes', (c) => c.json(purposes))
  api.get('/api/v1/organisations/:handle/full-file', (c) => {
    const file = find(c.req.param('handle'))
    return file ? c.json(ownFile(file)) : c.json(notFound, 404)
  })
  api.get('/api/v1/organisations/:handle/obligations', (c) => c.json(followers(c.req.param('handle'))))
  api.get('/api/v1/organisations/:handle/looks', (c) => c.json(c.req.query('cursor') ? { items: [] } : looks))
  api.get('/api/v1/organisations/:handle/consents', (c) => c.json(consents))
  api.get('/api/v1/organisations/:handle/delegations', (c) => c.json(delegations))
  api.get('/api/v1/organisations/:handle/cases', (c) => c.json({ items: cases }))
  api.get('/api/v1/organisations/:handle/records/:record/choices', (c) => c.json(choices))
  api.get('/api/v1/cases', (c) => c.json({ items: appliedFor }))
  api.get('/api/v1/cases/:id', (c) => (c.req.param('id') === oneCase.id ? c.json(oneCase) : c.json(notFound, 404)))
  api.get('/api/v1/organisations/:handle/letters', (c) => c.json({ items: letters }))
  api.get('/api/v1/letters/:id', (c) =>
    c.req.param('id') === oneLetter.id ? c.json(oneLetter) : c.json(notFound, 404),
  )
  api.post('/api/v1/letters/:id/received', (c) => c.json(letters[1]))
  api.get('/api/v1/inbox', (c) => c.json(inbox))
  api.post('/api/v1/inbox/read', (c) => c.json({ unread: 0 }))
  api.get('/api/v1/inbox/addresses', (c) => c.json(addresses))
  api.post('/api/v1/inbox/addresses', (c) => c.json({ address: addresses.items[1], secret: 'whsec_c2VjcmV0' }))
  api.post('/api/v1/inbox/addresses/confirm', (c) =>
    c.json(problem(409, 'message-address/token', '确认码不正确', 'That is not what was sent'), 409),
  )
  api.post('/api/v1/cases/:id/moves', (c) =>
    c.json(problem(409, 'case/not-open', '现在不能走这一步', 'This move cannot be made now'), 409),
  )
  api.post('/api/v1/organisations/:handle/records/:record/statement', (c) => c.json({}))
  api.post('/api/v1/organisations/:handle/cases', (c) => c.json(oneCase))
  api.post('/api/v1/organisations/:handle/consents', (c) =>
    c.json(problem(400, 'consent/not-opened', '该目的不开放此内容', 'The purpose does not open this'), 400),
  )
  return api
}

export const fixtureClient = (): Client => {
  const api = fixtureApi()
  return createClient((path, init) => api.request(path, init))
}
