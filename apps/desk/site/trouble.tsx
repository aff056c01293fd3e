import { Alert, Button } from 'antd'
import { NotAnswered, Refused } from '../api/problem.ts'
import { useSay, useWords } from './language.tsx'
import { siteWords } from './words.ts'

/** What went wrong: title, detail, and what to do. */
export const Trouble = ({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) => {
  const w = useWords(siteWords)
  const say = useSay()
  const [title, detail] =
    error instanceof Refused
      ? [say(error.problem.words.title), say(error.problem.words.detail)]
      : error instanceof NotAnswered
        ? [w.notAnsweredTitle, w.notAnsweredDetail]
        : [w.brokenTitle, String(error)]
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
