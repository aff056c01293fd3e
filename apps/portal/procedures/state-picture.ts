import type { Language } from '@probity/base'
import type { Procedure, ProcedureTime } from '@probity/contract'
import { html } from 'hono/html'
import type { Html, MaybeHtml } from '../site/html.ts'
import { inLanguage, say } from '../site/words.ts'
import { sayWithin } from './span.ts'
import { type Arrow, type Row, stateGraph } from './state-graph.ts'
import { procedureWords } from './words.ts'

const width = 360
const lane = 11
const stateHeight = 34
const moveHeight = 42
const noteHeight = 15
const gap = 12

type Placed = { readonly row: Row; readonly y: number; readonly days: readonly string[] }

/** States as boxes, moves as the lines that lead from one to another, each with who makes it and in how many days. */
export const statePicture = (procedure: Procedure, times: readonly ProcedureTime[], language: Language): Html => {
  const w = inLanguage(procedureWords, language)
  const { rows, arrows, lanes } = stateGraph(procedure.moves)
  const left = lanes * lane + 14
  let at = 4
  const placed = rows.map((row): Placed => {
    if (row.is === 'state') at += gap
    const y = at
    const days = daysOf(row, procedure.moves, times, language)
    at += row.is === 'state' ? stateHeight : moveHeight + Math.max(0, days.length - 1) * noteHeight
    return { row, y, days }
  })
  return html`<div class="states"><svg role="img" aria-label="${w.pictureOf(say(procedure.title, language))}" viewBox="0 0 ${width} ${at + 6}">
<defs><marker id="to-state" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" class="arrow-head"/></marker></defs>
${arrows.map((one) => arrow(one, placed, left))}
${placed.map((one, nth) => (one.row.is === 'state' ? state(one, placed[nth + 1], left, language) : move(one, left, language)))}
</svg></div>`
}

/** Out of the dot of each move to its lane, along it, and into the box of the state. */
const arrow = ({ to, from, lane: nth }: Arrow, placed: readonly Placed[], left: number): Html => {
  const x = left - 8 - (nth + 1) * lane
  const end = (placed[to] as Placed).y + stateHeight / 2
  const starts = from.map((row) => dotOf((placed[row] as Placed).y))
  const [high, low] = [Math.min(end, ...starts), Math.max(end, ...starts)]
  return html`<path d="${starts.map((y) => `M${left + 12} ${y}H${x}`).join('')}M${x} ${high}V${low}" class="edge"/>
<path d="M${x} ${end}H${left}" class="edge" marker-end="url(#to-state)"/>`
}

const dotOf = (y: number): number => y + 15

const state = ({ row, y }: Placed, next: Placed | undefined, left: number, language: Language): MaybeHtml => {
  if (row.is !== 'state') return undefined
  const w = inLanguage(procedureWords, language)
  const title = row.move ? say(row.move.title, language) : w.start
  const note = row.over ? w.end : ''
  return html`${next?.row.is === 'move' ? html`<path d="M${left + 12} ${y + stateHeight}V${dotOf(next.y)}" class="stem"/>` : undefined}
<rect x="${left}" y="${y}" width="${width - left - 2}" height="${stateHeight}" rx="6" class="step${row.over ? ' step-aside' : ''}"/>
<text x="${left + 12}" y="${y + 22}" class="state-name">${title}</text>${note ? html`<text x="${width - 12}" y="${y + 22}" text-anchor="end" class="move-note">${note}</text>` : undefined}`
}

const move = ({ row, y, days }: Placed, left: number, language: Language): MaybeHtml => {
  if (row.is !== 'move') return undefined
  const { title, by, to } = row.move
  const [first, ...more] = days
  const who = inLanguage(procedureWords, language).lane[by]
  const lines = [first ? `${who} · ${first}` : who, ...more]
  return html`<circle cx="${left + 12}" cy="${dotOf(y)}" r="4" class="${to ? 'dot' : 'dot dot-stays'}"/>
<text x="${left + 24}" y="${y + 19}" class="move-name">${say(title, language)}</text>
${lines.map((line, nth) => html`<text x="${left + 24}" y="${y + 35 + nth * noteHeight}" class="move-note">${line}</text>`)}`
}

/** In how many days; on a line of its own after what, where that is not the move that led to the state it stands under. */
const daysOf = (row: Row, moves: Procedure['moves'], times: readonly ProcedureTime[], language: Language): string[] => {
  if (row.is !== 'move') return []
  const w = inLanguage(procedureWords, language)
  return times
    .filter(({ move: id, counted }) => id === row.move.id && counted === undefined)
    .flatMap(({ within, start, is }) => {
      const span = sayWithin(within, language)
      const said = is === 'window' ? w.window(span) : is === 'wait' ? w.wait(span) : span
      const from = moves.find(({ id }) => id === start)
      return from && from.to !== row.state ? [said, w.countedFrom(say(from.title, language))] : [said]
    })
}
