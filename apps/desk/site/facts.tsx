import type { ReactNode } from 'react'

export type Fact = { readonly title: string; readonly value: ReactNode; readonly isLong?: boolean }

/** Facts with their names, as a list that reads well in any width. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="facts">
    {facts.map(({ title, value, isLong }) => (
      <div key={title} className={isLong ? 'fact fact-long' : 'fact'}>
        <dt>{title}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
