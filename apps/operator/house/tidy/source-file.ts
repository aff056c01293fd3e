import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A TypeScript file of the house: its path from the root, and what it says. */
export type SourceFile = { readonly path: string; readonly text: string }

/** Something untidy: where, and what. */
export type Untidy = { readonly path: string; readonly line: number; readonly what: string }

/** Every source file of packages, apps, bench and tests; scratch files (`*.tmp.ts`) never come into the history. */
export const readSources = (root: string): SourceFile[] =>
  globSync(['{packages,apps,bench,tests}/**/*.{ts,tsx}', '*.ts'], { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules') && !path.endsWith('.tmp.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

export const isTest = ({ path }: SourceFile): boolean =>
  path.endsWith('.test.ts') || path.startsWith('tests/') || path.includes('/testing/')

/** The line, counted from 1, on which a place of the text lies. */
export const lineAt = (text: string, place: number): number => text.slice(0, place).split('\n').length

/** Text with its comments blanked, lines kept: rules about code must not trip over words. */
export const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`\\/])\/\/[^\n]*/g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
