import { Link } from '@tanstack/react-router'
import { useWords } from './language.tsx'
import { Page } from './page.tsx'
import { siteWords } from './words.ts'

export const NotFound = () => {
  const w = useWords(siteWords)
  return (
    <Page title={w.notFoundTitle} lead={w.notFoundDetail}>
      <p>
        <Link to="/">{w.backHome}</Link>
      </p>
    </Page>
  )
}
