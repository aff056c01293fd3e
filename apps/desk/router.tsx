import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { z } from 'zod'
import { AuditPage } from './audit/audit-page.tsx'
import { DrawPage } from './audit/draw-page.tsx'
import { CasePage } from './cases/case-page.tsx'
import { CasesPage } from './cases/cases-page.tsx'
import { CaseworkPage } from './casework/casework-page.tsx'
import { CataloguePage } from './catalogue/catalogue-page.tsx'
import { KindPage } from './catalogue/kind-page.tsx'
import { CheckPage } from './checks/check-page.tsx'
import { ConflictPage } from './conflicts/conflict-page.tsx'
import { ConflictsPage } from './conflicts/conflicts-page.tsx'
import { HealthPage } from './health/health-page.tsx'
import { HomePage } from './home/home-page.tsx'
import { InboxPage } from './inbox/inbox-page.tsx'
import { LabPage } from './lab/lab-page.tsx'
import { LevelPage } from './levels/level-page.tsx'
import { LevelsPage } from './levels/levels-page.tsx'
import { MatchPage } from './matches/match-page.tsx'
import { MatchesPage } from './matches/matches-page.tsx'
import { MeasuresPage } from './measures/measures-page.tsx'
import { ToFollowPage } from './obligations/to-follow-page.tsx'
import { OpenPage } from './openings/open-page.tsx'
import { ProposablePage } from './openings/proposable-page.tsx'
import { ProposalsPage } from './proposals/proposals-page.tsx'
import { QuarantinePage } from './quarantine/quarantine-page.tsx'
import { RowPage } from './rows/row-page.tsx'
import { SignedInPage } from './signed-in/signed-in-page.tsx'
import { NotFound } from './site/not-found.tsx'
import { Shell } from './site/shell.tsx'
import { Trouble } from './site/trouble.tsx'
import { ReceiptPage } from './submissions/receipt-page.tsx'
import { SubmissionPage } from './submissions/submission-page.tsx'
import { SubmissionsPage } from './submissions/submissions-page.tsx'

/**
 * Every address of the desk with what it may ask. Filters stand in the address, so that a link shows what its sender saw; a
 * value that means nothing is left out.
 */
const text = z.string().max(200).optional().catch(undefined)
const cursor = text
const chosen = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined)

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
const under = { getParentRoute: () => root } as const

