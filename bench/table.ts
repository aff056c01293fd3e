import type { Measure } from './harness.ts'

/** Measures as a table for people. */
export const tableOf = (bench: string, measures: readonly Measure[]): string => {
  const lines = [
    ['', 'ours', 'peer', '', 'ratio'],
    ...measures.map(({ name, ours, unit, peer, peerName, ratio }) => [
      name,
      `${figure(ours)} ${unit}`,
      `${figure(peer)} ${unit}`,
      peerName,
      `${ratio}`,
    ]),
  ]
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => (line[column] as string).length))) ?? []
  const isText = [true, false, false, true, false]
  const row = (line: readonly string[]) =>
    line
      .map((text, column) => (isText[column] ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return [bench, ...lines.map(row)].join('\n')
}

const figure = (value: number) => value.toLocaleString('en')
