import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { listen } from '@probity/server'
import { expect, test } from 'vitest'
import { openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, registrationRow } from '../rights/filings.ts'

const rows = Array.from({ length: 400 }, (_, nth) =>
  registrationRow({ 主体名称: `临澄市第${nth}断流商贸有限公司`, 统一社会信用代码: inventedCode(nth + 1) }),
)
const file = Buffer.from(csvOf(rows))

test('an upload that its sender breaks off is no fault of ours, and comes in whole when it is sent again', async () => {
  const city = await openCityNode()
  const faults: unknown[] = []
  const server = await listen(city.node, 0, { fault: (fault) => faults.push(fault) })
  const headers = { authorization: `Bearer ${await city.keyOf('market-city')}`, 'idempotency-key': 'broken off' }
  const path = '/api/v1/submissions?kind=registration'
  for (const share of [0, 0.1, 0.9]) {
    const ended = Promise.withResolvers<void>()
    const sending = request(`${server.address}${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-length': file.length },
    })
    sending.on('error', () => ended.resolve())
    sending.write(file.subarray(0, Math.max(1, Math.floor(file.length * share))))
    await sleep(200)
    sending.destroy()
    await ended.promise
    await sleep(200)
  }
  expect(faults).toEqual([])
  const again = await fetch(`${server.address}${path}`, { method: 'POST', headers, body: file })
  expect(await again.json()).toMatchObject({ state: 'finished' })
  expect(faults).toEqual([])
  await server.close()
  await city.close()
})
