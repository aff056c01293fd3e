import { Alert } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'

/** What was done, said where the form stood; the reader is taken to it as soon as it appears. */
export const Done = ({ title, children }: { title: string; children?: ReactNode }) => {
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => told.current?.focus(), [])
  return (
    <div ref={told} tabIndex={-1} className="answer">
      <Alert type="success" showIcon title={title} />
      {children}
    </div>
  )
}
