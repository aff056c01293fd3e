import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Trouble } from './trouble.tsx'

/** The end of a form: what is still missing, why it was not taken, and the button that sends it. */
export const FormEnd = ({
  missing,
  sending: { error, isPending },
  send,
  isGrave = false,
  children,
}: {
  missing?: string | false
  sending: { readonly error: unknown; readonly isPending: boolean }
  send: string
  /** What it does cannot be taken back. */
  isGrave?: boolean
  /** Other buttons beside it. */
  children?: ReactNode
}) => (
  <>
    {missing ? (
      <p className="attention" role="alert">
        {missing}
      </p>
    ) : null}
    {error ? <Trouble error={error} /> : null}
    <p className="row-of-buttons">
      <Button type="primary" danger={isGrave} htmlType="submit" loading={isPending}>
        {send}
      </Button>
      {children}
    </p>
  </>
)
