import type { Command } from '../command.ts'
import { bench } from '../house/bench.ts'
import { checkHouse } from '../house/check-house.ts'
import { schema } from '../house/schema.ts'
import { test } from '../house/test.ts'
import { authorities } from './authorities.ts'
import { check } from './check.ts'
import { codes } from './codes.ts'
import { file } from './file.ts'
import { ingest } from './ingest.ts'
import { mend } from './mend.ts'
import { serve, start } from './serve.ts'
import { waiting } from './waiting.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  start,
  serve,
  ingest,
  waiting,
  mend,
  file,
  authorities,
  codes,
  check,
  checkHouse,
  test,
  bench,
  schema,
]
