import type { inboxReply, inboxRowSchema } from '@sijill/core/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { z } from 'zod'
import { asProblem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { Button, buttonClass } from '../../design/button.tsx'
import { FilterTabs } from '../../design/filter-tabs.tsx'
import { Icon } from '../../design/icon.tsx'
import { Empty, Failure, Skeleton } from '../../design/states.tsx'
import { Table } from '../../design/table.tsx'
import { usePages } from '../../parts/pages.ts'
import { useRowKeys } from '../../parts/rows.ts'
import { useSession } from '../../session/session.ts'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useShortcuts } from '../../shell/shortcuts.ts'
import { dayInMorocco, formatWeekday } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import { useInboxColumns } from './columns.tsx'

type Reply = z.infer<typeof inboxReply>
export type InboxRow = z.infer<typeof inboxRowSchema>

const TABS = ['all', 'decision', 'documents', 'duplicate', 'review', 'draft', 'cards'] as const
type Tab = (typeof TABS)[number]

const isTab = (word: string | undefined): word is Tab => TABS.some((tab) => tab === word)

/** What needs me, late first: the page an officer's day begins and ends on. */
export function Inbox() {
  const words = useWords()
  const { say, language } = words
  const navigate = useNavigate()
  const { rights } = useSession()
  const asked = useSearch({ strict: false }).tab
  const tab: Tab = isTab(asked) ? asked : 'all'
  const { rows, first, error, retry, more, busy } = usePages<Reply>(['inbox'], '/inbox', { tab })
  const choose = (next: Tab) => void navigate({ to: '/', search: next === 'all' ? {} : { tab: next } })
  useRowKeys()
  useShortcuts(Object.fromEntries(TABS.map((each, index) => [String(index + 1), () => choose(each)])))
  const columns = useInboxColumns()
  return (
    <>
      <PageHeading
        title={say('shell.sections.inbox')}
        lead={say('inbox.lead', { day: formatWeekday(dayInMorocco(new Date().toISOString()), language) })}
        actions={
          rights.includes('prepare_dossier') && (
            <Link to="/registrations/new" className={buttonClass('filled')} aria-keyshortcuts="n">
              <Icon name="plus" />
              {say('inbox.newRegistration')}
            </Link>
          )
        }
      />
      <FilterTabs
        label={say('inbox.tabsLabel')}
        chosen={tab}
        onChoose={choose}
        tabs={TABS.map((id) => ({ id, name: say(`inbox.tabs.${id}`), count: first?.counts[id] }))}
      />
      <div className="rounded-card border border-line bg-surface px-2 py-1">
        {error !== null ? (
          <Failure onRetry={retry}>{sentenceFor(asProblem(error), words)}</Failure>
        ) : rows === undefined ? (
          <Skeleton lines={9} />
        ) : rows.length === 0 ? (
          <Empty>{say(tab === 'all' ? 'inbox.empty' : 'inbox.emptyTab')}</Empty>
        ) : (
          <Table
            caption={say('inbox.caption')}
            columns={columns}
            rows={rows}
            rowId={({ kind, id }) => `${kind} ${id}`}
          />
        )}
      </div>
      {rows !== undefined && first !== undefined && rows.length > 0 && (
        <div className="mt-3 flex flex-wrap items-center gap-x-2 text-small text-muted">
          <p>
            {say('inbox.shown', { shown: rows.length, all: first.counts[tab] })}{' '}
            {say('inbox.target', { count: first.target_days })}
          </p>
          {more !== undefined && (
            <Button kind="quiet" size="small" busy={busy} onPress={more}>
              {say('common.showMore')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
