import type { Due } from '@probity/contract'
import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useSpoken, useWords } from '../site/language.tsx'
import { outcomes } from '../submissions/outcomes.tsx'
import { submissionWords } from '../submissions/words.ts'
import { homeWords } from './words.ts'

use([BarChart, GridComponent, LegendComponent, AriaComponent, CanvasRenderer])

/** The colour of an outcome and of the text, as the page's own style has them. */
const colourOf = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(`--${name}`).trim()

/** A bar for each week, its outcomes one on top of the other, told apart by pattern as well as by colour. */
export const WeeksChart = ({ weeks }: Pick<Due, 'weeks'>) => {
  const w = useWords(homeWords)
  const s = useWords(submissionWords)
  const { language } = useSpoken()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const chart = init(element)
    // On a narrow page the legend takes two lines.
    const topOf = () => (element.clientWidth < 420 ? 62 : 36)
    const text = { color: colourOf(element, 'soft'), fontFamily: getComputedStyle(element).fontFamily }
    const days = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    })
    chart.setOption({
      animation: false,
      aria: { enabled: false, decal: { show: true } },
      color: outcomes.map((outcome) => colourOf(element, `outcome-${outcome}`)),
      textStyle: text,
      legend: { textStyle: text, top: 0, left: 0, itemGap: 18 },
      grid: { left: 8, right: 8, top: topOf(), bottom: 4, containLabel: true },
      xAxis: {
        type: 'category',
        data: weeks.map(({ from }) => days.format(new Date(`${from}T00:00Z`))),
        axisLabel: text,
        axisLine: { lineStyle: { color: colourOf(element, 'line') } },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: text,
        splitLine: { lineStyle: { color: colourOf(element, 'hair') } },
      },
      series: outcomes.map((outcome) => ({
        name: s[outcome],
        type: 'bar',
        stack: 'rows',
        barMaxWidth: 36,
        data: weeks.map((week) => week[outcome]),
      })),
    })
    const watch = new ResizeObserver(() => {
      chart.resize()
      chart.setOption({ grid: { top: topOf() } })
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [weeks, s, language])
  return <div ref={place} className="chart" role="img" aria-label={`${w.weeks}: ${w.weeksNote}`} />
}
