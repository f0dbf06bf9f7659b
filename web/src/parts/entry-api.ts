import type { entrySchema } from '@sijill/core/contract'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { get } from '../api/client.ts'

export type EntryView = z.infer<typeof entrySchema>

/** A line of the register with its cards and its acts; `undefined` until it has come. */
export function useEntry(id: string | undefined): EntryView | undefined {
  const { data } = useQuery({
    queryKey: ['entry', id],
    queryFn: ({ signal }) => get<EntryView>(`/entries/${id}`, { signal }),
    enabled: id !== undefined,
  })
  return data
}
