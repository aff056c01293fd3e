import { accept } from '@probity/base'
import type { Command } from '../command.ts'

export const buildDeskCommand: Command = {
  name: 'build-desk',
  arguments: [],
  says: {
    zh: '构建工作台（服务器启动时也会自行构建）',
    en: 'Builds the desk, as a server does by itself when it starts',
  },
  options: {},
  forBuilders: true,
  run: async (_given, { print }) => {
    const { buildDesk } = await import('@probity/desk')
    print(await buildDesk())
    return accept(0)
  },
}
