import { CanonicalObject } from './canonical-object.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * JSON Canonicalization Scheme (RFC 8785): members sorted by UTF-16 code units, numbers and strings as ECMAScript writes
 * them, no white space. Members whose value is `undefined` are left out, as JSON.stringify does.
 * Throws a fault for what has no canonical form: NaN, infinities, lone surrogates.
 */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`no canonical form for ${value} (RFC 8785, 3.2.2.3)`)
    return JSON.stringify(value)
  }
  const known = CanonicalObject.textOf(value)
  if (known !== undefined) return known
  if (isCanonical(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item as Json)).join(',')}]`
  const object = value as { readonly [key: string]: Json | undefined }
  let text = '{'
  // Array.sort without a comparator compares UTF-16 code units, which is what RFC 8785, 3.2.3 asks for.
  for (const key of Object.keys(object).sort()) {
    const member = object[key]
    if (member === undefined) continue
    text += `${text.length > 1 ? ',' : ''}${quote(key)}:${canonicalJson(member)}`
  }
  return `${text}}`
}

/** Whether JSON.stringify alone writes the canonical form: members in order already, and nothing that has none. It is several times as fast. */
const isCanonical = (value: Json | undefined): boolean => {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isFinite(value)
  if (value === null || typeof value === 'boolean') return true
  if (value === undefined) return false
  if (Array.isArray(value)) return value.every(isCanonical)
  let before = ''
  for (const key in value) {
    if (key < before || !key.isWellFormed() || !isCanonical((value as { readonly [key: string]: Json })[key]))
      return false
    before = key
  }
  return true
}

export const quote = (text: string): string => {
  if (!text.isWellFormed()) throw new TypeError('a lone surrogate has no canonical form (RFC 8785, 3.2.2.2)')
  return JSON.stringify(text)
}
