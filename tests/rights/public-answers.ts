import type { CityNode } from './city-node.ts'

/** A public answer, as much of it as a reader gets; `Date` says when, not what. */
export type PublicAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export const readAnswer = async (response: Response): Promise<PublicAnswer> => ({
  status: response.status,
  headers: Object.fromEntries([...response.headers].filter(([name]) => name !== 'date')),
  body: await response.text(),
})

/** What the questions of a city are made of. */
export type Known = {
  readonly handles: readonly string[]
  readonly recordIds: readonly string[]
  /** What people type: codes, names and parts of them, document numbers, pinyin. */
  readonly searches: readonly string[]
  /** Organisations whose past is asked day by day, with the days and moments to ask of. */
  readonly pasts: readonly string[]
  readonly days: readonly string[]
  readonly moments: readonly string[]
}

const pastQueries = ({ days, moments }: Known): string[] => [
  ...days.map((day) => `day=${day}`),
  ...moments.map((at) => `knownAt=${at}`),
  ...days.flatMap((day) => moments.map((at) => `day=${day}&knownAt=${at}`)),
]

/** Lists and directories of the pack, and places in them: the middle of any, and none. */
const everyList = [
  'market-serious',
  'migrant-wages',
  'work-safety',
  'culture-tourism',
  'social-organisations',
  'abnormal-market',
  'abnormal-individual',
  'abnormal-social',
  'nothing',
]
const listCursors = ['2026-06-01', '2025-01-01', '2024-01-01']
  .map((day) => Buffer.from(`${day}~${'8'.repeat(26)}`).toString('base64url'))
  .concat('x')

const nobody = '00000000000000000000000000'
const wrongQuestions = ['', 'x', '%', '证照', 'a'.repeat(101), '\u0000', '👤']

/**
 * Every public address of the server, by the route that answers it. The routes themselves are asked of the server, and one
 * that is not here fails the test of the twins: whoever adds a route says here how it is asked.
 */
