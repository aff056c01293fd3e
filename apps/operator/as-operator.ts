import { operatorId } from '@probity/access'
import type { Result } from '@probity/base'
import { type Door, readAnswer } from './door.ts'

/** Asks a route that is the operator's, with the operator's key; with a body it is a decision. */
export const askAsOperator = async <Value>(door: Door, path: string, body?: unknown): Promise<Result<Value>> => {
  const key = door.keyOf(operatorId)
  if (!key.ok) return key
  const headers = { authorization: `Bearer ${key.value}`, 'content-type': 'application/json' }
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  return readAnswer<Value>(door, await door.send(path, init))
}

/** Every item of a list that is given page by page, up to `most`. */
export async function* pagesAsOperator<Item>(door: Door, path: string, most: number): AsyncGenerator<Result<Item>> {
  let cursor: string | undefined
  for (let given = 0; given < most; ) {
    const page: Result<{ items: Item[]; next?: string }> = await askAsOperator(
      door,
      cursor === undefined ? path : `${path}?cursor=${encodeURIComponent(cursor)}`,
    )
    if (!page.ok) {
      yield page
      return
    }
    for (const value of page.value.items.slice(0, most - given)) yield { ok: true, value }
    given += page.value.items.length
    cursor = page.value.next
    if (cursor === undefined) return
  }
}
