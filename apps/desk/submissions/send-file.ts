import type { Receipt } from '@probity/contract'
import { NotAnswered, refusalOf } from '../api/problem.ts'

export type Sending = {
  readonly file: File
  /** Names the submission: sent once more under the same key, it goes on behind what is safely in. */
  readonly key: string
  readonly kind?: string | undefined
  readonly csrf: string
  readonly onSent: (bytes: number) => void
}

/**
 * Sends a file as it lies on the disk and gives the receipt. By XMLHttpRequest, since nothing else in a browser tells how
 * much has been sent. Throws `Refused` or `NotAnswered`.
 */
export const sendFile = ({ file, key, kind, csrf, onSent }: Sending): Promise<Receipt> =>
  new Promise((resolve, reject) => {
    const query = new URLSearchParams({ name: file.name, ...(kind ? { kind } : {}) })
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/submissions?${query}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('idempotency-key', key)
    request.setRequestHeader('x-csrf-token', csrf)
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onerror = () => reject(new NotAnswered())
    request.onload = async () => {
      const answer = { json: async () => JSON.parse(request.responseText) as unknown }
      if (request.status === 200) resolve((await answer.json()) as Receipt)
      else reject(await refusalOf(answer))
    }
    request.send(file)
  })
