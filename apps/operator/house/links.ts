import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const link = /(?<!`)\[[^\]\n]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g

/** Links of the documentation that lead to no file. Addresses of other sites are left alone: a check needs no network. */
export const findDeadLinks = (root: string): string[] =>
  globSync('{*.md,{docs,law,bench,packages,apps,tests}/**/*.md}', {
    cwd: root,
    exclude: ['**/node_modules/**'],
  }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(link)].flatMap(([, target = '']) => {
      if (/^[a-z]+:|^#/.test(target)) return []
      const path = join(root, dirname(file), decodeURIComponent(target.replace(/#.*$/, '')))
      return existsSync(path) ? [] : [`${file}: ${target} is not there`]
    }),
  )
