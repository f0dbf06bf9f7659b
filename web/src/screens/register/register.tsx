import type { dossierListReply, entryListReply } from '@sijill/core/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { z } from 'zod'
import { asProblem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { Button, buttonClass } from '../../design/button.tsx'
import { Code, Name } from '../../design/code.tsx'
import { FilterTabs } from '../../design/filter-tabs.tsx'
import { Icon } from '../../design/icon.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { Empty, Failure, Skeleton } from '../../design/states.tsx'
import { type Column, Table } from '../../design/table.tsx'
import { activityName, provinceName } from '../../parts/names.ts'
import { usePages } from '../../parts/pages.ts'
import { useRowKeys } from '../../parts/rows.ts'
import { CardTag, DossierTag, EntryTag } from '../../parts/tags.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { nameOf, useSession } from '../../session/session.ts'
import { PageHeading } from '../../shell/page-heading.tsx'
import { dayInMorocco, formatDayTable } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'

type Dossiers = z.infer<typeof dossierListReply>
type Entries = z.infer<typeof entryListReply>

const DOSSIER_STATUSES = ['draft', 'submitted', 'under_review', 'approved', 'refused', 'withdrawn'] as const
const ENTRY_STATUSES = ['registered', 'suspended', 'struck_off'] as const

/** The register as lists: the applications, and those who are in it. */
export function Register() {
  const { say } = useWords()
  const { rights } = useSession()
  const navigate = useNavigate()
  const { list, status } = useSearch({ from: '/shell/register' })
  const chosen = list === 'entries' ? 'entries' : 'dossiers'
  useRowKeys()
  return (
    <>
      <PageHeading
        title={say('registry.title')}
        lead={say('registry.lead')}
        actions={
          rights.includes('prepare_dossier') && (
            <Link to="/registrations/new" className={buttonClass('filled')}>
              <Icon name="plus" />
              {say('inbox.newRegistration')}
            </Link>
          )
        }
      />
      <FilterTabs
        label={say('registry.listsLabel')}
        chosen={chosen}
        onChoose={(id) => void navigate({ to: '/register', search: id === 'entries' ? { list: id } : {} })}
        tabs={(['dossiers', 'entries'] as const).map((id) => ({ id, name: say(`registry.lists.${id}`) }))}
      />
      {chosen === 'entries' ? <EntryList status={status} /> : <DossierList status={status} />}
    </>
  )
}

/** A list with its filter by step, its states and the way to more. */
function ListFrame<Row>(props: {
  name: string
  options: readonly (readonly [value: string, label: string])[]
  status: string | undefined
  onStatus: (status: string) => void
  pages: {
    rows: readonly Row[] | undefined
    error: Error | null
    retry: () => void
    more: (() => void) | undefined
    busy: boolean
  }
  columns: readonly Column<Row>[]
  rowId: (row: Row) => string
}) {
  const words = useWords()
  const { say } = words
  const { rows, error, retry, more, busy } = props.pages
  return (
    <>
      <SelectField
        label={say('registry.statusLabel')}
        value={props.status ?? ''}
        onChange={props.onStatus}
        options={[['', say('registry.any')], ...props.options]}
        className="mb-3 max-w-60"
      />
      <div className="rounded-card border border-line bg-surface px-2 py-1">
        {error !== null ? (
          <Failure onRetry={retry}>{sentenceFor(asProblem(error), words)}</Failure>
        ) : rows === undefined ? (
          <Skeleton lines={8} />
        ) : rows.length === 0 ? (
          <Empty>{say('registry.empty')}</Empty>
        ) : (
          <Table
            caption={say('registry.caption', { list: props.name })}
            columns={props.columns}
            rows={rows}
            rowId={props.rowId}
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
    </>
  )
}

function DossierList({ status }: { status: string | undefined }) {
  const { say, language, find } = useWords()
  const navigate = useNavigate()
  const known = DOSSIER_STATUSES.find((each) => each === status)
  const pages = usePages<Dossiers>(['dossiers'], '/dossiers', { status: known })
  const columns: readonly Column<Dossiers['rows'][number]>[] = [
    {
      id: 'person',
      header: say('registry.columns.person'),
      kind: 'main',
      cell: (row) => (
        <Link
          to={row.status === 'draft' ? '/registrations/$dossierId' : '/dossiers/$dossierId'}
          params={{ dossierId: row.id }}
          className="font-bold text-ink no-underline hover:underline"
        >
          <Name>{nameOf(row, language)}</Name>
        </Link>
      ),
    },
    {
      id: 'number',
      header: say('registry.columns.number'),
      cell: ({ receipt }) => <Code>{receipt ?? '—'}</Code>,
    },
    {
      id: 'trade',
      header: say('registry.columns.trade'),
      cell: ({ activity_code }) =>
        activity_code === undefined ? '—' : activityName(activity_code, language),
    },
    {
      id: 'status',
      header: say('registry.columns.status'),
      cell: (row) => <DossierTag status={row.status} />,
    },
    {
      id: 'expected',
      header: say('registry.columns.expected'),
      cell: ({ awaits }) => find(`register.awaits.${awaits}`) ?? awaits,
    },
    {
      id: 'since',
      header: say('registry.columns.since'),
      cell: ({ since, late }) => <Waiting since={since} late={late} />,
    },
  ]
  return (
    <ListFrame
      name={say('registry.lists.dossiers')}
      options={DOSSIER_STATUSES.map((each) => [each, say(`register.status.${each}`)] as const)}
      status={known}
      onStatus={(next) => void navigate({ to: '/register', search: next === '' ? {} : { status: next } })}
      pages={pages}
      columns={columns}
      rowId={({ id }) => id}
    />
  )
}

function EntryList({ status }: { status: string | undefined }) {
  const { say, language } = useWords()
  const navigate = useNavigate()
  const known = ENTRY_STATUSES.find((each) => each === status)
  const pages = usePages<Entries>(['entries'], '/entries', { status: known })
  const columns: readonly Column<Entries['rows'][number]>[] = [
    {
      id: 'person',
      header: say('registry.columns.person'),
      kind: 'main',
      cell: (row) => (
        <Link
          to="/people/$personId"
          params={{ personId: row.person_id }}
          className="font-bold text-ink no-underline hover:underline"
        >
          <Name>{nameOf(row, language)}</Name>
        </Link>
      ),
    },
    { id: 'number', header: say('registry.columns.number'), cell: ({ number }) => <Code>{number}</Code> },
    {
      id: 'trade',
      header: say('registry.columns.trade'),
      cell: ({ activity_code }) =>
        activity_code === undefined ? '—' : activityName(activity_code, language),
    },
    {
      id: 'province',
      header: say('registry.columns.province'),
      cell: ({ province_code }) =>
        province_code === undefined ? '—' : provinceName(province_code, language),
    },
    { id: 'status', header: say('registry.columns.status'), cell: (row) => <EntryTag status={row.status} /> },
    {
      id: 'card',
      header: say('registry.columns.card'),
      cell: ({ card_status }) => <CardTag status={card_status ?? 'to_issue'} />,
    },
    {
      id: 'since',
      header: say('registry.columns.since'),
      cell: ({ entered_at }) => <Code>{formatDayTable(dayInMorocco(entered_at))}</Code>,
    },
  ]
  return (
    <ListFrame
      name={say('registry.lists.entries')}
      options={ENTRY_STATUSES.map((each) => [each, say(`register.standing.${each}.n`)] as const)}
      status={known}
      onStatus={(next) =>
        void navigate({
          to: '/register',
          search: { list: 'entries', ...(next === '' ? {} : { status: next }) },
        })
      }
      pages={pages}
      columns={columns}
      rowId={({ id }) => id}
    />
  )
}
