/** The part of autocannon that the benches use; the package brings no types. */
declare module 'autocannon' {
  type Options = {
    readonly url: string
    readonly connections: number
    /** Seconds. */
    readonly duration: number
    /** Requests a second over all connections; as fast as they come if absent. */
    readonly overallRate?: number
    readonly requests: readonly { readonly path: string; readonly headers: Readonly<Record<string, string>> }[]
  }
  type Result = {
    readonly requests: { readonly total: number }
    readonly duration: number
    /** Milliseconds. */
    readonly latency: { readonly p99: number }
    readonly non2xx: number
    readonly errors: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
