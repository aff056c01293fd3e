import type { LabReport } from '@probity/contract'
import { useCallback } from 'react'
import { useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { Chart, type Colours } from './chart.tsx'
import { useLevelName, useTell } from './tell.ts'
import { labWords } from './words.ts'

type Movement = LabReport['movement']

/** From which level to which: as a table that can be read, and as a picture of the flow. */
export const MovementPart = ({ movement }: { movement: Movement }) => {
  const w = useWords(labWords)
  const nameOf = useLevelName()
  const tell = useTell()
  return (
    <>
      <Section title={w.movement} note={w.movementNote}>
        <div className="wide">
          <table className="lines">
            <caption className="unseen">{w.movement}</caption>
            <thead>
              <tr>
                <th scope="col">
                  {w.before} ↓ {w.after} →
                </th>
                {movement.after.map((level) => (
                  <th key={level} scope="col" className="number">
                    {nameOf(level)}
                  </th>
                ))}
                <th scope="col" className="number">
                  {w.all}
                </th>
              </tr>
            </thead>
            <tbody>
              {movement.before.map((level, row) => (
                <tr key={level}>
                  <th scope="row">{nameOf(level)}</th>
                  {movement.after.map((other, column) => (
                    <td key={other} className={`number${level === other ? ' stays' : ''}`}>
                      {tell(movement.cells[row]?.[column] ?? null)}
                    </td>
                  ))}
                  <td className="number">{tell(movement.rows[row] ?? null)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{w.all}</th>
                {movement.after.map((level, column) => (
                  <td key={level} className="number">
                    {tell(movement.columns[column] ?? null)}
                  </td>
                ))}
                <td className="number">{tell(movement.all)}</td>
              </tr>
            </tbody>
          </table>
        </div>
      </Section>
      <div className="two-pictures">
        <Flow movement={movement} />
        <Distribution movement={movement} />
      </div>
    </>
  )
}

const Flow = ({ movement }: { movement: Movement }) => {
  const w = useWords(labWords)
  const nameOf = useLevelName()
  const optionOf = useCallback(
    (colour: Colours) => {
      const links = movement.before.flatMap((from, row) =>
        movement.after.flatMap((to, column) => {
          const value = movement.cells[row]?.[column]
          return value ? [{ source: `${w.before} ${nameOf(from)}`, target: `${w.after} ${nameOf(to)}`, value }] : []
        }),
      )
      const nodes = [...new Set(links.flatMap(({ source, target }) => [source, target]))]
      const tones = ['outcome-accepted', 'outcome-corrected', 'outcome-quarantined', 'outcome-refused', 'line']
      const toneOf = (name: string) => {
        const place = [...movement.before, ...movement.after].findIndex((level) => name.endsWith(` ${nameOf(level)}`))
        return colour(tones[Math.min(place % movement.before.length, tones.length - 1)] as string)
      }
      return {
        series: [
          {
            type: 'sankey',
            left: 4,
            right: 4,
            top: 8,
            bottom: 8,
            nodeGap: 14,
            draggable: false,
            emphasis: { disabled: true },
            lineStyle: { color: 'source', opacity: 0.35 },
            label: { color: colour('ink'), position: 'inside', align: 'left', distance: 6, fontSize: 12 },
            data: nodes.map((name) => ({
              name,
              itemStyle: { color: toneOf(name), borderWidth: 0 },
              label: name.startsWith(w.after)
                ? { position: 'left', align: 'right' }
                : { position: 'right', align: 'left' },
            })),
            links,
          },
        ],
      }
    },
    [movement, w, nameOf],
  )
  return (
    <Section title={w.flow}>
      <Chart label={`${w.flow}: ${w.movementNote}`} height={280} optionOf={optionOf} />
    </Section>
  )
}

const Distribution = ({ movement }: { movement: Movement }) => {
  const w = useWords(labWords)
  const nameOf = useLevelName()
  const optionOf = useCallback(
    (colour: Colours) => {
      const levels = [...new Set([...movement.before, ...movement.after])]
      const text = { color: colour('soft') }
      const side = (list: readonly string[], counts: Movement['rows']) =>
        levels.map((level) => counts[list.indexOf(level)] ?? 0)
      return {
        aria: { enabled: false, decal: { show: true } },
        color: [colour('line'), colour('outcome-accepted')],
        legend: { top: 0, left: 0, textStyle: text },
        grid: { left: 4, right: 4, top: 34, bottom: 4, containLabel: true },
        xAxis: {
          type: 'category',
          data: levels.map(nameOf),
          axisTick: { show: false },
          axisLabel: { ...text, interval: 0 },
        },
        yAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: colour('hair') } } },
        series: [
          { name: w.before, type: 'bar', barMaxWidth: 26, data: side(movement.before, movement.rows) },
          { name: w.after, type: 'bar', barMaxWidth: 26, data: side(movement.after, movement.columns) },
        ],
      }
    },
    [movement, w, nameOf],
  )
  return (
    <Section title={w.distribution}>
      <Chart label={`${w.distribution}: ${w.movementNote}`} height={280} optionOf={optionOf} />
    </Section>
  )
}
