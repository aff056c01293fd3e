import { Alert, Button } from 'antd'
import { NotAnswered, Refused } from '../api/problem.ts'
import { useSay, useWords } from './language.tsx'
import { siteWords } from './words.ts'

/** What went wrong, in words: a title, and a detail that says what to do. */
export const useWordsOf = (error: unknown): { readonly title: string; readonly detail: string } => {
  const w = useWords(siteWords)
  const say = useSay()
  if (error instanceof Refused)
    return { title: say(error.problem.words.title), detail: say(error.problem.words.detail) }
  if (error instanceof NotAnswered) return { title: w.notAnsweredTitle, detail: w.notAnsweredDetail }
  return { title: w.brokenTitle, detail: String(error) }
}

/** What went wrong: title, detail, and what to do. */
export const Trouble = ({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) => {
  const w = useWords(siteWords)
  const { title, detail } = useWordsOf(error)
  return (
    <Alert
      type="error"
      showIcon
      className="trouble"
      title={title}
      description={detail}
      action={retry ? <Button onClick={retry}>{w.again}</Button> : undefined}
    />
  )
}
