import { Outlet } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Account } from '../session/account.tsx'
import { SessionGate } from '../session/session.tsx'
import { languageTag, useSpoken, useWords } from './language.tsx'
import markUrl from './mark.svg'
import { Menu } from './menu.tsx'
import { siteWords } from './words.ts'

/** What stands around every page. Who is not signed in sees the frame and the way in. */
export const Shell = () => (
  <SessionGate outside={(page) => <Frame>{page}</Frame>}>
    <Frame isSignedIn>
      <Outlet />
    </Frame>
  </SessionGate>
)

const Frame = ({ isSignedIn = false, children }: { isSignedIn?: boolean; children: ReactNode }) => {
  const w = useWords(siteWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {w.skip}
      </a>
      <header className="top">
        <a className="brand" href="/desk/">
          <img src={markUrl} alt="" width="28" height="28" />
          <span>{w.desk}</span>
        </a>
        <div className="top-tools">
          <LanguageSwitch />
          {isSignedIn ? (
            <button
              type="button"
              className="plain-button menu-button"
              aria-expanded={isOpen}
              aria-controls="side"
              onClick={() => setOpen(!isOpen)}
            >
              {w.menu}
            </button>
          ) : null}
        </div>
        {isSignedIn ? <Account /> : null}
      </header>
      <div className="below">
        {isSignedIn ? (
          <div id="side" className={isOpen ? 'side side-open' : 'side'}>
            <Menu onChosen={() => setOpen(false)} />
          </div>
        ) : null}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}

const LanguageSwitch = () => {
  const w = useWords(siteWords)
  const { language, change } = useSpoken()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button type="button" className="plain-button" lang={languageTag[other]} onClick={() => change(other)}>
      {w.language}
    </button>
  )
}
