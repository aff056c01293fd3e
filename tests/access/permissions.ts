import type { Role } from '@probity/access'

/** Who asks: a role, as a person who signed in or as a system with a key. A representative is always a person. */
export type Who = 'public' | `${Exclude<Role, 'public'>} ${'person' | 'system'}`

const both = (...roles: Exclude<Role, 'public'>[]): Who[] =>
  roles.flatMap((role): Who[] =>
    role === 'representative' ? [`${role} person`] : [`${role} person`, `${role} system`],
  )
const people = (...roles: Exclude<Role, 'public'>[]): Who[] => roles.map((role): Who => `${role} person`)

const everyRole = [
  'representative',
  'clerk',
  'decider',
  'supervisor',
  'operator',
  'auditor',
  'credit-service',
  'bank',
] as const
export const everyone: readonly Who[] = ['public', ...both(...everyRole)]
const anyPerson = people(...everyRole)

const authority = both('clerk', 'decider', 'supervisor')
const entering = both('clerk', 'decider')
const deciding = both('decider')
const operator = both('operator')
const auditor = both('auditor')
const nobody: Who[] = []

/** What stands in an address: things of the body `market-city`, of the organisation `A`, or of nobody in particular. */
export type Things = {
  readonly submission: string
  readonly row: number
  readonly handle: string
  readonly record: string
  readonly proposal: number
}

export type Permission = {
  readonly path: (things: Things) => string
  readonly body?: object
  /** Who may where it belongs to their own body. */
  readonly own: readonly Who[]
  /** Who may where it belongs to another; as `own` where it belongs to nobody. */
  readonly other: readonly Who[]
  /** Whoever may not is told that there is nothing, as everybody else is. */
  readonly hides?: true
  /** The same where the law does not reach: nobody passes, though the thing be their own. */
  readonly beyond?: readonly Beyond[]
}

/** A question beyond what binds a body: a kind outside its functions or the kinds it supplies, a purpose the pack has for others. */
export type Beyond = {
  readonly bound: 'function' | 'category' | 'purpose'
  /** Who acts, where that is not the usual body. */
  readonly body?: string
  readonly path?: (things: Things) => string
  readonly said?: object
}

const to = (path: Permission['path'], own: readonly Who[], other: readonly Who[] = own, body?: object): Permission => ({
  path,
  own,
  other,
  ...(body ? { body } : {}),
})
const post = (path: Permission['path'], body: object, own: readonly Who[], other: readonly Who[] = own) =>
  to(path, own, other, body)

const openTo = (path: string) => to(() => path, everyone)
const onSubmission =
  (rest: string): Permission['path'] =>
  ({ submission }) =>
    `/api/v1/submissions/${submission}${rest}`
const onSubject =
  (rest: string): Permission['path'] =>
  ({ handle }) =>
    `/api/v1/organisations/${handle}${rest}`

const words = { decidedBy: '登记科', reasons: '与登记档案逐项核对一致' }
const anAct = { act: 'served', subjectCode: 'x', documentNumber: 'x', on: '2026-11-20', reason: '送达' }
const withBoth = (one: readonly Who[]): Who[] => [...one, ...operator]

/**
 * Who may ask what, written down a second time and by hand: what the policies say is held against this, over HTTP, for every
 * route, every role and both kinds of ownership. A route that is not here fails the test.
 */
