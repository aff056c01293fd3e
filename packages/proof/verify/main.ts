import { parseArgs } from 'node:util'
import { exitOf, verify } from './ask.ts'
import { NotReadable } from './source.ts'
import { sayVerdict } from './words.ts'

/*
 * The verifier for outsiders: `node packages/proof/verify/main.ts`. It needs Node and this package, and nothing else of ours.
 */
const usage = `Usage: node verify/main.ts PROOF CONTENT --key KEY      a tlog-proof and the text it proves
       node verify/main.ts RECORD.json --key KEY        the proof of a record, or of a page's records
       node verify/main.ts PAGE.json --key KEY --log PLACE   a file or record as the API gives it
       node verify/main.ts OLD NEW --key KEY --log PLACE   two checkpoints of a log
       node verify/main.ts PLACE --key KEY              a whole log: its folder or address

--key KEY       verifier key of the log, name+id+key; as often as needed     --origin NAME  the log's name, if not the key's
--witness KEY   verifier key of a witness, as often as needed                --quorum N     how many witnesses must have signed
--log PLACE     where the tiles are                                          --offline      asks no node what it shows now
--lang zh|en

Exit code: 0 valid, 1 not valid, 2 wrong use or not readable, 3 ended.
`

const write = (text: string) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`)

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string', multiple: true, default: [] },
      witness: { type: 'string', multiple: true, default: [] },
      quorum: { type: 'string', default: '0' },
      origin: { type: 'string' },
      log: { type: 'string' },
      offline: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
    },
  })
  const [first, second] = positionals
  if (first === undefined || positionals.length > 2 || !/^\d{1,3}$/.test(values.quorum)) {
    write(usage)
    return exitOf['wrong-use']
  }
  const verdict = await verify(
    {
      first,
      keys: values.key,
      witnesses: values.witness,
      quorum: Number(values.quorum),
      online: !values.offline,
      ...(second === undefined ? {} : { second }),
      ...(values.origin === undefined ? {} : { origin: values.origin }),
      ...(values.log === undefined ? {} : { log: values.log }),
    },
    new Date(performance.timeOrigin + performance.now()),
  )
  process.stdout.write(`${sayVerdict(verdict)[values.lang === 'zh' ? 'zh' : 'en']}\n`)
  return exitOf[verdict.is]
}

try {
  process.exitCode = await run()
} catch (fault) {
  const { code } = fault as { code?: string }
  if (!(fault instanceof NotReadable) && !code) throw fault
  write(code?.startsWith('ERR_PARSE_ARGS') ? `${String(fault)}\n${usage}` : String(fault))
  process.exitCode = exitOf['wrong-use']
}
