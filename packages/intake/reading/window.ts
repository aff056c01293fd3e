/** Bytes looked at before anything is decided about a file. */
export const windowSize = 65_536

/** The first bytes of a source, and the source from its beginning: as one block of at least that many bytes, then the rest. */
export const openWindow = async (
  source: AsyncIterable<Uint8Array>,
  size = windowSize,
): Promise<{ readonly window: Uint8Array; readonly whole: AsyncIterable<Uint8Array> }> => {
  const blocks: Uint8Array[] = []
  let length = 0
  const rest = source[Symbol.asyncIterator]()
  let ended = false
  while (length < size && !ended) {
    const next = await rest.next()
    if (next.done) ended = true
    else {
      blocks.push(next.value)
      length += next.value.length
    }
  }
  const window = blocks.length === 1 ? blocks[0]! : Buffer.concat(blocks)
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield window
      while (!ended) {
        const next = await rest.next()
        if (next.done) return
        yield next.value
      }
    } finally {
      await rest.return?.()
    }
  }
  return { window, whole: whole() }
}
