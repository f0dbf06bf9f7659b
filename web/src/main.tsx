import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './app.css'
import { watchNetwork } from './api/connection.ts'
import { asProblem, isPassing } from './api/problem.ts'
import { router } from './router.tsx'
import { applyTheme, preferences } from './shell/preferences.ts'
import { speak } from './wording/words.ts'

const TRIES = 4

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Only what may pass is asked again: a refusal is an answer.
      retry: (tries, thrown) => tries < TRIES && isPassing(asProblem(thrown)),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

applyTheme()
watchNetwork()
await speak(preferences().language)

const place = document.getElementById('app')
if (place === null) throw new Error('The page has no place for the application')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
