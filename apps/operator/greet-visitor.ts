import { relative } from 'node:path'
import type { Bilingual } from '@probity/base'
import type { DemoCity, Showcase } from '@probity/demo'
import type { Settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

const worthOpening = {
  longFile: { zh: '各类记录俱全的主体', en: 'an organisation with records of every kind' },
  contested: { zh: '有争议的决定：救济进行到哪一步', en: 'a contested decision, and where the remedy stands' },
  corrected: { zh: '经更正的记录', en: 'a record that was corrected' },
  renamed: {
    zh: '更过名的主体：旧名仍可检索',
    en: 'an organisation that changed its name; the old one still finds it',
  },
  governmentBody: { zh: '机关：政务失信也在其档案中', en: 'a government body; it has a file like everybody else' },
} as const satisfies Partial<Record<Showcase, Bilingual>>

/** What a newcomer reads once the demonstration answers. */
export const greetVisitor = (
  terminal: Terminal,
  address: string,
  { data }: Settings,
  showcase: DemoCity['showcase'],
): void => {
  const folder = shortPath(data)
  const shown = [...chooseShown(showcase)].map(
    ([code, what]) => `  ${address}/search?q=${code}  ${terminal.inWords(worthOpening[what])}`,
  )
  const words: Bilingual = {
    zh: `
演示城市已就绪：${address}

值得先看：
${shown.join('\n')}

登录：        ${address}/auth/sign-in（选一位演示人物，无需密码）
工作台：      ${address}/desk/（机关与运营者）
报送文件：    npx probity ingest docs/examples/penalties.csv --authority housing
谁可报送：    npx probity authorities
机关密钥：    ${folder}/keys/（每个机关一个文件）
接口说明：    ${address}/api/v1/reference
结束：        Ctrl-C`,
    en: `
The demonstration city is open: ${address}

Worth opening first:
${shown.join('\n')}

Sign in:              ${address}/auth/sign-in (choose somebody of the city; no password)
The desk:             ${address}/desk/ (for officials and the operator)
Hand in a file:       npx probity ingest docs/examples/penalties.csv --authority housing
Who may submit what:  npx probity authorities
Their keys:           ${folder}/keys/ (a file for each)
The API:              ${address}/api/v1/reference
To end:               Ctrl-C`,
  }
  terminal.note(words)
}

const mostShown = 3

/** One thing of each organisation: a code that shows two things stands once. */
const chooseShown = (showcase: DemoCity['showcase']): ReadonlyMap<string, keyof typeof worthOpening> => {
  const chosen = new Map<string, keyof typeof worthOpening>()
  for (const what of Object.keys(worthOpening) as (keyof typeof worthOpening)[]) {
    const code = showcase[what]
    if (code && !chosen.has(code) && chosen.size < mostShown) chosen.set(code, what)
  }
  return chosen
}

/** From where the person is, unless the way there is longer than the path itself. */
const shortPath = (path: string): string => {
  const here = relative(process.cwd(), path)
  return here.startsWith('..') ? path : here || '.'
}