export const homeRoute = createRoute({ ...under, path: '/', component: HomePage })
export const submissionsRoute = createRoute({
  ...under,
  path: '/submissions',
  validateSearch: z.object({
    state: chosen(['reading', 'finished', 'failed', 'recalled']),
    kind: text,
    authority: text,
    waiting: chosen(['true']),
    cursor,
  }),
  component: SubmissionsPage,
})
export const submissionRoute = createRoute({
  ...under,
  path: '/submissions/$id',
  validateSearch: z.object({
    show: chosen(['waiting', 'corrected', 'quarantined', 'refused', 'all']),
    code: text,
    column: text,
    cursor,
  }),
  component: SubmissionPage,
})
export const receiptRoute = createRoute({ ...under, path: '/submissions/$id/receipt', component: ReceiptPage })
export const rowRoute = createRoute({ ...under, path: '/submissions/$id/rows/$row', component: RowPage })
export const quarantineRoute = createRoute({
  ...under,
  path: '/quarantine',
  validateSearch: z.object({ queue: chosen(['mend', 'match', 'conflict']), cursor }),
  component: QuarantinePage,
})
export const conflictsRoute = createRoute({
  ...under,
  path: '/conflicts',
  validateSearch: z.object({ cursor }),
  component: ConflictsPage,
})
export const proposalsRoute = createRoute({
  ...under,
  path: '/proposals',
  validateSearch: z.object({ cursor }),
  component: ProposalsPage,
})
export const labRoute = createRoute({
  ...under,
  path: '/lab',
  validateSearch: z.object({ policy: text }),
  component: LabPage,
})
export const levelsRoute = createRoute({
  ...under,
  path: '/levels',
  validateSearch: z.object({ policy: text, state: chosen(['open', 'ready', 'objected', 'in-force', 'all']), cursor }),
  component: LevelsPage,
})
export const levelRoute = createRoute({ ...under, path: '/levels/$policy/$handle', component: LevelPage })
export const conflictRoute = createRoute({ ...under, path: '/conflicts/$id', component: ConflictPage })
export const casesRoute = createRoute({
  ...under,
  path: '/cases',
  validateSearch: z.object({
    waits: chosen(['ours', 'others']),
    procedure: text,
    all: chosen(['true']),
    cursor,
  }),
  component: CasesPage,
})
export const auditRoute = createRoute({ ...under, path: '/audit', component: AuditPage })
export const drawRoute = createRoute({ ...under, path: '/audit/$id', component: DrawPage })
export const signedInRoute = createRoute({ ...under, path: '/signed-in', component: SignedInPage })
export const caseworkRoute = createRoute({ ...under, path: '/casework', component: CaseworkPage })
export const caseRoute = createRoute({
  ...under,
  path: '/cases/$id',
  validateSearch: z.object({ move: text }),
  component: CasePage,
})
export const openRoute = createRoute({
  ...under,
  path: '/open',
  validateSearch: z.object({ q: text, organisation: text, matter: text, rule: text, record: text }),
  component: OpenPage,
})
export const proposableRoute = createRoute({
  ...under,
  path: '/proposable',
  validateSearch: z.object({ cursor }),
  component: ProposablePage,
})
export const measuresRoute = createRoute({ ...under, path: '/measures', component: MeasuresPage })
export const toFollowRoute = createRoute({
  ...under,
  path: '/to-follow',
  validateSearch: z.object({ cursor }),
  component: ToFollowPage,
})
export const checkRoute = createRoute({ ...under, path: '/check', component: CheckPage })
export const matchesRoute = createRoute({
  ...under,
  path: '/matches',
  validateSearch: z.object({ queue: chosen(['match', 'conflict']), cursor }),
  component: MatchesPage,
})
export const matchRoute = createRoute({
  ...under,
  path: '/matches/$id/$row',
  validateSearch: z.object({ q: text, chosen: text }),
  component: MatchPage,
})
export const catalogueRoute = createRoute({
  ...under,
  path: '/catalogue',
  validateSearch: z.object({ q: text, category: text, mine: chosen(['true']) }),
  component: CataloguePage,
})
export const kindRoute = createRoute({ ...under, path: '/catalogue/$kind', component: KindPage })
export const inboxRoute = createRoute({
  ...under,
  path: '/inbox',
  validateSearch: z.object({ cursor, confirm: text }),
  component: InboxPage,
})
export const healthRoute = createRoute({ ...under, path: '/health', component: HealthPage })

export const router = createRouter({
  basepath: '/desk',
  routeTree: root.addChildren([
    homeRoute,
    submissionsRoute,
    submissionRoute,
    receiptRoute,
    rowRoute,
    quarantineRoute,
    conflictsRoute,
    conflictRoute,
    proposalsRoute,
    labRoute,
    levelsRoute,
    levelRoute,
    casesRoute,
    caseRoute,
    openRoute,
    proposableRoute,
    measuresRoute,
    toFollowRoute,
    checkRoute,
    caseworkRoute,
    auditRoute,
    drawRoute,
    signedInRoute,
    matchesRoute,
    matchRoute,
    catalogueRoute,
    kindRoute,
    inboxRoute,
    healthRoute,
  ]),
  defaultErrorComponent: ({ error, reset }) => <Trouble error={error} retry={reset} />,
  // A query of the address is text; nothing is read into it.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const asked = Object.entries(search).filter(([, value]) => value !== undefined) as [string, string][]
    return asked.length > 0 ? `?${new URLSearchParams(asked)}` : ''
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
