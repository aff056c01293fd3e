import { access } from './access.ts'
import { evaluate } from './evaluate/evaluate.ts'
import { file } from './file.ts'
import type { Bench } from './harness.ts'
import { intake } from './intake.ts'
import { log } from './log.ts'
import { borrowPlace } from './place.ts'
import { register } from './register.ts'
import { search } from './search.ts'
import { tableOf } from './table.ts'

const benches: Readonly<Record<string, Bench>> = { intake, register, file, search, log, access, evaluate }

/** `node bench/main.ts NAME… [--json] [--quick] [--subjects=N]`: each bench named, one after another; all of them if none is. */
const main = async (words: readonly string[]): Promise<number> => {
  const asked = words.filter((word) => !word.startsWith('-'))
  const unknown = [
    ...asked.filter((name) => !Object.hasOwn(benches, name)),
    ...words.filter((word) => word.startsWith('-') && word !== '--json' && word !== '--quick' && !subjectsIn(word)),
  ]
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no ${unknown.join(', ')}. Benches: ${Object.keys(benches).join(', ')}; --json, --quick, --subjects=N.\n`,
    )
    return 2
  }
  const subjects = words.map(subjectsIn).find((count) => count !== undefined)
  for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
    const place = await borrowPlace()
    try {
      const measures = await (benches[name] as Bench)({
        place,
        quick: words.includes('--quick'),
        ...(subjects ? { subjects } : {}),
        progress: (what, share) =>
          process.stderr.write(`${name}: ${what}${share > 0 ? ` ${Math.round(share * 100)} %` : ''}\n`),
      })
      process.stdout.write(
        words.includes('--json') ? `${JSON.stringify({ bench: name, measures })}\n` : `${tableOf(name, measures)}\n\n`,
      )
    } finally {
      await place.close()
    }
  }
  return 0
}

/** `--subjects=200000`. */
const subjectsIn = (word: string): number | undefined => {
  const [, count] = /^--subjects=(\d+)$/.exec(word) ?? []
  return count ? Number(count) : undefined
}

process.exitCode = await main(process.argv.slice(2))