export const permissions: Readonly<Record<string, Permission>> = {
  'GET /api/v1/search': openTo('/api/v1/search?q=x'),
  'GET /api/v1/organisations/:handle': to(onSubject(''), everyone),
  'GET /api/v1/organisations/:handle/file': to(onSubject('/file'), everyone),
  'GET /api/v1/organisations/:handle/report': to(onSubject('/report'), everyone),
  'GET /api/v1/organisations/:handle/report/content': to(onSubject('/report/content'), everyone),
  'GET /api/v1/reports/:number': openTo(`/api/v1/reports/${'0'.repeat(26)}.2026-11-22.${'0'.repeat(40)}`),
  'GET /api/v1/records/:id': to(({ record }) => `/api/v1/records/${record}`, everyone),
  'GET /api/v1/records/:id/check': to(({ record }) => `/api/v1/records/${record}/check`, everyone),
  'GET /api/v1/catalogue': openTo('/api/v1/catalogue'),
  'GET /api/v1/procedures': openTo('/api/v1/procedures'),
  'GET /api/v1/commitments': openTo('/api/v1/commitments'),
  'GET /api/v1/authorities': openTo('/api/v1/authorities'),
  'GET /api/v1/purposes': openTo('/api/v1/purposes'),
  'GET /api/v1/policies': openTo('/api/v1/policies'),
  'GET /api/v1/policies/:id': openTo('/api/v1/policies/tax-credit'),
  'GET /api/v1/policies/:id/document': openTo('/api/v1/policies/tax-credit/document'),
  'GET /api/v1/policies/:id/annex': openTo(`/api/v1/policies/tax-credit/annex?digest=${'0'.repeat(64)}`),
  'GET /api/v1/log': openTo('/api/v1/log'),
  'GET /log/checkpoint': openTo('/log/checkpoint'),
  'GET /log/tile/*': openTo('/log/tile/0/000'),
  'GET /api/v1/openapi.json': openTo('/api/v1/openapi.json'),
  'GET /api/v1/reference': openTo('/api/v1/reference'),
  'GET /api/v1/reference/scalar.js': openTo('/api/v1/reference/scalar.js'),
  'GET /.well-known/oauth-authorization-server': openTo('/.well-known/oauth-authorization-server'),

  'GET /api/v1/session': openTo('/api/v1/session'),
  'POST /api/v1/session/part': post(() => '/api/v1/session/part', { role: 'clerk', body: 'nowhere' }, anyPerson),
  'GET /api/v1/sessions': to(() => '/api/v1/sessions', anyPerson),
  'POST /api/v1/sessions/:id/end': post(() => '/api/v1/sessions/none/end', {}, anyPerson),
  'GET /api/v1/sessions/others': to(() => '/api/v1/sessions/others', people('operator')),
  'POST /api/v1/sessions/others/:id/end': post(
    () => '/api/v1/sessions/others/none/end',
    { because: '终端遗失，先行结束' },
    people('operator'),
  ),
  'GET /auth/sign-in': openTo('/auth/sign-in'),
  'GET /auth/callback': openTo('/auth/callback'),
  'POST /auth/token': post(() => '/auth/token', {}, everyone),
  'POST /auth/sign-out': post(() => '/auth/sign-out', {}, everyone),
  'GET /auth/signed-out': openTo('/auth/signed-out'),
  'POST /auth/back-channel-logout': post(() => '/auth/back-channel-logout', {}, everyone),
  'GET /auth/demo/choose/:uid': openTo('/auth/demo/choose/x'),
  'POST /auth/demo/choose/:uid': post(() => '/auth/demo/nothing', {}, everyone),
  'GET /auth/demo/*': openTo('/auth/demo/nothing'),
  'POST /auth/demo/*': post(() => '/auth/demo/nothing', {}, everyone),

  'POST /api/v1/submissions': {
    ...post(() => '/api/v1/submissions?kind=nothing', {}, entering),
    beyond: [
      { bound: 'function', body: 'housing', path: () => '/api/v1/submissions?kind=registration' },
      { bound: 'category', body: 'open-data-register', path: () => '/api/v1/submissions?kind=penalty' },
    ],
  },
  'GET /api/v1/submissions': to(() => '/api/v1/submissions', withBoth(authority)),
  'GET /api/v1/submissions/:id': to(onSubmission(''), withBoth(authority), operator),
  'GET /api/v1/submissions/:id/rows': to(onSubmission('/rows'), withBoth(authority), operator),
  'GET /api/v1/submissions/:id/findings': to(onSubmission('/findings'), withBoth(authority), operator),
  'GET /api/v1/submissions/:id/rows/:row': to(onSubmission('/rows/999'), withBoth(authority), operator),
  'GET /api/v1/submissions/:id/receipt': to(onSubmission('/receipt'), withBoth(authority), operator),
  'GET /api/v1/submissions/:id/waiting': to(onSubmission('/waiting'), withBoth(authority), operator),
  'POST /api/v1/submissions/:id/rows/:row/mend': post(
    onSubmission('/rows/999/mend'),
    { cells: {} },
    withBoth(entering),
    operator,
  ),
  'POST /api/v1/submissions/:id/mended': post(onSubmission('/mended'), {}, withBoth(entering), operator),
  'POST /api/v1/submissions/:id/recall': post(
    onSubmission('/recall'),
    { reason: '误报' },
    withBoth(deciding),
    operator,
  ),
  'POST /api/v1/acts': {
    ...post(() => '/api/v1/acts', { ...anAct, recordKind: 'penalty' }, deciding),
    beyond: [
      { bound: 'function', body: 'housing', said: { ...anAct, recordKind: 'registration' } },
      { bound: 'category', body: 'open-data-register', said: { ...anAct, recordKind: 'penalty' } },
    ],
  },
  'POST /api/v1/statements': {
    ...post(() => '/api/v1/statements', { month: '2026-10', kind: 'nothing', decisions: 0 }, deciding),
    beyond: [{ bound: 'function', body: 'housing', said: { month: '2026-10', kind: 'registration', decisions: 0 } }],
  },
  'GET /api/v1/due': to(() => '/api/v1/due', withBoth(authority)),

  'GET /api/v1/queues/:queue': to(() => '/api/v1/queues/mend', withBoth(authority)),
  'POST /api/v1/submissions/:id/rows/:row/match': post(
    onSubmission('/rows/999/match'),
    { organisation: 'new', ...words },
    operator,
  ),
  'GET /api/v1/conflicts': to(() => '/api/v1/conflicts', operator),
  'GET /api/v1/conflicts/:id': to(() => '/api/v1/conflicts/999', operator),
  'POST /api/v1/conflicts/:id/decide': post(
    () => '/api/v1/conflicts/999/decide',
    { decision: { is: 'two-bodies' }, ...words },
    operator,
  ),
  'POST /api/v1/organisations/:handle/events': post(
    () => `/api/v1/organisations/${'0'.repeat(26)}/events`,
    { event: 'cancelled', on: '2026-11-20', reason: '注销登记' },
    operator,
  ),
  'GET /api/v1/node': to(() => '/api/v1/node', operator),
  'GET /api/v1/backup': to(() => '/api/v1/backup', ['operator system']),
  'POST /api/v1/records/:id/erase': post(() => '/api/v1/records/none-1/erase', { ground: 'none', ...words }, operator),
  'POST /api/v1/log/keys': post(() => '/api/v1/log/keys', {}, operator),
  'POST /api/v1/log/replay': post(() => '/api/v1/log/replay', {}, [...operator, ...auditor]),

  'GET /api/v1/proposals': to(() => '/api/v1/proposals', [...authority, ...operator, ...auditor]),
  'POST /api/v1/proposals/:id/decide': post(
    ({ proposal }) => `/api/v1/proposals/${proposal}/decide`,
    { decision: 'declined', decidedBy: '柏清和' },
    withBoth(deciding),
    operator,
  ),
  'GET /api/v1/audit': to(() => '/api/v1/audit', auditor),
  'GET /api/v1/audit/row-looks': to(() => '/api/v1/audit/row-looks', auditor),
  'GET /api/v1/audit/draws': to(() => '/api/v1/audit/draws', auditor),
  'POST /api/v1/audit/draws': post(
    () => '/api/v1/audit/draws',
    { from: '2026-01-01', until: '2026-01-31', size: 1 },
    people('auditor'),
  ),
  'GET /api/v1/audit/draws/:id': to(() => '/api/v1/audit/draws/1', auditor),
  'POST /api/v1/audit/draws/:id/looks/:place/review': post(
    () => '/api/v1/audit/draws/1/looks/0/review',
    { finding: 'in-order', note: '用途与事项相符' },
    people('auditor'),
  ),

  'GET /api/v1/keys/:body': to(() => '/api/v1/keys/housing', operator),
  'POST /api/v1/keys': post(
    () => '/api/v1/keys',
    { clientId: 'x', role: 'clerk', body: 'nobody', days: 1, publicJwk: {} },
    operator,
  ),
  'POST /api/v1/keys/:clientId/:keyId/end': post(() => `/api/v1/keys/x/${'A'.repeat(43)}/end`, {}, operator),

  'GET /api/v1/organisations/:handle/full-file': {
    ...to(onSubject('/full-file?purpose=none'), [
      ...people('representative'),
      ...entering,
      ...auditor,
      ...both('bank', 'credit-service'),
    ]),
    beyond: [
      { bound: 'purpose', path: onSubject('/full-file?purpose=judicial&reference=x') },
      { bound: 'purpose', path: onSubject('/full-file?purpose=emergency&reference=x') },
    ],
  },
  'GET /api/v1/checks': openTo('/api/v1/checks'),
  'GET /api/v1/lists': openTo('/api/v1/lists'),
  'GET /api/v1/lists/:list': openTo('/api/v1/lists/market-serious'),
  'GET /lists': openTo('/lists'),
  'GET /lists/:list': openTo('/lists/market-serious'),
  'POST /api/v1/checks': {
    ...post(() => '/api/v1/checks', { check: 'none', reference: 'x', organisations: ['x'] }, entering),
    beyond: [
      { bound: 'purpose', body: 'labour', said: { check: 'food-licence', reference: 'x', organisations: ['x'] } },
    ],
  },
  'POST /api/v1/organisations/:handle/emergency-look': post(
    onSubject('/emergency-look'),
    { reason: '危化品泄漏，须立即核对其许可与承诺，以便疏散' },
    people('decider', 'supervisor', 'operator'),
  ),
  'GET /api/v1/organisations/:handle/looks': to(
    onSubject('/looks'),
    [...people('representative'), ...auditor],
    auditor,
  ),
  'GET /api/v1/organisations/:handle/consents': to(
    onSubject('/consents'),
    [...people('representative'), ...auditor],
    auditor,
  ),
  'GET /api/v1/organisations/:handle/previews': to(onSubject('/previews'), people('representative'), nobody),
  'POST /api/v1/organisations/:handle/consents': post(
    onSubject('/consents'),
    { receiver: 'x', purpose: 'none', fields: ['penalty'], until: '2027-01-01' },
    people('representative'),
    nobody,
  ),
  'POST /api/v1/organisations/:handle/consents/:consent/revoke': post(
    onSubject('/consents/999/revoke'),
    {},
    people('representative'),
    nobody,
  ),
  'GET /api/v1/organisations/:handle/cases': to(
    onSubject('/cases'),
    [...people('representative'), ...auditor],
    auditor,
  ),
  'GET /api/v1/organisations/:handle/records/:record/choices': to(
    onSubject('/records/none-1/choices'),
    people('representative'),
    nobody,
  ),
  'GET /api/v1/organisations/:handle/ways': to(onSubject('/ways'), people('representative')),
  'POST /api/v1/organisations/:handle/cases': post(
    onSubject('/cases'),
    { procedure: 'none', move: 'none', said: {} },
    people('representative'),
    nobody,
  ),
  'POST /api/v1/organisations/:handle/records/:record/statement': post(
    onSubject('/records/x/statement'),
    { text: '已经改正' },
    people('representative'),
    nobody,
  ),
  'POST /api/v1/organisations/:handle/records/:record/statement/withdraw': post(
    onSubject('/records/x/statement/withdraw'),
    {},
    people('representative'),
    nobody,
  ),
  'GET /api/v1/organisations/:handle/obligations': to(onSubject('/obligations'), people('representative'), nobody),
  'GET /api/v1/obligations': to(() => '/api/v1/obligations', [...authority, ...both('bank', 'credit-service')]),
  'POST /api/v1/obligations/:id/acknowledge': post(
    ({ handle }) => `/api/v1/obligations/${handle}.1.0/acknowledge`,
    {},
    [...people('clerk', 'decider'), ...both('bank', 'credit-service')],
  ),
  'GET /api/v1/organisations/:handle/openings': to(onSubject('/openings?reference=x'), people('clerk', 'decider')),
  'GET /api/v1/proposable': to(() => '/api/v1/proposable', people('clerk', 'decider')),
  'GET /api/v1/cases': to(() => '/api/v1/cases', [...authority, ...operator, ...people('representative')]),
  'GET /api/v1/casework': to(() => '/api/v1/casework', [...both('supervisor'), ...auditor]),
  'GET /api/v1/cases/:id': to(({ handle }) => `/api/v1/cases/${handle}.1`, auditor),
  'POST /api/v1/cases/:id/moves': post(
    ({ handle }) => `/api/v1/cases/${handle}.1/moves`,
    { move: 'none', said: {} },
    nobody,
  ),
  'GET /api/v1/organisations/:handle/delays': to(onSubject('/delays'), people('clerk', 'decider', 'supervisor')),
  'POST /api/v1/organisations/:handle/delays': post(
    onSubject('/delays'),
    { purpose: 'none', reference: 'x', reasons: '检查前知悉将使检查落空', instrument: 'X', article: '1', days: 1 },
    people('clerk', 'decider'),
  ),
  'POST /api/v1/organisations/:handle/delays/:delay/approve': post(
    onSubject('/delays/999/approve'),
    {},
    people('decider', 'supervisor'),
  ),
  'GET /api/v1/organisations/:handle/delegations': to(onSubject('/delegations'), people('representative'), nobody),
  'POST /api/v1/organisations/:handle/delegations': post(
    onSubject('/delegations'),
    { days: 30 },
    people('representative'),
    nobody,
  ),
  'POST /api/v1/organisations/:handle/delegations/:delegation/revoke': post(
    onSubject('/delegations/999/revoke'),
    {},
    people('representative'),
    nobody,
  ),
  'GET /api/v1/records/:id/proof': {
    ...to(
      ({ record }) => `/api/v1/records/${record}/proof`,
      [...people('representative'), ...authority, ...auditor],
      auditor,
    ),
    hides: true,
  },

  'GET /api/v1/organisations/:handle/levels': to(onSubject('/levels'), people('representative'), nobody),
  'POST /api/v1/organisations/:handle/levels/:level/objection': post(
    onSubject('/levels/1-0/objection'),
    { reasons: '所依据的处罚已被撤销' },
    people('representative'),
    nobody,
  ),
  'POST /api/v1/organisations/:handle/levels/:level/answer': post(
    onSubject('/levels/1-0/answer'),
    { outcome: 'upheld', reasons: '经核对，指标计算无误', by: '柏清和' },
    deciding,
  ),
  'POST /api/v1/organisations/:handle/levels/:level/end': post(
    onSubject('/levels/1-0/end'),
    { reasons: '企业已经注销，等级终止', by: '柏清和' },
    deciding,
  ),
  'GET /api/v1/organisations/:handle/evaluation': to(onSubject('/evaluation?policy=nothing'), entering),
  'POST /api/v1/organisations/:handle/evaluation-inputs': post(
    onSubject('/evaluation-inputs'),
    { policy: 'nothing', reasons: '依据年度核查结果录入', by: '柏清和' },
    entering,
  ),
  'GET /api/v1/policies/:id/notices': to(() => '/api/v1/policies/nothing/notices', authority),
  'POST /api/v1/policies/:id/notices': post(() => '/api/v1/policies/nothing/notices', { by: '柏清和' }, deciding),
  'POST /api/v1/policies/:id/adoptions': post(
    () => '/api/v1/policies/nothing/adoptions',
    { levels: [{ organisation: '0'.repeat(26), level: '1-0' }], reasons: '经复核，同意采用本期等级' },
    entering,
  ),
  'POST /api/v1/policies/:id/promulgation': post(
    () => '/api/v1/policies/nothing/promulgation',
    { reasons: '按批准的文本公布施行' },
    deciding,
  ),
  'POST /api/v1/lab/check': post(() => '/api/v1/lab/check', { document: 'id: nothing' }, [...authority, ...operator]),
  'POST /api/v1/lab/trials': post(
    () => '/api/v1/lab/trials',
    { baseline: { id: 'nothing' }, candidate: { id: 'nothing' } },
    [...authority, ...operator],
  ),
  'POST /api/v1/lab/movers': post(
    () => '/api/v1/lab/movers',
    { baseline: { id: 'nothing' }, candidate: { id: 'nothing' }, reference: '办法修订' },
    entering,
  ),
  'POST /api/v1/evaluations/recompute': post(
    () => '/api/v1/evaluations/recompute',
    { organisation: '0'.repeat(26), policy: 'nothing', day: '2026-11-20' },
    [...operator, ...auditor],
  ),

  'GET /api/v1/organisations/:handle/letters': to(onSubject('/letters'), people('representative'), nobody),
  'GET /api/v1/cases/:id/letters': to(({ handle }) => `/api/v1/cases/${handle}.1/letters`, auditor),
  'GET /api/v1/letters/:id': to(() => '/api/v1/letters/nobody.notice.2026.1', auditor),
  'GET /api/v1/letters/:id/file': to(() => '/api/v1/letters/nobody.notice.2026.1/file', auditor),
  'POST /api/v1/letters/:id/received': post(() => '/api/v1/letters/nobody.notice.2026.1/received', {}, nobody),
  'POST /api/v1/letters/:id/service': post(
    () => '/api/v1/letters/nobody.notice.2026.1/service',
    { way: 'post', servedOn: '2026-11-20', proof: 'x' },
    nobody,
  ),
  'GET /api/v1/inbox': to(
    () => '/api/v1/inbox',
    people('representative', 'clerk', 'decider', 'supervisor', 'bank', 'credit-service'),
  ),
  'POST /api/v1/inbox/read': post(
    () => '/api/v1/inbox/read',
    { until: 0 },
    people('representative', 'clerk', 'decider', 'supervisor', 'bank', 'credit-service'),
  ),
  'GET /api/v1/inbox/addresses': to(
    () => '/api/v1/inbox/addresses',
    people('representative', 'supervisor', 'bank', 'credit-service'),
  ),
  'POST /api/v1/inbox/addresses': post(
    () => '/api/v1/inbox/addresses',
    { channel: 'webhook', address: 'nowhere', language: 'zh', events: ['case'] },
    people('representative', 'supervisor', 'bank', 'credit-service'),
  ),
  'POST /api/v1/inbox/addresses/confirm': post(
    () => '/api/v1/inbox/addresses/confirm',
    { token: 'x' },
    people('representative', 'supervisor', 'bank', 'credit-service'),
  ),
  'POST /api/v1/inbox/addresses/:address/end': post(
    () => '/api/v1/inbox/addresses/999/end',
    {},
    people('representative', 'supervisor', 'bank', 'credit-service'),
  ),

  'GET /livez': openTo('/livez'),
  'GET /readyz': openTo('/readyz'),
  'GET /': openTo('/'),
  'GET /about': openTo('/about'),
  'GET /search': openTo('/search?q=x'),
  'GET /organisations/:handle': to(({ handle }) => `/organisations/${handle}`, everyone),
  'GET /records/:id': to(({ record }) => `/records/${record}`, everyone),
  'GET /catalogue': openTo('/catalogue'),
  'GET /procedures': openTo('/procedures'),
  'GET /procedures/:id': openTo('/procedures/repair'),
  'GET /commitments': openTo('/commitments'),
  'GET /commitments/:id': openTo('/commitments/accept-first'),
  'GET /persons': openTo('/persons'),
  'GET /purposes': openTo('/purposes'),
  'GET /reports': openTo('/reports'),
  'GET /reports/:number': openTo(`/reports/${'0'.repeat(26)}.2026-11-22.${'0'.repeat(40)}`),
  'GET /catalogue/:kind': openTo('/catalogue/penalty'),
  'GET /authorities': openTo('/authorities'),
  'GET /log': openTo('/log'),
  'GET /sessions': openTo('/sessions'),
  'POST /sessions/:id/end': post(() => '/sessions/none/end', {}, anyPerson),
  'GET /my': openTo('/my'),
  'GET /evaluation': openTo('/evaluation'),
  'GET /evaluation/:policy': openTo('/evaluation/tax-credit'),
  'GET /my/levels': openTo('/my/levels'),
  'POST /my/levels/:level/objection': post(() => '/my/levels/1-0/objection', {}, anyPerson),
  'GET /my/letters': openTo('/my/letters'),
  'GET /my/letters/:id': openTo('/my/letters/nobody.notice.2026.1'),
  'POST /my/letters/:id/received': post(() => '/my/letters/nobody.notice.2026.1/received', {}, anyPerson),
  'GET /my/inbox': openTo('/my/inbox'),
  'POST /my/inbox/read': post(() => '/my/inbox/read', {}, anyPerson),
  'GET /my/inbox/addresses': openTo('/my/inbox/addresses'),
  'POST /my/inbox/addresses': post(() => '/my/inbox/addresses', {}, anyPerson),
  'POST /my/inbox/confirm': post(() => '/my/inbox/confirm', {}, anyPerson),
  'POST /my/inbox/addresses/:address/end': post(() => '/my/inbox/addresses/999/end', {}, anyPerson),
  'GET /my/looks': openTo('/my/looks'),
  'GET /my/consents': openTo('/my/consents'),
  'POST /my/consents': post(() => '/my/consents', {}, anyPerson),
  'POST /my/consents/:consent/revoke': post(() => '/my/consents/999/revoke', {}, anyPerson),
  'GET /my/cases': openTo('/my/cases'),
  'GET /my/cases/:id': openTo('/my/cases/x'),
  'POST /my/cases/:id': post(() => '/my/cases/x', {}, anyPerson),
  'GET /my/start': openTo('/my/start'),
  'GET /my/start/:handle': openTo('/my/start/x'),
  'POST /my/start/:handle': post(() => '/my/start/x', {}, anyPerson),
  'GET /my/records/:record/choices': openTo('/my/records/x/choices'),
  'POST /my/records/:record/choices': post(() => '/my/records/x/choices', {}, anyPerson),
  'POST /my/records/:record/statement': post(() => '/my/records/x/statement', {}, anyPerson),
  'GET /my/delegates': openTo('/my/delegates'),
  'POST /my/delegates': post(() => '/my/delegates', {}, anyPerson),
  'POST /my/delegates/:delegation/revoke': post(() => '/my/delegates/999/revoke', {}, anyPerson),
  'GET /robots.txt': openTo('/robots.txt'),
  'GET /favicon.ico': openTo('/favicon.ico'),
  'GET /assets/:digest/:name': openTo('/assets/0/site.css'),
  'GET /desk': openTo('/desk'),
  'GET /desk/*': openTo('/desk/submissions'),
  'GET /desk/assets/:name': openTo('/desk/assets/x.js'),
}
