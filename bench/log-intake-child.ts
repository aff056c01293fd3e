import { registerHooks } from 'node:module'

/**
 * A process of its own: takes a file in and prints the milliseconds. `without`: the same product, but that nothing is sealed and no
 * batch is written, so what the ledger costs is all that differs.
 */
const [how = '', url = '', folder = '', file = ''] = process.argv.slice(2)

/** What stands in the place of these functions; everything else of their files is as it is. */
const replaced: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/packages/ledger/entry.ts': {
    leafOf: '(): Uint8Array => new Uint8Array(32)',
    sealEntry: '() => ({ publicSalt: new Uint8Array(16), closedSalt: new Uint8Array(16), entry: new Uint8Array(64) })',
    sealWritten: '() => sealEntry()',
  },
  '/packages/ledger/batch.ts': {
    openBatch: 'async () => { let at = 0; return { batchId: 1, add: () => at++, write: async () => {} } }',
  },
}
if (how === 'without')
  registerHooks({
    load: (address, context, next) => {
      const loaded = next(address, context)
      const found = Object.entries(replaced).find(([path]) => address.endsWith(path))
      if (!found) return loaded
      const source = Object.entries(found[1]).reduce(
        (text, [name, stub]) =>
          `${text.replace(`export const ${name} =`, `const real_${name} =`)}\nexport const ${name} = ${stub}\n`,
        String(loaded.source),
      )
      return { ...loaded, source }
    },
  })
const { creditOffice, takeIn } = await import('./files.ts')
const { openBenchNode } = await import('./place.ts')
const node = await openBenchNode(url, folder)
if (how === 'with') node.keepLog((fault) => process.stderr.write(`${String(fault)}\n`))
const started = performance.now()
await takeIn(node, creditOffice, file)
process.stdout.write(String(performance.now() - started))
await node.close()
