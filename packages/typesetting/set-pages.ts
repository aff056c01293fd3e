import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { withMissingNamed } from './coverage.ts'
import { readFaces } from './faces.ts'

/** What is to be typeset: a template, and everything it says as data, of which nothing is read as markup. */
export type Manuscript = {
  /** Typst; it reads the data as `json(bytes(sys.inputs.data))`. */
  readonly template: string
  /** JSON. */
  readonly data: string
  /** The day that the file says it was made on. */
  readonly on: string
}

let compiler: NodeCompiler | undefined

/**
 * Typesets as PDF (PDF/A-2b: every face embedded, text that can be copied out). Equal manuscripts give equal bytes: the date is
 * theirs, and the faces are our own. It takes a processor as long as it takes: what strangers ask for goes to a composing room.
 */
export const setPages = ({ template, data, on }: Manuscript): Uint8Array => {
  const { faces, shown } = readFaces()
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: [...faces] }] })
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data: withMissingNamed(data, shown) } })
  const document = compiled.result
  if (!document) throw new Error(`it cannot be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2b', creationTimestamp: Date.parse(on) / 1000 })
  // What the compiler remembers of one document is of no use to the next.
  compiler.evictCache(0)
  return new Uint8Array(pdf)
}
