import { isTest, type SourceFile, type Untidy } from './source-file.ts'

const mostLines = 300

/** A table of data may be long: a file that holds little but literals. */
const isTable = (text: string): boolean => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const deciding = lines.filter((line) =>
    /=>\s*[{(]?$|\b(?:if|for|while|switch|await|return|throw|function)\b/.test(line),
  )
  return deciding.length / lines.length < 0.05
}

/** Names, sizes and places: one file one idea, no drawer for odds and ends, tests beside what they test. */
export const untidyShape = (files: readonly SourceFile[]): Untidy[] => {
  const folders = new Set(files.filter((file) => !isTest(file)).map(({ path }) => path.slice(0, path.lastIndexOf('/'))))
  return files.flatMap((file) => {
    const { path, text } = file
    const name = path.slice(path.lastIndexOf('/') + 1)
    const lines = text.split('\n').length
    const found: string[] = []
    if (/(?:^|[-./])(?:utils?|helpers?|misc|common|stuff)(?:[-./]|$)/.test(path))
      found.push('a drawer for odds and ends')
    if (!/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.tsx?$/.test(name)) found.push('a name that is not in lower case with hyphens')
    if (lines > mostLines && !isTest(file) && !isTable(text)) found.push(`${lines} lines: more than one idea`)
    if (/\bexport default\b/.test(text) && !/\.(?:config|d)\.ts$/.test(name)) found.push('a default export')
    if (name.endsWith('.test.ts') && !path.startsWith('tests/') && !folders.has(path.slice(0, path.lastIndexOf('/'))))
      found.push('a test that stands beside no code')
    return found.map((what) => ({ path, line: 1, what }))
  })
}
