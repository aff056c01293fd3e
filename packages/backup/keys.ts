import { createHmac } from 'node:crypto'

/**
 * What proves that a backup or a journal is of this node and unaltered: a key made of the node's secret, which lies beside its
 * data and in neither. It shows as well that the secret belongs to the data: hashes of licence numbers hang on it.
 */
export type SealKey = { readonly seal: (text: string | Uint8Array) => string }

export const sealKeyOf = (secret: string): SealKey => {
  const key = createHmac('sha256', secret).update('probity seal of backups and journals').digest()
  return { seal: (text) => createHmac('sha256', key).update(text).digest('hex') }
}
