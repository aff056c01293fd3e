import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readCoverage } from './coverage.ts'

/** Noto Sans S Chinese (SIL Open Font License 1.1), out of an npm package: the same on every machine, and nothing is downloaded. */
const faceFiles = ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf']

let read: { readonly faces: readonly Buffer[]; readonly shown: ReadonlySet<number> } | undefined

/** The faces letters are set in, and which characters they can show; read once. */
export const readFaces = () => {
  read ??= load()
  return read
}

const load = () => {
  // The package's own door is in `dist`; its faces lie beside that.
  const door = fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'))
  const faces = faceFiles.map((name) => readFileSync(door.replace(/dist[/\\][^/\\]+$/, `fonts/${name}`)))
  return { faces, shown: readCoverage(faces[0] as Buffer) }
}
