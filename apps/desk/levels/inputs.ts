import type { AskedInput, EvaluationView, PolicyView } from '@probity/contract'

/** What was typed, field by field; what is empty is unknown. */
export type Typed = {
  readonly inputs: Readonly<Record<string, string>>
  readonly outcomes: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, string>>
}
type Stated = NonNullable<EvaluationView['stated']>
type Scalar = string | number | boolean

/** The form as the last statement left it. */
export const typedOf = ({ asks }: PolicyView, stated: Stated | undefined): Typed => ({
  inputs: Object.fromEntries(Object.entries(stated?.inputs ?? {}).map(([id, value]) => [id, String(value)])),
  outcomes: { ...stated?.outcomes },
  rows: Object.fromEntries(
    asks.sheets.map(({ id, columns }) => [
      id,
      (stated?.rows[id] ?? []).map((row) => columns.map((column) => row[column.id] ?? '').join('\t')).join('\n'),
    ]),
  ),
})

/** What was typed as the API takes it. A cell that cannot be read is sent as it stands, so that the server names it. */
export const statedOf = ({ asks }: PolicyView, typed: Typed) => ({
  inputs: Object.fromEntries(
    asks.inputs.flatMap((input) => {
      const text = typed.inputs[input.id]?.trim() ?? ''
      return text === '' ? [] : [[input.id, readCell(input, text)]]
    }),
  ) as Record<string, Scalar>,
  outcomes: Object.fromEntries(Object.entries(typed.outcomes).filter(([, outcome]) => outcome !== '')),
  rows: Object.fromEntries(
    asks.sheets.flatMap(({ id, columns }) => {
      const lines = (typed.rows[id] ?? '').split('\n').filter((line) => line.trim() !== '')
      return lines.length === 0 ? [] : [[id, lines.map((line) => rowOf(columns, line))]]
    }),
  ) as Record<string, Record<string, number | boolean>[]>,
})

const rowOf = (columns: readonly AskedInput[], line: string) =>
  Object.fromEntries(
    line.split(/\t|,|，/).flatMap((cell, index) => {
      const column = columns[index]
      return column && cell.trim() !== '' ? [[column.id, readCell(column, cell.trim())]] : []
    }),
  )

const yes = new Set(['true', '是', 'yes', '1'])
const no = new Set(['false', '否', 'no', '0'])

const readCell = ({ type }: AskedInput, text: string): Scalar => {
  if (type === 'yes-no') return yes.has(text.toLowerCase()) ? true : no.has(text.toLowerCase()) ? false : text
  if (type === 'choice') return text
  const number = Number(text)
  return Number.isFinite(number) ? number : text
}