export const questions: Readonly<Record<string, (known: Known) => readonly string[]>> = {
  '/api/v1/search': ({ searches }) => [
    ...[...searches, ...wrongQuestions].map((text) => `/api/v1/search?q=${encodeURIComponent(text)}`),
    ...['ZnJvbToyMA', 'ZnJvbTo0MA', 'x'].flatMap((cursor) =>
      ['临澄', '有限公司', '公司'].map((text) => `/api/v1/search?q=${encodeURIComponent(text)}&cursor=${cursor}`),
    ),
  ],
  '/api/v1/organisations/:handle': ({ handles }) =>
    [...handles, nobody, 'x'].map((handle) => `/api/v1/organisations/${handle}`),
  '/api/v1/organisations/:handle/file': (known) => [
    ...[...known.handles, nobody, 'x'].map((handle) => `/api/v1/organisations/${handle}/file`),
    ...known.pasts.flatMap((handle) =>
      [...pastQueries(known), 'day=2999-01-01', 'day=x', 'knownAt=x'].map(
        (query) => `/api/v1/organisations/${handle}/file?${query}`,
      ),
    ),
  ],
  '/api/v1/organisations/:handle/report': (known) => [
    ...[...known.pasts, nobody, 'x'].map((handle) => `/api/v1/organisations/${handle}/report`),
    ...known.pasts.flatMap((handle) =>
      [`day=${known.days[0]}&lang=en`, 'day=2999-01-01'].map(
        (query) => `/api/v1/organisations/${handle}/report?${query}`,
      ),
    ),
  ],
  '/api/v1/organisations/:handle/report/content': (known) => [
    ...[...known.handles, nobody, 'x'].map((handle) => `/api/v1/organisations/${handle}/report/content`),
    ...known.pasts.flatMap((handle) =>
      [...known.days.map((day) => `day=${day}`), 'day=x'].map(
        (query) => `/api/v1/organisations/${handle}/report/content?${query}`,
      ),
    ),
  ],
  '/api/v1/reports/:number': ({ pasts, days }) =>
    [...pasts, nobody].flatMap((handle) =>
      ['2026-11-22', ...days.slice(0, 2), '2999-01-01'].map(
        (day) => `/api/v1/reports/${handle}.${day}.${'0'.repeat(40)}`,
      ),
    ),
  '/api/v1/records/:id': ({ recordIds, handles }) =>
    [...recordIds, `${handles[0]}-zz`, `${nobody}-1`, 'x'].map((id) => `/api/v1/records/${id}`),
  '/api/v1/records/:id/check': ({ recordIds, handles }) =>
    [...recordIds, `${handles[0]}-zz`, `${nobody}-1`, 'x'].flatMap((id) => [
      `/api/v1/records/${id}/check`,
      `/api/v1/records/${id}/check?leaf=${encodeURIComponent(Buffer.alloc(32, 7).toString('base64'))}`,
    ]),
  '/api/v1/log': () => ['/api/v1/log'],
  '/log/checkpoint': () => ['/log/checkpoint'],
  '/log/tile/*': () => ['/log/tile/0/000', '/log/tile/entries/000', '/log/tile/0/000.p/300', '/log/tile/x'],
  '/log': ({ recordIds }) => [
    '/log',
    ...recordIds.slice(0, 3).map((id) => `/log?record=${id}`),
    '/log?record=x&leaf=y',
  ],
  '/api/v1/catalogue': () => ['/api/v1/catalogue'],
  '/api/v1/procedures': () => ['/api/v1/procedures'],
  '/api/v1/commitments': () => ['/api/v1/commitments'],
  '/api/v1/authorities': () => ['/api/v1/authorities'],
  '/api/v1/purposes': () => ['/api/v1/purposes'],
  '/api/v1/checks': () => ['/api/v1/checks'],
  '/api/v1/lists': () => ['/api/v1/lists'],
  '/api/v1/lists/:list': () =>
    everyList.flatMap((list) => [
      `/api/v1/lists/${list}`,
      ...listCursors.map((cursor) => `/api/v1/lists/${list}?cursor=${cursor}`),
    ]),
  '/lists': () => ['/lists'],
  '/lists/:list': () =>
    everyList.flatMap((list) => [`/lists/${list}`, ...listCursors.map((cursor) => `/lists/${list}?cursor=${cursor}`)]),
  '/api/v1/policies': () => ['/api/v1/policies'],
  '/api/v1/policies/:id': () =>
    ['lincheng-demonstration', 'tax-credit', 'nothing'].map((id) => `/api/v1/policies/${id}`),
  '/api/v1/policies/:id/document': () =>
    ['yaml', 'xlsx', 'text', 'json', 'x'].map((format) => `/api/v1/policies/tax-credit/document?format=${format}`),
  '/api/v1/policies/:id/annex': () => [`/api/v1/policies/tax-credit/annex?digest=${'0'.repeat(64)}`],
  '/api/v1/openapi.json': () => ['/api/v1/openapi.json'],
  '/api/v1/reference': () => ['/api/v1/reference'],
  '/api/v1/reference/scalar.js': () => ['/api/v1/reference/scalar.js'],
  '/': () => ['/'],
  '/about': () => ['/about'],
  '/search': ({ searches }) => [...searches, ...wrongQuestions].map((text) => `/search?q=${encodeURIComponent(text)}`),
  '/organisations/:handle': (known) => [
    ...[...known.handles, nobody, 'x'].map((handle) => `/organisations/${handle}`),
    ...known.pasts.flatMap((handle) => [
      ...known.days.map((day) => `/organisations/${handle}?day=${day}`),
      ...known.days.map((day) => `/organisations/${handle}?known=${day}`),
      ...['C01', 'C03', 'penalty', 'x'].map((show) => `/organisations/${handle}?show=${show}`),
    ]),
  ],
  '/records/:id': ({ recordIds }) => [...recordIds, `${nobody}-1`, 'x'].map((id) => `/records/${id}`),
  '/catalogue': () => ['/catalogue'],
  '/procedures': () => ['/procedures'],
  '/procedures/:id': () => ['/procedures/repair', '/procedures/listing?on=2026-04-01', '/procedures/nothing'],
  '/commitments': () => ['/commitments'],
  '/commitments/:id': () => ['/commitments/accept-first', '/commitments/nothing'],
  '/persons': ({ recordIds }) => [
    '/persons',
    ...recordIds.slice(0, 3).map((id) => `/persons?record=${id}`),
    '/persons?record=x',
  ],
  '/purposes': () => ['/purposes'],
  '/reports': () => ['/reports', '/reports?number=x'],
  '/reports/:number': ({ pasts }) =>
    [...pasts, nobody].map((handle) => `/reports/${handle}.2026-11-22.${'0'.repeat(40)}`).concat('/reports/x'),
  '/catalogue/:kind': () => ['/catalogue/penalty', '/catalogue/registration', '/catalogue/nothing'],
  '/authorities': () => ['/authorities'],
  '/livez': () => ['/livez'],
  '/readyz': () => ['/readyz'],
  '/auth/sign-in': () => ['/auth/sign-in', '/auth/sign-in?to=/catalogue', '/auth/sign-in?to=//elsewhere.example'],
  '/auth/callback': () => ['/auth/callback', '/auth/callback?code=x&state=y'],
  '/api/v1/session': () => ['/api/v1/session'],
  '/api/v1/sessions': () => ['/api/v1/sessions'],
  '/auth/signed-out': () => ['/auth/signed-out'],
  '/sessions': () => ['/sessions'],
  '/desk': () => ['/desk'],
  '/desk/*': () => ['/desk/', '/desk/submissions'],
  '/desk/assets/:name': () => ['/desk/assets/nothing.js'],
  '/my': () => ['/my', '/my?show=sealed'],
  '/evaluation': () => ['/evaluation'],
  '/evaluation/:policy': () =>
    ['lincheng-demonstration', 'tax-credit?from=2025-07-01', 'nothing'].map((id) => `/evaluation/${id}`),
  '/my/levels': () => ['/my/levels'],
  '/my/looks': () => ['/my/looks'],
  '/my/consents': () => ['/my/consents'],
  '/api/v1/cases/:id': ({ handles }) => [...handles, nobody].map((handle) => `/api/v1/cases/${handle}.1`),
  '/my/cases': () => ['/my/cases'],
  '/my/letters': () => ['/my/letters'],
  '/my/letters/:id': () => ['/my/letters/x'],
  '/my/inbox': () => ['/my/inbox'],
  '/my/inbox/addresses': () => ['/my/inbox/addresses'],
  '/my/cases/:id': () => ['/my/cases/x'],
  '/my/start': () => ['/my/start'],
  '/my/start/:handle': ({ handles }) => handles.slice(0, 3).map((handle) => `/my/start/${handle}`),
  '/my/records/:record/choices': () => ['/my/records/x/choices'],
  '/my/delegates': () => ['/my/delegates'],
  '/robots.txt': () => ['/robots.txt'],
  '/favicon.ico': () => ['/favicon.ico'],
  '/assets/:digest/:name': () => ['/assets/0/site.css'],
  '/api/*': () => ['/api/v1/nothing'],
  '/.well-known/oauth-authorization-server': () => ['/.well-known/oauth-authorization-server'],
  '/auth/*': () => ['/auth/nothing', '/auth/demo/auth'],
  '/*': () => ['/nothing', '/organisations', '/sitemap.xml'],
}

