import { Button } from 'antd'
import { useWords } from '../site/language.tsx'
import { Page } from '../site/page.tsx'
import { siteWords } from '../site/words.ts'
import { sessionWords } from './words.ts'

/** Where nobody is signed in: the way to the identity provider, and back to this very page. */
export const SignIn = () => {
  const w = useWords(sessionWords)
  const back = `${location.pathname}${location.search}`
  return (
    <Page title={w.signInTitle} lead={w.signInDetail}>
      <p>
        <Button type="primary" size="large" href={`/auth/sign-in?to=${encodeURIComponent(back)}`}>
          {w.signIn}
        </Button>
      </p>
    </Page>
  )
}

export const NotForYou = () => {
  const w = useWords(sessionWords)
  const s = useWords(siteWords)
  return (
    <Page title={w.notForYouTitle} lead={w.notForYouDetail}>
      <p>
        <Button href="/">{s.portal}</Button>
      </p>
    </Page>
  )
}
