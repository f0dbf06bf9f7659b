import type { inboxReply } from '@sijill/core/contract'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { get } from '../api/client.ts'
import { useSession } from '../session/session.ts'

const EVERY_MS = 60_000

/** How many things wait in the inbox; asked again every minute while the page is looked at. */
export function useInboxCount(): number | undefined {
  const { rights } = useSession()
  const works = rights.includes('prepare_dossier') || rights.includes('review_document')
  const { data } = useQuery({
    queryKey: ['inbox', 'count'],
    queryFn: ({ signal }) => get<z.infer<typeof inboxReply>>('/inbox?limit=1', { signal }),
    enabled: works,
    refetchInterval: EVERY_MS,
  })
  return data?.counts.all
}
