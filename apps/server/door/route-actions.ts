import type { Action } from '@probity/access'

/**
 * What is asked for by each route, by its method and path as the router has them. A route without a line answers nobody:
 * whoever adds one says here what it does, and in the policies who may.
 */
export const routeActions: Readonly<Record<string, Action>> = {
  'GET /api/v1/search': 'search',
  'GET /api/v1/organisations/:handle': 'organisation',
  'GET /api/v1/organisations/:handle/file': 'file',
  'GET /api/v1/records/:id': 'record',
  'GET /api/v1/catalogue': 'catalogue',
  'GET /api/v1/authorities': 'authorities',
  'GET /api/v1/openapi.json': 'describe',
  'GET /api/v1/reference': 'describe',
  'GET /api/v1/reference/scalar.js': 'describe',

  'GET /api/v1/session': 'seeSession',
  'POST /api/v1/session/part': 'changePart',
  'GET /auth/sign-in': 'signIn',
  'GET /auth/callback': 'signIn',
  'POST /auth/token': 'getToken',
  'GET /.well-known/oauth-authorization-server': 'describe',
  'POST /auth/sign-out': 'signOut',
  'GET /auth/demo/choose/:uid': 'signIn',
  'POST /auth/demo/choose/:uid': 'signIn',
  'GET /auth/demo/*': 'signIn',
  'POST /auth/demo/*': 'signIn',

  'POST /api/v1/submissions': 'submit',
  'GET /api/v1/submissions/:id': 'receipt',
  'GET /api/v1/submissions/:id/rows': 'rows',
  'GET /api/v1/submissions/:id/waiting': 'giveBack',
  'POST /api/v1/submissions/:id/rows/:row/mend': 'mend',
  'POST /api/v1/submissions/:id/mended': 'mendFile',
  'POST /api/v1/submissions/:id/recall': 'recall',
  'POST /api/v1/acts': 'act',
  'POST /api/v1/statements': 'state',

  'GET /api/v1/keys/:body': 'listKeys',
  'POST /api/v1/keys': 'registerKey',
  'POST /api/v1/keys/:clientId/:keyId/end': 'endKey',
  'GET /api/v1/queues/:queue': 'queue',
  'POST /api/v1/submissions/:id/rows/:row/match': 'match',
  'GET /api/v1/conflicts': 'conflicts',
  'POST /api/v1/conflicts/:id/decide': 'decideConflict',
  'POST /api/v1/organisations/:handle/events': 'event',

  'GET /livez': 'readSite',
  'GET /readyz': 'readSite',
  'GET /': 'readSite',
  'GET /about': 'readSite',
  'GET /search': 'readSite',
  'GET /organisations/:handle': 'readSite',
  'GET /records/:id': 'readSite',
  'GET /catalogue': 'readSite',
  'GET /catalogue/:kind': 'readSite',
  'GET /authorities': 'readSite',
  'GET /robots.txt': 'readSite',
  'GET /favicon.ico': 'readSite',
  'GET /assets/:digest/:name': 'readSite',
}
