import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { get, query } from '../api/client.ts'

type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null }

/** A list that comes page by page; `more` asks for the next. */
export function usePages<Reply extends Page<unknown>>(
  key: readonly unknown[],
  path: string,
  asked: Readonly<Record<string, string | number | undefined>>,
) {
  const pages = useInfiniteQuery<Reply, Error, InfiniteData<Reply>, readonly unknown[], string | undefined>({
    queryKey: [...key, asked],
    queryFn: ({ pageParam, signal }) =>
      get<Reply>(`${path}${query({ ...asked, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const rows = pages.data?.pages.flatMap((page) => page.rows) as Reply['rows'][number][] | undefined
  return {
    rows,
    first: pages.data?.pages[0],
    error: pages.error,
    retry: () => void pages.refetch(),
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    busy: pages.isFetchingNextPage,
  }
}
