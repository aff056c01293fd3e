import type { Context } from 'hono'
import { portal, type SignedIn } from '../index.ts'
import { oneCase } from './cases.ts'
import { fixtureClient } from './client.ts'
import { oneLetter } from './letters.ts'
import { files, handleOf } from './organisations.ts'

/** The representative of the first organisation, who is in front of the subject's own pages and of no others. */
const representative = (c: Context): SignedIn | undefined =>
  /^\/(my|sessions)/.test(c.req.path)
    ? {
        name: '',
        role: 'representative',
        body: handleOf(1),
        bodyName: { zh: '清源水务', en: '清源水务' },
        csrf: 'of-the-session',
      }
    : undefined

/** The portal over the invented organisations, its clock zone fixed. */
export const testPortal = () =>
  portal({ client: fixtureClient(), zone: 'Asia/Shanghai', canSignIn: false, signedInOf: representative })

/** Asks one page in a language; `headers` beside it. */
export const visit = async (path: string, language: 'zh' | 'en' = 'zh', headers: Record<string, string> = {}) => {
  const response = await testPortal().request(path, { headers: { 'Accept-Language': language, ...headers } })
  return { response, body: await response.text() }
}

const firstRecord = files[0]?.lines[0]?.id ?? ''
const strangeRecord = files[5]?.lines[0]?.id ?? ''

/** One address of every kind of page, and what it answers with. */
export const everyPage: readonly { readonly path: string; readonly status: number }[] = [
  { path: '/', status: 200 },
  { path: '/search?q=%E4%B8%B4%E6%BE%84', status: 200 },
  { path: '/search?q=nobody', status: 200 },
  { path: '/search', status: 200 },
  { path: `/organisations/${handleOf(1)}`, status: 200 },
  { path: `/organisations/${handleOf(1)}?show=administrative-acts`, status: 200 },
  { path: `/organisations/${handleOf(1)}?day=2024-03-01&known=2024-03-01`, status: 200 },
  { path: `/organisations/${handleOf(2)}`, status: 200 },
  { path: `/organisations/${handleOf(4)}`, status: 200 },
  { path: `/organisations/${handleOf(5)}`, status: 200 },
  { path: `/organisations/${handleOf(6)}`, status: 200 },
  { path: `/records/${firstRecord}`, status: 200 },
  { path: `/records/${strangeRecord}`, status: 200 },
  { path: '/catalogue', status: 200 },
  { path: '/catalogue/penalty', status: 200 },
  { path: '/authorities', status: 200 },
  { path: '/procedures', status: 200 },
  { path: '/procedures/repair', status: 200 },
  { path: '/procedures/repair?on=2026-04-01', status: 200 },
  { path: '/procedures/repair?on=yesterday', status: 400 },
  { path: '/procedures/nothing', status: 404 },
  { path: '/commitments', status: 200 },
  { path: '/commitments/example', status: 200 },
  { path: '/commitments/nothing', status: 404 },
  { path: '/persons', status: 200 },
  { path: `/persons?record=${firstRecord}`, status: 200 },
  { path: '/persons?record=nothing', status: 404 },
  { path: '/my/start', status: 200 },
  { path: `/my/start/${handleOf(1)}?way=commitment&template=example`, status: 200 },
  { path: `/my/start/${handleOf(5)}`, status: 200 },
  { path: `/my/start/${handleOf(5)}?way=complaint`, status: 200 },
  { path: '/purposes', status: 200 },
  { path: '/reports', status: 200 },
  { path: `/reports/${handleOf(1)}.2026-11-20.${'1'.repeat(40)}`, status: 200 },
  { path: `/reports/${handleOf(4)}.2026-11-20.${'0'.repeat(40)}`, status: 200 },
  { path: `/reports/${handleOf(99)}.2026-11-20.${'0'.repeat(40)}`, status: 404 },
  { path: '/reports/%3Cscript%3Ealert(1)%3C%2Fscript%3E', status: 400 },
  { path: '/sessions', status: 200 },
  { path: '/lists', status: 200 },
  { path: '/lists/serious', status: 200 },
  { path: '/lists/serious?cursor=later', status: 200 },
  { path: '/lists/nothing', status: 404 },
  { path: '/evaluation', status: 200 },
  { path: '/evaluation/example', status: 200 },
  { path: '/evaluation/nothing', status: 404 },
  { path: '/my/levels', status: 200 },
  { path: '/about', status: 200 },
  { path: '/my', status: 200 },
  { path: '/my?show=sealed', status: 200 },
  { path: '/my/cases', status: 200 },
  { path: `/my/cases/${oneCase.id}`, status: 200 },
  { path: `/my/cases/${oneCase.id.slice(0, -1)}`, status: 404 },
  { path: `/my/records/${firstRecord}/choices`, status: 200 },
  { path: `/my/records/${firstRecord}/choices?way=objection&move=received`, status: 200 },
  { path: '/my/letters', status: 200 },
  { path: `/my/letters/${oneLetter.id}`, status: 200 },
  { path: '/my/letters/market-city.decision.2026.99', status: 404 },
  { path: '/my/inbox', status: 200 },
  { path: '/my/inbox?confirm=1.abc', status: 200 },
  { path: '/my/inbox/addresses', status: 200 },
  { path: '/my/looks', status: 200 },
  { path: '/my/consents', status: 200 },
  { path: '/my/delegates', status: 200 },
  { path: '/my/consents?to=yunshan-bank.financing', status: 200 },
  { path: '/log', status: 200 },
  { path: `/log?record=${firstRecord}`, status: 200 },
  { path: '/log?record=%3Cscript%3Ealert(1)%3C%2Fscript%3E&leaf=x', status: 200 },
  { path: `/organisations/${handleOf(1)}?day=yesterday`, status: 400 },
  { path: '/nowhere', status: 404 },
  { path: '/search?q=broken', status: 500 },
  { path: '/search?q=away', status: 503 },
]

/** Sends a form of one of the subject's own pages. */
export const sendForm = async (
  path: string,
  fields: Readonly<Record<string, string>>,
  language: 'zh' | 'en' = 'zh',
) => {
  const response = await testPortal().request(path, {
    method: 'POST',
    headers: { 'Accept-Language': language, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrf: 'of-the-session', ...fields }),
  })
  return { response, body: await response.text() }
}
