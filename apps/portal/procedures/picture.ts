import type { Language } from '@probity/base'
import type { Procedure, ProcedureTime } from '@probity/contract'
import { html } from 'hono/html'
import type { Html, MaybeHtml } from '../site/html.ts'
import { inLanguage, say } from '../site/words.ts'
import { sayWithin } from './span.ts'
import { procedureWords } from './words.ts'

type Step = Procedure['moves'][number]
type Place = { readonly x: number; readonly y: number }

const parties = ['subject', 'applicant', 'platform', 'authority', 'executing', 'superior'] as const
const box = { width: 124, height: 44, gap: 14 }
const lane = { height: 100, label: 96 }

/** A lane for each party, its moves in the order in which they come, and an arrow with its days for each time that runs. */
export const procedurePicture = (procedure: Procedure, times: readonly ProcedureTime[], language: Language): Html => {
  const w = inLanguage(procedureWords, language)
  const lanes = parties.filter((party) => procedure.moves.some(({ by }) => by === party))
  const places = placesOf(procedure.moves, lanes)
  const width = lane.label + procedure.moves.length * (box.width + box.gap)
  const height = lanes.length * lane.height
  return html`<div class="picture" role="region" aria-label="${w.picture(say(procedure.title, language))}" tabindex="0">
<svg role="img" aria-label="${w.pictureOf(say(procedure.title, language))}" viewBox="0 0 ${width} ${height}">
<defs><marker id="arrow-${procedure.id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z" class="arrow-head"/></marker></defs>
${lanes.map(
  (party, index) =>
    html`<rect x="0" y="${index * lane.height}" width="${width}" height="${lane.height}" class="${index % 2 === 0 ? 'lane' : 'lane lane-other'}"/>
<text x="12" y="${index * lane.height + lane.height / 2 + 5}" class="lane-name">${w[party]}</text>`,
)}
${procedure.moves.map((move) => link(procedure.moves, times, move, places))}
${times.map((time) => arrow(procedure.id, time, places, language))}
${procedure.moves.map((move) => stepBox(move, places.get(move.id) as Place, language))}
</svg></div>`
}

const placesOf = (moves: readonly Step[], lanes: readonly string[]): ReadonlyMap<string, Place> =>
  new Map(
    moves.map(({ id, by }, index) => [
      id,
      {
        x: lane.label + index * (box.width + box.gap),
        y: lanes.indexOf(by) * lane.height + (lane.height - box.height) / 2 + 8,
      },
    ]),
  )

const stepBox = ({ title, to }: Step, { x, y }: Place, language: Language): Html =>
  html`<g><rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6" class="${to ? 'step' : 'step step-aside'}"/>
<text x="${x + box.width / 2}" y="${y + box.height / 2 + 5}" text-anchor="middle" class="step-name">${say(title, language)}</text></g>`

/** Where no time runs, a thin line from the move after which this one may come. */
const link = (
  moves: readonly Step[],
  times: readonly ProcedureTime[],
  move: Step,
  places: ReadonlyMap<string, Place>,
): MaybeHtml => {
  if (times.some((time) => time.move === move.id)) return undefined
  const before = moves.findLast(({ to }, index) => to && move.from.includes(to) && index < moves.indexOf(move))
  return (
    before &&
    html`<path d="${lineBetween(places.get(before.id) as Place, places.get(move.id) as Place).line}" class="link"/>`
  )
}

/** An arrow that says in how many days. */
const arrow = (
  id: string,
  { start, move, within }: ProcedureTime,
  places: ReadonlyMap<string, Place>,
  language: Language,
): Html => {
  const { line, end, bend } = lineBetween(places.get(start) as Place, places.get(move) as Place)
  return html`<path d="${line}" class="time" marker-end="url(#arrow-${id})"/>
<text x="${end.x - 6}" y="${bend - 5}" text-anchor="end" class="time-days">${sayWithin(within, language)}</text>`
}

/** From the lower or upper edge of one box to that of another; within one lane it runs above the boxes. */
const lineBetween = (from: Place, to: Place): { line: string; end: Place; bend: number } => {
  const below = to.y > from.y
  const start = { x: from.x + box.width / 2, y: below ? from.y + box.height : from.y }
  const end = { x: to.x + box.width / 2, y: to.y < from.y ? to.y + box.height : to.y }
  const bend = to.y === from.y ? from.y - 22 : below ? end.y - 20 : end.y + 20
  return { line: `M${start.x} ${start.y}V${bend}H${end.x}V${end.y}`, end, bend }
}
