import type { CheckedPolicy } from '@probity/contract'
import { useSay, useWords } from '../site/language.tsx'
import { labWords } from './words.ts'

/** What is against the format or the law in the draft: where, what is so, what to do. */
export const Findings = ({ findings }: Pick<CheckedPolicy, 'findings'>) => {
  const w = useWords(labWords)
  const say = useSay()
  if (findings.length === 0) return <p className="quiet">{w.noFindings}</p>
  return (
    <ul className="lab-findings">
      {findings.map(({ code, file, line, says, todo }) => (
        <li key={`${file} ${line} ${code}`}>
          <strong>
            {file === 'policies/draft.yaml' ? '' : `${file} `}
            {w.line(line)}
          </strong>{' '}
          {say(says)} <span className="quiet">{say(todo)}</span>
        </li>
      ))}
    </ul>
  )
}