/** Answers only to the holder of a key; to everybody else the same whatever there is. */
export const behindKeys: ReadonlySet<string> = new Set([
  '/api/v1/records/:id/proof',
  '/api/v1/submissions',
  '/api/v1/submissions/:id',
  '/api/v1/submissions/:id/findings',
  '/api/v1/submissions/:id/receipt',
  '/api/v1/submissions/:id/rows/:row',
  '/api/v1/submissions/:id/rows',
  '/api/v1/submissions/:id/waiting',
  '/api/v1/queues/:queue',
  '/api/v1/conflicts',
  '/api/v1/keys/:body',
  '/api/v1/proposals',
  '/api/v1/organisations/:handle/delegations',
  '/api/v1/audit',
  '/api/v1/audit/row-looks',
  '/api/v1/audit/draws',
  '/api/v1/audit/draws/:id',
  '/api/v1/sessions/others',
  '/api/v1/backup',
  '/api/v1/organisations/:handle/full-file',
  '/api/v1/organisations/:handle/looks',
  '/api/v1/organisations/:handle/consents',
  '/api/v1/organisations/:handle/previews',
  '/api/v1/organisations/:handle/levels',
  '/api/v1/organisations/:handle/evaluation',
  '/api/v1/policies/:id/notices',
  '/api/v1/organisations/:handle/delays',
  '/api/v1/conflicts/:id',
  '/api/v1/due',
  '/api/v1/node',
  '/api/v1/organisations/:handle/cases',
  '/api/v1/organisations/:handle/records/:record/choices',
  '/api/v1/organisations/:handle/ways',
  '/api/v1/cases',
  '/api/v1/casework',
  '/api/v1/organisations/:handle/openings',
  '/api/v1/proposable',
  '/api/v1/organisations/:handle/letters',
  '/api/v1/obligations',
  '/api/v1/organisations/:handle/obligations',
  '/api/v1/cases/:id/letters',
  '/api/v1/letters/:id',
  '/api/v1/letters/:id/file',
  '/api/v1/inbox',
  '/api/v1/inbox/addresses',
])

/** Paths of the server that answer to GET, as its router has them. */
export const readablePaths = ({ app }: CityNode): string[] => [
  ...new Set(app.routes.flatMap(({ method, path }) => (method === 'GET' || method === 'ALL' ? [path] : []))),
]
