/** What a log may keep of a fault. */
export type FaultWords = {
  readonly name: string
  readonly message: string
  readonly code?: string
  readonly table?: string
  readonly constraint?: string
  /** Where it happened: places in the code alone. */
  readonly stack: string
}

/**
 * A fault without what it quotes. Parsers and databases repeat the value that they could not read (`invalid input syntax
 * for type date: "…"`, `"…" is not valid JSON`), and PostgreSQL the whole row in `detail` and `where`: in a node those are
 * names, codes and numbers of somebody. What stands between quotation marks, in Chinese, or as a long number is cut.
 */
export const wordsOfFault = (fault: unknown): FaultWords => {
  if (!(fault instanceof Error)) return { name: 'thrown', message: quiet(String(fault)), stack: '' }
  const { code, table, constraint } = fault as { code?: unknown; table?: unknown; constraint?: unknown }
  return {
    name: fault.name,
    message: quiet(fault.message),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof table === 'string' ? { table } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    stack: (fault.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  }
}

/** Quotation marks of both languages; letters of Chinese; anything of six signs or more that holds a digit. */
const quiet = (message: string): string =>
  message
    .replaceAll(/"[^"]*"?|'[^']*'?|`[^`]*`?|“[^”]*”?|‘[^’]*’?/g, '…')
    .replaceAll(/\p{Script=Han}+/gu, '…')
    .replaceAll(/\b(?=\w*\d)\w{6,}\b/g, '…')
