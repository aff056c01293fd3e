import { SaxesParser } from 'saxes'
import { BrokenArchive } from './zip.ts'

export type XmlHandlers = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/** Elements inside elements at most; a sheet has about ten. */
const deepest = 100
/** Bytes between two tags at most; a cell holds 32,767 characters. What is longer would be held in memory whole. */
const longestText = 1_048_576

/**
 * Parses XML as it comes; yields after each block, so that the caller can hand on what its handlers gathered. Names come
 * without their prefix. Entities of a document type are never expanded. Throws `BrokenArchive` for what is not well-formed.
 */
export async function* parseXml(source: AsyncIterable<Uint8Array>, handlers: XmlHandlers): AsyncGenerator<void> {
  const decoder = new TextDecoder()
  const parser = new SaxesParser({ position: false, xmlns: false })
  let broken = false
  let depth = 0
  let sinceTag = 0
  parser.on('error', () => {
    broken = true
  })
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0
    if (++depth > deepest) throw new BrokenArchive('depth')
    handlers.open(localName(name), attributes)
  })
  parser.on('text', handlers.text)
  parser.on('cdata', handlers.text)
  parser.on('closetag', ({ name }) => {
    sinceTag = 0
    depth--
    handlers.close(localName(name))
  })
  for await (const bytes of source) {
    parser.write(decoder.decode(bytes, { stream: true }))
    sinceTag += bytes.length
    if (broken || sinceTag > longestText) throw new BrokenArchive('xml')
    yield
  }
  parser.write(decoder.decode()).close()
  if (broken) throw new BrokenArchive('xml')
  yield
}

const localName = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

/** Excel writes characters that XML has no room for as `_x000D_` (ECMA-376-1, 22.9.2.19). */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)))
    : text
