import { registerHooks } from 'node:module'

/**
 * A process of its own: takes a file in and prints the milliseconds. `without`: the same product, but that nothing is sealed and no
 * batch is written, so what the ledger costs is all that differs.
 */
const [how = '', url = '', folder = '', file = ''] = process.argv.slice(2)

const replaced: Readonly<Record<string, string>> = {
  '/packages/ledger/entry.ts': `
    const salt = new Uint8Array(16), entry = Buffer.alloc(64), leaf = Buffer.alloc(32)
    export const leafOf = () => leaf
    export const sealEntry = () => ({ publicSalt: salt, closedSalt: salt, entry })
    export const actParts = () => ({ public: '', closed: '' })`,
  '/packages/ledger/batch.ts': `
    let batchId = 0
    export const openBatch = async () => { let at = 0; return { batchId: ++batchId, add: () => at++, write: async () => {} } }`,
}
if (how === 'without')
  registerHooks({
    load: (address, context, next) => {
      const found = Object.entries(replaced).find(([path]) => address.endsWith(path))
      return found ? { format: 'module', source: found[1], shortCircuit: true } : next(address, context)
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
