/** What one COPY field may hold. Bytes become bytea, objects and arrays jsonb; text arrays are `TextArray`. */
export type CopyValue = null | undefined | boolean | number | string | Uint8Array

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escaped = /[\\\n\r\t]/

/** Text as COPY's text format has it (PostgreSQL, COPY: File Formats, Text Format). */
export const copyText = (text: string): string =>
  escaped.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => escapes[character]!) : text

/** One field of COPY's text format. */
export const copyField = (value: CopyValue): string => {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string') return copyText(value)
  if (typeof value === 'object')
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  return value === true ? 't' : value === false ? 'f' : String(value)
}

/** A whole line with its line feed, fields in the order of the columns. */
export const copyLine = (values: readonly CopyValue[]): string => {
  let line = ''
  for (let i = 0; i < values.length; i++) line += i === 0 ? copyField(values[i]) : `\t${copyField(values[i])}`
  return `${line}\n`
}

/** A `text[]` literal, to be given to `copyLine` as a string. */
export const textArray = (items: readonly string[]): string => {
  let text = '{'
  for (let i = 0; i < items.length; i++) text += `${i ? ',' : ''}"${(items[i] as string).replace(/["\\]/g, '\\$&')}"`
  return `${text}}`
}
