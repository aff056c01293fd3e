import type { Receipt } from '@probity/contract'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useReducer } from 'react'
import { sendFile } from './send-file.ts'

/** A file that is on its way, or what came of it. */
export type Upload = {
  readonly key: string
  readonly file: File
  readonly kind: string | undefined
  readonly sent: number
  readonly state: 'sending' | 'done' | 'refused'
  readonly receipt?: Receipt
  readonly fault?: unknown
}

type Change =
  | { readonly is: 'begun'; readonly upload: Upload }
  | { readonly is: 'changed'; readonly key: string; readonly to: Partial<Upload> }
  | { readonly is: 'dismissed'; readonly key: string }

const uploadsAfter = (uploads: readonly Upload[], change: Change): readonly Upload[] => {
  if (change.is === 'begun') return [change.upload, ...uploads.filter(({ key }) => key !== change.upload.key)]
  if (change.is === 'dismissed') return uploads.filter(({ key }) => key !== change.key)
  return uploads.map((upload) => (upload.key === change.key ? { ...upload, ...change.to } : upload))
}

type Uploads = {
  readonly uploads: readonly Upload[]
  begin(file: File, kind: string | undefined, csrf: string, key?: string): void
  dismiss(key: string): void
}
const Uploading = createContext<Uploads | undefined>(undefined)

/** Keeps files on their way while one goes on working on other pages; leaving the desk altogether is asked about. */
export const UploadsProvider = ({ children }: { children: ReactNode }) => {
  const [uploads, change] = useReducer(uploadsAfter, [])
  const client = useQueryClient()
  const begin = useCallback<Uploads['begin']>(
    (file, kind, csrf, key = `desk:${crypto.randomUUID()}`) => {
      change({ is: 'begun', upload: { key, file, kind, sent: 0, state: 'sending' } })
      const onSent = (sent: number) => change({ is: 'changed', key, to: { sent } })
      sendFile({ file, key, kind, csrf, onSent })
        .then(
          (receipt) => change({ is: 'changed', key, to: { state: 'done', receipt, sent: file.size } }),
          (fault: unknown) => change({ is: 'changed', key, to: { state: 'refused', fault } }),
        )
        .finally(() => {
          client.invalidateQueries({ queryKey: ['submissions'] })
          client.invalidateQueries({ queryKey: ['due'] })
        })
    },
    [client],
  )
  const dismiss = useCallback((key: string) => change({ is: 'dismissed', key }), [])
  const isSending = uploads.some(({ state }) => state === 'sending')
  useEffect(() => {
    if (!isSending) return
    const askFirst = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', askFirst)
    return () => removeEventListener('beforeunload', askFirst)
  }, [isSending])
  const value = useMemo(() => ({ uploads, begin, dismiss }), [uploads, begin, dismiss])
  return <Uploading.Provider value={value}>{children}</Uploading.Provider>
}

export const useUploads = (): Uploads => {
  const uploads = useContext(Uploading)
  if (!uploads) throw new Error('asked for uploads outside of their provider')
  return uploads
}
