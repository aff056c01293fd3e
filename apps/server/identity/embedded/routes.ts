import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Part } from '@probity/access'
import type { signInPages } from '@probity/portal'
import type { ProbityNode } from '../../node.ts'
import { titleOf } from '../assertions.ts'
import type { Vouched } from './people.ts'
import { type EmbeddedProvider, embeddedPath } from './provider.ts'

type ChooserPage = ReturnType<typeof signInPages>['chooser']

/** The embedded provider under the node's own address, with the page on which a person is chosen. */
export const embeddedRoutes = (
  app: OpenAPIHono,
  node: ProbityNode,
  provider: EmbeddedProvider,
  chooser: ChooserPage,
): void => {
  app.get(`${embeddedPath}/choose/:uid`, async (c) =>
    chooser(
      c,
      (await provider.people()).map((person) => ({
        ...person,
        parts: person.parts.map((part) => inWords(node, part)),
      })),
      `${embeddedPath}/choose/${c.req.param('uid')}`,
    ),
  )
  app.post(`${embeddedPath}/choose/:uid`, async (c) => {
    const { person } = await c.req.parseBody()
    // The form was read here; the provider needs the head alone.
    const { url, headers } = c.req.raw
    return provider.choose(new Request(url, { headers }), String(person))
  })
  for (const method of ['get', 'post'] as const) app[method](`${embeddedPath}/*`, (c) => provider.answer(c.req.raw))
}

const inWords = ({ law }: ProbityNode, { role, body, name }: Vouched['parts'][number]) => {
  const title = role === 'representative' ? name : titleOf(law, role as Part['role'], body, name)
  return { role, body, bodyName: title ?? { zh: body, en: body } }
}
