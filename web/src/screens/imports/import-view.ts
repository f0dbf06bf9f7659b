import type { importRowSchema, importSchema } from '@sijill/core/contract'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { get } from '../../api/client.ts'

export type ImportView = z.infer<typeof importSchema>
export type ImportRow = z.infer<typeof importRowSchema>

export const importKey = (id: string) => ['import', id] as const

const WATCH_MS = 1000

/** An import; while it runs it is asked how far it has come every second. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: importKey(id),
    queryFn: ({ signal }) => get<ImportView>(`/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? WATCH_MS : false),
  })
