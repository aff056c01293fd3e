import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { accept, type Result, refuse } from '@probity/base'
import { z } from 'zod'

/** What a node needs beside its data: the secret that hashes of licence numbers hang on, and keys, as files of its data folder. */
export type Secrets = { readonly secret: string; readonly files: Readonly<Record<string, string>> }

const Sealed = z.strictObject({
  format: z.literal('probity-secrets/1'),
  kdf: z.strictObject({ name: z.literal('scrypt'), cost: z.int(), salt: z.base64() }),
  cipher: z.literal('aes-256-gcm'),
  nonce: z.base64(),
  tag: z.base64(),
  content: z.base64(),
})

/** About a third of a second and 128 MiB for each guess (RFC 7914; OWASP's least is 2^17). */
const cost = 2 ** 17
const keyOf = (passphrase: string, salt: Buffer, n: number) =>
  scryptSync(passphrase, salt, 32, { N: n, r: 8, p: 1, maxmem: 256 * n * 8 })

/** Reads the secret and every other file that only its owner may read, databases and the like left out. */
export const readSecrets = (data: string, secretFile: string): Secrets => {
  const files = readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isPrivate(relative(data, file), file) && file !== secretFile)
  return {
    secret: readFileSync(secretFile, 'utf8').trim(),
    files: Object.fromEntries(files.map((file) => [relative(data, file), readFileSync(file, 'base64')])),
  }
}

const mostBytes = 64 * 1024
const isPrivate = (name: string, file: string): boolean => {
  if (/^(postgres|log|journal|backup-|owner\.)/.test(name)) return false
  const { mode, size } = statSync(file)
  return (mode & 0o077) === 0 && size <= mostBytes
}

/** Sealed under a passphrase: scrypt and AES-256-GCM, as a line of JSON. */
export const sealSecrets = (secrets: Secrets, passphrase: string): string => {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt, cost), nonce)
  const content = Buffer.concat([cipher.update(JSON.stringify(secrets)), cipher.final()])
  return JSON.stringify({
    format: 'probity-secrets/1',
    kdf: { name: 'scrypt', cost, salt: salt.toString('base64') },
    cipher: 'aes-256-gcm',
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    content: content.toString('base64'),
  })
}

/** Refuses: secrets/not-ours, secrets/not-opened (another passphrase, or altered). */
export const openSecrets = (
  text: string,
  passphrase: string,
): Result<Secrets, 'secrets/not-ours' | 'secrets/not-opened'> => {
  const sealed = Sealed.safeParse(parse(text)).data
  if (!sealed) return refuse('secrets/not-ours')
  const bytes = (base64: string) => Buffer.from(base64, 'base64')
  try {
    const key = keyOf(passphrase, bytes(sealed.kdf.salt), Math.min(sealed.kdf.cost, 2 ** 20))
    const cipher = createDecipheriv('aes-256-gcm', key, bytes(sealed.nonce))
    cipher.setAuthTag(bytes(sealed.tag))
    return accept(
      JSON.parse(Buffer.concat([cipher.update(bytes(sealed.content)), cipher.final()]).toString()) as Secrets,
    )
  } catch {
    return refuse('secrets/not-opened')
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Puts secrets where a node looks for them. A file that is there and says something else is left alone, and named. Refuses: secrets/other-there. */
export const placeSecrets = (
  { secret, files }: Secrets,
  data: string,
  secretFile: string,
): Result<number, 'secrets/other-there'> => {
  const all = new Map<string, Buffer>([
    [secretFile, Buffer.from(`${secret}\n`)],
    ...Object.entries(files).map(([name, content]) => [join(data, name), Buffer.from(content, 'base64')] as const),
  ])
  const same = (file: string, content: Buffer) => readFileSync(file, 'utf8').trim() === content.toString('utf8').trim()
  for (const [file, content] of all)
    if (existsSync(file) && !same(file, content)) return refuse('secrets/other-there', { file })
  for (const [file, content] of all) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, content, { mode: 0o600 })
  }
  return accept(all.size)
}
