import { accept, type Result } from '@probity/base'
import { type AuthorityView, publicRoutes } from '@probity/contract'
import type { Command } from '../command.ts'
import { doorOptions, throughDoor } from '../door.ts'
import type { Terminal } from '../terminal.ts'

export const authorities: Command = {
  name: 'authorities',
  arguments: [],
  says: { zh: '谁可以报送什么', en: 'Who may submit what' },
  options: { json: { says: { zh: '以一行 JSON 输出', en: 'Prints one line of JSON' } }, ...doorOptions },
  run: (given, terminal) =>
    throughDoor(given, terminal, async ({ ask }): Promise<Result<number>> => {
      const list = await ask(publicRoutes.authorities, {})
      if (!list.ok) return list
      if (given.has('json')) terminal.print(JSON.stringify({ authorities: list.value.authorities }))
      else for (const authority of list.value.authorities) print(authority, terminal)
      return accept(0)
    }),
}

const print = ({ id, title, kinds, region, from, until }: AuthorityView, terminal: Terminal): void => {
  const say = terminal.inWords
  const term = `${from} – ${until ?? ''}`.trimEnd()
  terminal.print(`${id}  ${say(title)}`)
  terminal.print(`  ${region ? say(region) : say({ zh: '不限地区', en: 'any region' })}; ${term}`)
  terminal.print(`  ${kinds.map((kind) => `${kind.id} (${say(kind.title)})`).join(', ')}`)
}
