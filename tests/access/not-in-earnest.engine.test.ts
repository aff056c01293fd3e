import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openNode } from '@probity/server'
import { expect, test } from 'vitest'
import { openCityNode, packFolders } from '../rights/city-node.ts'

test('a node that is no demonstration does not start with the provider that lets anybody be anybody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'probity-earnest-'))
  const opened = await openNode({
    place: { folder },
    packs: packFolders,
    secretFile: join(folder, 'secret'),
    access: { identity: { embedded: true } },
  })
  rmSync(folder, { recursive: true, force: true })
  expect(opened).toMatchObject({ ok: false, refusal: { code: 'identity/demonstration-only' } })
  await expect(openCityNode(undefined, { identity: { embedded: true } })).rejects.toThrow('identity/demonstration-only')
})

test('a provider that does not answer stops nobody but who wants to sign in', async () => {
  const city = await openCityNode(undefined, { identity: { issuer: 'http://127.0.0.1:9/', clientId: 'probity' } })
  expect((await city.ask('/')).status).toBe(200)
  const answer = await city.ask('https://credit.example/auth/sign-in', { headers: { 'accept-language': 'en' } })
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('does not answer')])
  await city.close()
})

test('where no provider is set there is no way in, and no page offers one', async () => {
  const city = await openCityNode()
  expect(await (await city.ask('/')).text()).not.toContain('/auth/sign-in')
  expect((await city.ask('/auth/sign-in')).status).toBe(503)
  expect((await city.ask('/auth/demo/auth')).status).toBe(404)
  await city.close()
})
