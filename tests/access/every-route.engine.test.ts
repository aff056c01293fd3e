import { afterAll, beforeAll, expect, test } from 'vitest'
import { routeActions } from '../../apps/server/door/route-actions.ts'
import { type CityNode, openCityNode } from '../rights/city-node.ts'

let city: CityNode
beforeAll(async () => {
  city = await openCityNode(undefined, { demonstration: true, identity: { embedded: true } })
})
afterAll(() => city.close())

/** Routes as the router has them; what answers to every method is what stands around them, and the page for nothing. */
const routes = () => [
  ...new Set(city.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
]

test('every route says which action it is, and no line is left of a route that is gone', () => {
  expect(routes().filter((route) => !routeActions[route])).toEqual([])
  expect(Object.keys(routeActions).filter((route) => !routes().includes(route))).toEqual([])
})
