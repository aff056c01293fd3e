/** Messages that came and were not asked for yet, or the ask that waits for one. */
export class Inbox<Message> {
  #come: Message[] = []
  #waiting: PromiseWithResolvers<Message> | undefined
  #failed: unknown

  put(message: Message): void {
    if (this.#waiting) {
      this.#waiting.resolve(message)
      this.#waiting = undefined
    } else this.#come.push(message)
  }

  /** Nothing comes any more: whoever asks hears why. */
  fail(fault: unknown): void {
    this.#failed ??= fault
    this.#waiting?.reject(fault)
    this.#waiting = undefined
  }

  next(): Promise<Message> {
    const message = this.#come.shift()
    if (message !== undefined) return Promise.resolve(message)
    if (this.#failed !== undefined) return Promise.reject(this.#failed)
    this.#waiting = Promise.withResolvers<Message>()
    return this.#waiting.promise
  }
}
