import { Grid } from 'antd'
import type { ReactNode } from 'react'

export type Compared = {
  readonly title: string
  readonly first: ReactNode
  readonly second: ReactNode
  /** Whether the two are the same; absent where there is nothing to compare. */
  readonly isSame?: boolean
}

/**
 * Two sides line by line. Where they differ the line says so. On a narrow page each line holds both, one below the other,
 * so that what is compared stays together.
 */
export const SideBySide = ({
  caption,
  heads,
  differs,
  lines,
}: {
  caption: string
  heads: readonly [ReactNode, ReactNode]
  differs: string
  lines: readonly Compared[]
}) => {
  const { md } = Grid.useBreakpoint()
  const isNarrow = md === false
  return (
    <table className={isNarrow ? 'compare compare-narrow' : 'compare'}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ title, first, second, isSame }) => (
          <tr key={title} className={isSame === false ? 'is-different' : undefined}>
            <th scope="row">
              {title}
              {isSame === false ? <span className="differs"> · {differs}</span> : null}
            </th>
            <td>{first}</td>
            <td>{second}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
