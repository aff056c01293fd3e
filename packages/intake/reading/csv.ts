import { longestRow } from './decoded.ts'

/** `fault`: the row was read by its line alone, since its quotes do not close (RFC 4180, 2.5-2.7), or left out as too long. */
export type CsvRecord = { readonly cells: string[]; readonly fault?: 'row/quotes' | 'row/too-long' }

export type CsvSplitter = {
  push(text: string): CsvRecord[]
  /** Whether all that came was given out: what comes next begins a row. */
  isAtRest(): boolean
  end(): CsvRecord[]
}

/**
 * Comma-separated values as RFC 4180 has them, lenient where people are: any delimiter, LF or CRLF, quotes inside unquoted
 * cells. Ours because a row must never be lost or joined to the next: the fast parsers assume that all rows are as long as
 * the heading (udsv runs past the line end of a short one) and that quotes close. A quote that never closes costs its own
 * line, not the rest of the file. Memory is bounded by the longest row; the outcome does not depend on how text is cut.
 */
export const splitCsv = (delimiter: string, lineEnd: '\n' | '\r' = '\n'): CsvSplitter => {
  let text = ''
  let at = 0
  let final = false
  let skipping = false
  // Where the next quote and delimiter stand, so that no search runs over the same text twice.
  let quoteAt = -1
  let delimiterAt = -1
  // Cells of the last line: the next one most likely has as many.
  let width = 1

  const nextQuote = (from: number) => {
    if (quoteAt < from) {
      quoteAt = text.indexOf('"', from)
      if (quoteAt < 0) quoteAt = Number.POSITIVE_INFINITY
    }
    return quoteAt
  }
  /** Without the carriage return of CRLF. */
  const trimEnd = (from: number, end: number) => (end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end)

  const splitLine = (from: number, lineEndsAt: number): string[] => {
    const end = trimEnd(from, lineEndsAt)
    const cells: string[] = new Array(width)
    let count = 0
    let start = from
    let found = delimiterAt
    for (;;) {
      if (found < start) {
        found = text.indexOf(delimiter, start)
        if (found < 0) found = Number.MAX_SAFE_INTEGER
      }
      if (found >= end) break
      cells[count++] = text.slice(start, found)
      start = found + 1
    }
    delimiterAt = found
    cells[count++] = text.slice(start, end)
    cells.length = width = count
    return cells
  }

  /** The record at `at` with its quotes; 'more' if its end has not come yet; undefined if they do not close. */
  const splitQuoted = (): { cells: string[]; next: number } | 'more' | undefined => {
    const cells: string[] = []
    let start = at
    for (;;) {
      let end: number
      if (text[start] === '"') {
        let close = start
        do close = text.indexOf('"', close + 1)
        while (close >= 0 && text[close + 1] === '"' && ++close)
        if (close < 0 || close - at > longestRow) return !final && text.length - at <= longestRow ? 'more' : undefined
        // What stands behind the quote says whether it closes; of CRLF both are needed.
        const needed = close + (text[close + 1] === '\r' ? 2 : 1)
        if (needed >= text.length && !final) return 'more'
        cells.push(text.slice(start + 1, close).replaceAll('""', '"'))
        end = close + 1
        if (text[end] === '\r' && text[end + 1] === '\n') end++
        if (end < text.length && text[end] !== delimiter && text[end] !== lineEnd) return undefined
      } else {
        const line = text.indexOf(lineEnd, start)
        if (line < 0 && !final) return text.length - at <= longestRow ? 'more' : undefined
        const lineEndsAt = line < 0 ? text.length : line
        if (lineEndsAt - at > longestRow) return undefined
        end = Math.min(text.indexOf(delimiter, start) >>> 0, lineEndsAt)
        cells.push(text.slice(start, end === lineEndsAt ? trimEnd(start, end) : end))
      }
      if (end >= text.length || text[end] === lineEnd) return { cells, next: end + 1 }
      start = end + 1
    }
  }

  const read = (): CsvRecord[] => {
    const records: CsvRecord[] = []
    while (at < text.length) {
      let line = text.indexOf(lineEnd, at)
      if (line < 0) {
        if (!final) {
          if (text.length - at > longestRow && !skipping) {
            records.push({ cells: [], fault: 'row/too-long' })
            skipping = true
          }
          if (skipping) at = text.length
          break
        }
        line = text.length
      }
      if (skipping) {
        skipping = false
        at = line + 1
      } else if (line - at > longestRow) {
        records.push({ cells: [], fault: 'row/too-long' })
        at = line + 1
      } else if (nextQuote(at) > line) {
        records.push({ cells: splitLine(at, line) })
        at = line + 1
      } else {
        const quoted = splitQuoted()
        if (quoted === 'more') break
        records.push(quoted ? { cells: quoted.cells } : { cells: splitLine(at, line), fault: 'row/quotes' })
        at = quoted ? quoted.next : line + 1
      }
    }
    text = text.slice(at)
    at = 0
    quoteAt = delimiterAt = -1
    return records
  }

  return {
    push: (more) => {
      text += more
      return read()
    },
    isAtRest: () => text === '' && !skipping,
    end: () => {
      final = true
      return read()
    },
  }
}
