import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused } from './api/problem.ts'
import { router } from './router.tsx'
import { sessionQuery } from './session/session.tsx'
import './site/desk.css'
import { SpeakingProvider, useSpoken } from './site/language.tsx'
import { themes } from './site/theme.ts'
import { UploadsProvider } from './submissions/uploads.tsx'

/** A session that has ended shows itself in the first answer that says so: then the way in is shown again. */
const onFault = (fault: unknown) => {
  if (fault instanceof Refused && fault.problem.status === 401)
    client.invalidateQueries({ queryKey: sessionQuery.queryKey })
}
const client = new QueryClient({
  queryCache: new QueryCache({ onError: onFault }),
  mutationCache: new MutationCache({ onError: onFault }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the server refused it refuses again; what it did not answer it may answer the second time.
      retry: (times, fault) => !(fault instanceof Refused) && times < 2,
    },
  },
})

/** The nonce under which styles may be added to this page (Content-Security-Policy). */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

const dark = matchMedia('(prefers-color-scheme: dark)')
const useDark = () =>
  useSyncExternalStore(
    (changed) => {
      dark.addEventListener('change', changed)
      return () => dark.removeEventListener('change', changed)
    },
    () => dark.matches,
  )

const Desk = () => {
  const { language } = useSpoken()
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === 'zh' ? zhCN : enUS}
      theme={themes[useDark() ? 'dark' : 'light']}
      button={{ autoInsertSpace: false }}
    >
      <UploadsProvider>
        <RouterProvider router={router} />
      </UploadsProvider>
    </ConfigProvider>
  )
}

const place = document.getElementById('desk')
if (place)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <SpeakingProvider>
          <Desk />
        </SpeakingProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
