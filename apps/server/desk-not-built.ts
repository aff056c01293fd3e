import type { Bilingual, Language } from '@probity/base'
import { languageTag } from '@probity/portal'
import { hashSource } from './door/headers.ts'

const words = {
  building: {
    zh: '工作台正在准备，几秒后自动打开。',
    en: 'The desk is being made ready. It opens by itself in a few seconds.',
  },
  failed: {
    zh: '工作台没有构建好。其余部分照常运行；请运营者运行 npx probity build-desk 查看原因。',
    en: 'The desk is not built. Everything else runs as usual; npx probity build-desk tells its operator why.',
  },
} as const satisfies Record<string, Bilingual>

const style =
  ':root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:20vh auto;padding:0 1.5rem}'
/** It loads nothing, and its one style is this one. */
export const policyOfNotBuilt = `default-src 'none'; style-src ${hashSource(style)}; frame-ancestors 'none'; base-uri 'none'`

/** What stands at the desk's address while there is none to show; it asks again by itself as long as one is being built. */
export const deskNotBuilt = (state: 'building' | 'failed', language: Language): string => `<!doctype html>
<html lang="${languageTag[language]}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    ${state === 'building' ? '<meta http-equiv="refresh" content="2">' : ''}
    <title>Probity</title>
    <style>${style}</style>
  </head>
  <body><main><h1>Probity</h1><p role="status">${words[state][language]}</p></main></body>
</html>
`
