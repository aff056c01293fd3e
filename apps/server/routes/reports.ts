import { hash } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { accept, chooseLanguage } from '@probity/base'
import { expandFile, type FileAnswer, Identity, type ReportView, reportRoutes } from '@probity/contract'
import {
  arrangeReport,
  isCurrent,
  type ReportLanguage,
  readReportNumber,
  reportManuscript,
  reportNumber,
} from '@probity/reports'
import { openComposingRoom } from '@probity/typesetting'
import type { Context } from 'hono'
import type { ProbityNode } from '../node.ts'
import { isKnown, respondJson, respondProblem } from '../respond.ts'
import { publicFileReader } from './read-public-file.ts'

/** Reports of the public file. Each is made when it is asked for and kept nowhere; its number is checked by making it again. */
export const reportRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { law, notice } = node
  const readFile = publicFileReader(node)
  const room = openComposingRoom()

  const make = async (handle: string, day: string | undefined) => {
    const file = await readFile(handle, { day })
    if (!file.ok) return file
    const answer = JSON.parse(file.value.text) as FileAnswer
    const content = arrangeReport(law, expandFile(answer))
    const report: ReportView = {
      number: reportNumber(content),
      madeOn: answer.today,
      issuer: node.address(),
      ...(notice ? { notice } : {}),
      content,
    }
    return accept({ report, answer, keep: file.value.keep })
  }

  app.openapi(reportRoutes.report, async (c) => {
    const { day, lang = chooseLanguage(c.req.header('accept-language')) } = c.req.valid('query')
    const made = await make(c.req.valid('param').handle, day)
    if (!made.ok) return respondProblem(c, made.refusal)
    return respondPaper(c, made.value.report, lang, made.value.keep)
  })

  app.openapi(reportRoutes.reportContent, async (c) => {
    const made = await make(c.req.valid('param').handle, c.req.valid('query').day)
    return made.ok ? respondJson(c, JSON.stringify(made.value.report), made.value) : respondProblem(c, made.refusal)
  })

  app.openapi(reportRoutes.checkReport, async (c) => {
    const asked = readReportNumber(c.req.valid('param').number)
    if (!asked) return respondProblem(c, { code: 'report/not-a-number' })
    const made = await make(asked.handle, undefined)
    if (!made.ok) return respondProblem(c, made.refusal)
    const { report, answer } = made.value
    if (asked.day > answer.today)
      return respondProblem(c, { code: 'file/day-in-the-future', details: { today: answer.today } })
    const check = {
      number: [asked.handle, asked.day, asked.digest].join('.'),
      organisation: Identity.parse(answer.organisation),
      day: asked.day,
      today: answer.today,
      current: isCurrent(asked, report.content),
    }
    return respondJson(c, JSON.stringify(check), { keep: false })
  })

  /** Who has these pages already is told so before anything is typeset. */
  const respondPaper = async (
    c: Context,
    report: ReportView,
    language: ReportLanguage,
    keep: boolean,
  ): Promise<never> => {
    const manuscript = reportManuscript(report, language)
    const headers = {
      etag: `"${hash('sha256', manuscript.template + manuscript.data, 'base64url').slice(0, 22)}"`,
      'cache-control': keep ? 'no-cache' : 'no-store',
      vary: 'Accept-Language',
      ...(keep ? {} : { 'x-robots-tag': 'noindex, noarchive' }),
    }
    if (isKnown(c, headers.etag)) return new Response(null, { status: 304, headers }) as never
    const set = await room.set(manuscript)
    if (!set.ok) {
      const refusal: Response = respondProblem(c, busy(set.refusal.code, report.content.organisation.handle))
      refusal.headers.set('retry-after', '10')
      return refusal as never
    }
    const name = `${report.content.organisation.handle}-${report.content.day}-${language}.pdf`
    return new Response(new Uint8Array(set.value), {
      headers: {
        ...headers,
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="report-${name}"`,
      },
    }) as never
  }
}

const busy = (code: 'typesetting/busy' | 'typesetting/too-long', handle: string) => ({
  code: code === 'typesetting/busy' ? 'report/busy' : 'report/too-long',
  details: { handle },
})
