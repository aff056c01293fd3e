import type { Command } from '../command.ts'
import { bench } from '../house/bench.ts'
import { buildDeskCommand } from '../house/build-desk.ts'
import { checkHouse } from '../house/check-house.ts'
import { schema } from '../house/schema.ts'
import { test } from '../house/test.ts'
import { authorities } from './authorities.ts'
import { backup } from './backup.ts'
import { catchUp } from './catch-up.ts'
import { check } from './check.ts'
import { codes } from './codes.ts'
import { config } from './config.ts'
import { conflicts, decide } from './conflicts.ts'
import { drawCommand } from './draw.ts'
import { evaluate } from './evaluate.ts'
import { file } from './file.ts'
import { ingest } from './ingest.ts'
import { keys } from './keys.ts'
import { lab } from './lab.ts'
import { logKey } from './log-key.ts'
import { match } from './match.ts'
import { mend } from './mend.ts'
import { policy } from './policy.ts'
import { proposals } from './proposals.ts'
import { queue } from './queue.ts'
import { replay } from './replay.ts'
import { report } from './report.ts'
import { restore } from './restore.ts'
import { serve, start } from './serve.ts'
import { simulateCommand } from './simulate.ts'
import { verify } from './verify.ts'
import { waiting } from './waiting.ts'
import { witness } from './witness.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  start,
  serve,
  ingest,
  waiting,
  mend,
  queue,
  match,
  conflicts,
  decide,
  proposals,
  file,
  report,
  replay,
  authorities,
  codes,
  verify,
  drawCommand,
  witness,
  check,
  policy,
  evaluate,
  lab,
  keys,
  logKey,
  config,
  backup,
  restore,
  catchUp,
  checkHouse,
  simulateCommand,
  test,
  bench,
  schema,
  buildDeskCommand,
]
