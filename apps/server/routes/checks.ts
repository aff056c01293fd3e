import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Caller, groundsFor, noteAudit, purposeFacts } from '@probity/access'
import { relevantTo } from '@probity/cases'
import { type CheckAnswer, type CheckedOrganisation, checkRoutes } from '@probity/contract'
import type { Check } from '@probity/law'
import { actsInForce, disclosedFile, lookAtFile, readFile } from '@probity/records'
import { listHolders } from '@probity/registry'
import { callerOf } from '../door/caller.ts'
import { permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { viewBasis } from '../views/bases.ts'
import { viewChecked, viewChecks } from '../views/checks.ts'
import { viewOrganisation } from '../views/identity.ts'
import { subjectFinder } from './find-subject.ts'

/** Of 256 checks so many are put before the auditors, drawn by chance (R27). */
const sampledOf256 = 26

/** What an authority asks before an award, a licence, a subsidy or an honour. */
export const checkRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, clock } = node
  const find = subjectFinder(database.forPublic)
  const checks = JSON.stringify(viewChecks(law))
  app.openapi(checkRoutes.checks, (c) => respondJson(c, checks))

  app.openapi(checkRoutes.check, async (c) => {
    const asked = c.req.valid('json')
    const check = law.findCheck(asked.check)
    const purposeAllowed = check ? mayAsk(callerOf(c), check) : true
    const caller = permit(c, 'checkOrganisations', { purposeAllowed })
    if (!caller.ok) {
      const { code } = caller.refusal
      if (code === 'access/sign-in-needed' || !check) return respondProblem(c, caller.refusal)
      return respondProblem(c, { code: 'purpose/not-yours', details: { purpose: check.id, role: callerOf(c).role } })
    }
    if (!check) return respondProblem(c, { code: 'check/unknown', details: { check: asked.check } })
    const items: CheckedOrganisation[] = []
    let keepMonths = 0
    for (const one of new Set(asked.organisations.map((text) => text.trim()))) {
      const grounds = groundsFor(
        law,
        caller.value,
        { handle: '' },
        { purpose: check.purpose, reference: asked.reference },
      )
      if (!grounds.ok) return respondProblem(c, grounds.refusal)
      keepMonths = grounds.value.purpose.keep.months
      items.push(await checkOne(check, one, grounds.value))
    }
    const answer: CheckAnswer = {
      check: {
        id: check.id,
        title: check.title,
        says: check.says,
        basis: viewBasis(law, check.basis),
        confidence: check.confidence,
      },
      purpose: check.purpose,
      reference: asked.reference,
      at: clock.now(),
      day: clock.today(),
      items,
      keepMonths,
    }
    return respondJson(c, JSON.stringify(answer), { keep: false })
  })

  const mayAsk = (caller: Caller, { purpose: id, functions }: Check): boolean => {
    const purpose = law.findPurpose(id)
    if (!purpose || caller.is === 'public') return false
    const ofBody = law.findAuthority(caller.body)?.functions ?? []
    return (
      purposeFacts(law, caller, { handle: '' }, purpose).purposeAllowed &&
      (!functions || functions.some((name) => ofBody.includes(name)))
    )
  }

  const checkOne = async (
    check: Check,
    asked: string,
    grounds: Parameters<typeof disclosedFile>[2] & Parameters<typeof lookAtFile>[2]['grounds'],
  ): Promise<CheckedOrganisation> => {
    const nothing = { asked, facts: [], measures: [], nothingInForce: false }
    const holders = asked.length === 18 ? await listHolders(database, [asked.toUpperCase()]) : []
    if (holders.length > 1) return { ...nothing, missing: 'several' }
    const subjectId = holders[0]?.subjectId ?? (await find(asked))
    if (subjectId === undefined) return { ...nothing, missing: 'unknown' }
    const [at, today] = [clock.now(), clock.today()]
    const rows = await lookAtFile(database.forClosed, law, {
      subjectId,
      grounds,
      at,
      today,
      handsOut: `check/${check.id}`,
    })
    if (!rows) return { ...nothing, missing: 'unknown' }
    const { subject, lookId } = rows
    const acts = actsInForce(rows.acts)
    // Whether a measure stands hangs on what it rests on, which the purpose need not open; nothing of that is told.
    const rests = acts.some(({ kind }) => kind === 'measure-applied')
    const relevant = relevantTo(
      law,
      check,
      subject,
      {
        opened: await disclosedFile(database, law, grounds, rows, today),
        records: rests ? await readFile(database, law, subject, today) : [],
        acts,
      },
      today,
    )
    const [sampled = 255] = node.random(1)
    if (sampled < sampledOf256)
      await noteAudit(database, clock, 'check-sampled', grounds.caller, {
        check: check.id,
        handle: subject.handle,
        receipt: lookId,
      })
    const { handle, name, code } = await viewOrganisation(database.forPublic, law, { ...rows, versions: [] }, today)
    return {
      asked,
      organisation: { handle, name, ...(code ? { code } : {}) },
      receipt: lookId,
      ...viewChecked(law, subject, relevant),
    }
  }
}
