import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { get } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { Failure, Skeleton } from '../../design/states.tsx'
import type { EntryView } from '../../parts/entry-api.ts'
import { useWords } from '../../wording/words.ts'

/** A link to a line of the register leads to the person whose line it is. */
export function EntryLink() {
  const words = useWords()
  const { entryId } = useParams({ from: '/shell/entries/$entryId' })
  const { data, error } = useQuery({
    queryKey: ['entry', entryId],
    queryFn: ({ signal }) => get<EntryView>(`/entries/${entryId}`, { signal }),
  })
  if (error !== null) return <Failure>{sentenceFor(asProblem(error), words)}</Failure>
  if (data === undefined) return <Skeleton />
  return <Navigate to="/people/$personId" params={{ personId: data.person_id }} replace />
}
