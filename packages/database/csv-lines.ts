const encoder = new TextEncoder()

/** Rows as `COPY … (format csv)` writes them: null is nothing at all, a text that would read as nothing stands in quotes. */
export const csvLines = (rows: readonly (readonly unknown[])[]): Uint8Array =>
  encoder.encode(rows.map((row) => `${row.map(cell).join(',')}\n`).join(''))

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value === true || value === false) return value ? 't' : 'f'
  const text = String(value)
  return text === '' || /[",\r\n]/.test(text) || text === '\\.' ? `"${text.replaceAll('"', '""')}"` : text
}
