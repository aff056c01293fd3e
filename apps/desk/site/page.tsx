import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from './language.tsx'
import { siteWords } from './words.ts'

/** The address one came to first: there the browser itself says where one is. */
const firstPath = location.pathname
let hasMoved = false

/** A page: its title, a line about it, what one can do on it. Whoever comes from another page is taken to its title. */
export const Page = ({
  title,
  lead,
  actions,
  children,
}: {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) => {
  const w = useWords(siteWords)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${w.desk}`
  }, [title, w])
  useEffect(() => {
    hasMoved ||= location.pathname !== firstPath
    if (hasMoved) heading.current?.focus()
  }, [])
  return (
    <>
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead ? <div className="lead">{lead}</div> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {children}
    </>
  )
}

/** A part of a page that needs no title of its own. */
export const Panel = ({ children }: { children: ReactNode }) => <div className="section">{children}</div>

/** A part of a page under a title of its own. */
export const Section = ({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) => (
  <section className="section">
    <h2>{title}</h2>
    {note ? <p className="quiet">{note}</p> : null}
    {children}
  </section>
)
