import type { cardListReply } from '@sijill/core/contract'
import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { get, query } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { Button } from '../../design/button.tsx'
import { FilterTabs } from '../../design/filter-tabs.tsx'
import { Empty, Failure, Skeleton } from '../../design/states.tsx'
import { Table } from '../../design/table.tsx'
import { usePages } from '../../parts/pages.ts'
import { useRowKeys } from '../../parts/rows.ts'
import { useSession } from '../../session/session.ts'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useWords } from '../../wording/words.ts'
import { CancelCard } from './cancel-card.tsx'
import { useCardColumns } from './columns.tsx'
import { FindCard } from './find-card.tsx'
import { HandOver } from './hand-over.tsx'
import { LotBar } from './lot-bar.tsx'

type Reply = z.infer<typeof cardListReply>
export type CardRow = Reply['rows'][number]

const TABS = ['to_issue', 'to_print', 'printed', 'handed_over', 'cancelled'] as const
export type CardTab = (typeof TABS)[number]

/** Lots to print, cards that wait for their holders, cards in hands. */
export function Cards() {
  const { say } = useWords()
  const navigate = useNavigate()
  const { status } = useSearch({ from: '/shell/cards' })
  const tab = TABS.find((each) => each === status)
  const first = useFirstWaiting(tab === undefined)
  // Held in the address: the stage stays where it is while its cards move on.
  if (tab === undefined && first !== undefined)
    return <Navigate to="/cards" search={{ status: first }} replace />
  return (
    <>
      <PageHeading title={say('cards.title')} lead={say('cards.lead')} />
      {tab === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <CardDesk
          key={tab}
          tab={tab}
          onTab={(next) => void navigate({ to: '/cards', search: { status: next } })}
        />
      )}
    </>
  )
}

/** The first stage that holds a card, for whoever comes without saying which: nobody lands on an empty list. */
function useFirstWaiting(enabled: boolean): CardTab | undefined {
  const { data, error } = useQuery({
    queryKey: ['cards', 'counts'],
    queryFn: ({ signal }) => get<Reply>(`/cards${query({ status: 'to_issue', limit: 1 })}`, { signal }),
    enabled,
  })
  if (data === undefined) return error === null ? undefined : 'to_issue'
  return TABS.find((tab) => (data.counts[tab] ?? 0) > 0) ?? 'to_issue'
}

function CardDesk({ tab, onTab }: { tab: CardTab; onTab: (tab: CardTab) => void }) {
  const words = useWords()
  const { say } = words
  const { rights } = useSession()
  const { rows, first, error, retry, more, busy } = usePages<Reply>(['cards'], '/cards', { status: tab })
  const [chosen, setChosen] = useState<ReadonlyMap<string, CardRow>>(new Map())
  const [asked, setAsked] = useState<{ readonly act: 'hand_over' | 'cancel'; readonly row: CardRow }>()
  const printable = (tab === 'to_issue' || tab === 'to_print') && rights.includes('issue_card')
  useRowKeys()
  const toggle = (row: CardRow, on: boolean) => {
    const next = new Map(chosen)
    if (on) next.set(row.entry_id, row)
    else next.delete(row.entry_id)
    setChosen(next)
  }
  const columns = useCardColumns({
    tab,
    chosen: printable ? chosen : undefined,
    onToggle: toggle,
    onAct: (act, row) => setAsked({ act, row }),
  })
  return (
    <>
      <FilterTabs
        label={say('cards.tabsLabel')}
        chosen={tab}
        onChoose={onTab}
        tabs={TABS.map((id) => ({
          id,
          name: say(`cards.tabs.${id}`),
          count: first && (first.counts[id] ?? 0),
        }))}
      />
      {tab === 'printed' && rights.includes('hand_over_card') && (
        <FindCard onFound={(row) => setAsked({ act: 'hand_over', row })} />
      )}
      {printable && rows !== undefined && (
        <LotBar
          empty={rows.length === 0}
          chosen={[...chosen.values()]}
          onChooseAll={() => setChosen(new Map(rows.map((row) => [row.entry_id, row])))}
          onDone={() => setChosen(new Map())}
        />
      )}
      <div className="rounded-card border border-line bg-surface px-2 py-1">
        {error !== null ? (
          <Failure onRetry={retry}>{sentenceFor(asProblem(error), words)}</Failure>
        ) : rows === undefined ? (
          <Skeleton lines={8} />
        ) : rows.length === 0 ? (
          <Empty>{say(`cards.empty.${tab}`)}</Empty>
        ) : (
          <Table
            caption={say('cards.caption', { tab: say(`cards.tabs.${tab}`) })}
            columns={columns}
            rows={rows}
            rowId={({ entry_id, id }) => id ?? entry_id}
          />
        )}
      </div>
      {more !== undefined && (
        <div className="mt-3">
          <Button busy={busy} onPress={more}>
            {say('common.showMore')}
          </Button>
        </div>
      )}
      {asked?.act === 'hand_over' && <HandOver row={asked.row} onClose={() => setAsked(undefined)} />}
      {asked?.act === 'cancel' && <CancelCard row={asked.row} onClose={() => setAsked(undefined)} />}
    </>
  )
}
