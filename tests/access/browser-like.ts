import type { CityNode } from '../rights/city-node.ts'

/** Somebody with a browser: keeps cookies, follows redirections, presses buttons. Nothing it does needs a script. */
export type Visitor = {
  /** One request, with the cookies that are kept; `follow` goes where it is sent. */
  ask(path: string, init?: RequestInit & { follow?: boolean }): Promise<Response>
  /** Signs in as somebody of the demonstration, over the pages; gives the last answer. */
  signIn(person: string, to?: string): Promise<Response>
  /** Asks the API as a page does that changes something. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  session(): Promise<{ signedIn: boolean; csrf: string; role: string; body: string; may: string[]; parts: unknown[] }>
  readonly cookies: Map<string, string>
}

const origin = 'https://credit.example'

export const visitorOf = ({ app }: CityNode): Visitor => {
  const cookies = new Map<string, string>()
  const ask: Visitor['ask'] = async (path, { follow = false, ...init } = {}) => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await app.request(new URL(path, origin).href, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const to = answer.headers.get('location')
    if (!follow || to === null || answer.status < 300 || answer.status >= 400) return answer
    return ask(new URL(to, origin).href, { follow })
  }
  const session: Visitor['session'] = async () => (await ask('/api/v1/session')).json() as never
  return {
    ask,
    cookies,
    session,
    signIn: async (person, to = '/') => {
      const chooser = await ask(`/auth/sign-in?to=${encodeURIComponent(to)}`, { follow: true })
      const action = /action="([^"]+\/choose\/[^"]+)"/.exec(await chooser.text())?.[1]
      if (!action) throw new Error('nobody can be chosen')
      return ask(action, { method: 'POST', body: new URLSearchParams({ person }), follow: true })
    },
    post: async (path, body, headers = {}) => {
      const { csrf } = await session()
      return ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrf, ...headers },
      })
    },
  }
}
