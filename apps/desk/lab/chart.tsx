import { BarChart, SankeyChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([BarChart, SankeyChart, GridComponent, LegendComponent, AriaComponent, CanvasRenderer])

export type Colours = (name: string) => string

/** A picture beside a table that says the same: it is described by `label`, and the table is what is read. */
export const Chart = ({
  label,
  height,
  optionOf,
}: {
  label: string
  height: number
  optionOf: (colour: Colours, width: number) => EChartsCoreOption
}) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    element.style.height = `${height}px`
    const style = getComputedStyle(element)
    const colour = (name: string) => style.getPropertyValue(`--${name}`).trim()
    const chart = init(element)
    chart.setOption({
      animation: false,
      textStyle: { color: colour('soft'), fontFamily: style.fontFamily },
      ...optionOf(colour, element.clientWidth),
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(element)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [height, optionOf])
  return <div ref={place} className="chart" role="img" aria-label={label} />
}
