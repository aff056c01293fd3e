import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const types = {
  'site.css': 'text/css; charset=utf-8',
  'site.js': 'text/javascript; charset=utf-8',
  'contours.svg': 'image/svg+xml',
  'favicon.svg': 'image/svg+xml',
} as const
export type AssetName = keyof typeof types

const bodies = Object.fromEntries(
  Object.keys(types).map((name) => [name, readFileSync(new URL(`../static/${name}`, import.meta.url), 'utf8')]),
) as Record<AssetName, string>

/** One digest over all static files: a new deployment has new addresses, so browsers may keep the old ones for ever. */
const digest = hash('sha256', Object.values(bodies).join('\0'), 'hex').slice(0, 12)

export const assetUrl = (name: AssetName): string => `/assets/${digest}/${name}`

/** A static file, or `undefined` where there is none of that name or of that digest. */
export const findAsset = (askedDigest: string, name: string): { body: string; type: string } | undefined =>
  askedDigest === digest && Object.hasOwn(types, name)
    ? { body: bodies[name as AssetName], type: types[name as AssetName] }
    : undefined
