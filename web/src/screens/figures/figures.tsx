import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { Button } from '../../design/button.tsx'
import { Card, Facts } from '../../design/card.tsx'
import { Empty, Failure, Skeleton } from '../../design/states.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { formatInstant } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import { COLUMNS, type FiguresReply, FigureTable } from './figure-table.tsx'

/** The register in numbers, office by office: what a director sees, who sees no names. */
export function Figures() {
  const words = useWords()
  const { say, language } = words
  const { data, error, refetch } = useQuery({
    queryKey: ['figures'],
    queryFn: ({ signal }) => get<FiguresReply>('/figures', { signal }),
  })
  const isEmpty = data !== undefined && COLUMNS.every((column) => data.totals[column].to === 0)
  const hidesSome = data !== undefined && COLUMNS.some((column) => isOpen(data.totals[column]))
  return (
    <>
      <PageHeading
        title={say('figures.title')}
        lead={data && say('figures.countedAt', { when: formatInstant(data.counted_at, language) })}
        actions={
          data !== undefined && (
            <Button icon="printer" onPress={() => window.print()}>
              {say('common.print')}
            </Button>
          )
        }
      />
      <div className="mb-4 rounded-card border border-line bg-surface px-2 py-1">
        {error !== null ? (
          <Failure onRetry={() => void refetch()}>{sentenceFor(asProblem(error), words)}</Failure>
        ) : data === undefined ? (
          <Skeleton lines={6} />
        ) : isEmpty ? (
          <Empty>{say('figures.empty')}</Empty>
        ) : (
          <FigureTable reply={data} />
        )}
      </div>
      <Card title={say('figures.meaning')}>
        <Facts
          rows={COLUMNS.map((column) => [
            say(`figures.columns.${column}`),
            say(`figures.meanings.${column}`),
            column,
          ])}
        />
        {data !== undefined && hidesSome && (
          <p className="mt-3 text-[0.875rem] text-muted">
            {say('figures.hidden', { limit: data.hidden_below })}
          </p>
        )}
      </Card>
    </>
  )
}

const isOpen = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from !== to
