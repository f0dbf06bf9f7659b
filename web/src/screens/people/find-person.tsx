import type { searchReply, searchRowSchema } from '@sijill/core/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { z } from 'zod'
import { get, query } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { Button } from '../../design/button.tsx'
import { Code, Name } from '../../design/code.tsx'
import { Empty, Failure, Skeleton } from '../../design/states.tsx'
import { type Column, Table } from '../../design/table.tsx'
import { usePlaceName } from '../../parts/communes.ts'
import { activityName, dotted, routeName } from '../../parts/names.ts'
import { useRowKeys } from '../../parts/rows.ts'
import { DossierTag, EntryTag } from '../../parts/tags.tsx'
import { useSettled } from '../../parts/use-settled.ts'
import { useSession } from '../../session/session.ts'
import { PageHeading } from '../../shell/page-heading.tsx'
import { latinDigits } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'

type Reply = z.infer<typeof searchReply>
type Row = z.infer<typeof searchRowSchema>

const GROUPS = ['registered', 'applying'] as const
const STILL_MS = 120

/** Two letters to the right person; the only door to a new registration. */
export function FindPerson() {
  const words = useWords()
  const { say } = words
  const { q = '' } = useSearch({ strict: false })
  const typed = latinDigits(q).trim()
  const asked = useSettled(typed, STILL_MS)
  const { data, error, refetch } = useQuery({
    queryKey: ['people', asked],
    queryFn: ({ signal }) => get<Reply>(`/people${query({ q: asked })}`, { signal }),
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
  })
  useRowKeys()
  return (
    <>
      <PageHeading title={say('people.findTitle')} lead={say('people.findLead')} />
      {typed.length < 2 ? (
        <Empty>{say('people.typeMore')}</Empty>
      ) : error !== null ? (
        <Failure onRetry={() => void refetch()}>{sentenceFor(asProblem(error), words)}</Failure>
      ) : data === undefined ? (
        <Skeleton />
      ) : (
        <Results reply={data} typed={typed} />
      )}
    </>
  )
}

function Results({ reply, typed }: { reply: Reply; typed: string }) {
  const { say } = useWords()
  const columns = useColumns()
  return (
    <div className="grid gap-5">
      <p role="status" className="sr-only">
        {say('common.resultsFor', { count: reply.rows.length })}
      </p>
      {GROUPS.map((group) => {
        const rows = reply.rows.filter((row) => row.group === group)
        if (rows.length === 0) return null
        const name = say(`people.groups.${group}`)
        return (
          <section key={group}>
            <h2 className="mb-2">{name}</h2>
            <div className="rounded-card border border-line bg-surface px-2 py-1">
              <Table
                caption={say('people.caption', { group: name })}
                columns={columns}
                rows={rows}
                rowId={({ id }) => id}
              />
            </div>
          </section>
        )
      })}
      {reply.rows.length === 0 && <Empty>{say('people.nobody')}</Empty>}
      {reply.more && <p className="text-small text-muted">{say('people.more')}</p>}
      <RegisterNew typed={typed} />
    </div>
  )
}

/** Offered under every result: nobody is created before being looked for. */
function RegisterNew({ typed }: { typed: string }) {
  const { say } = useWords()
  const { rights } = useSession()
  const navigate = useNavigate()
  if (!rights.includes('prepare_dossier')) return null
  return (
    <div className="justify-self-start">
      <Button
        icon="plus"
        onPress={() => void navigate({ to: '/registrations/new', search: { name: typed } })}
      >
        {say('people.registerNew')}
      </Button>
    </div>
  )
}

function useColumns(): readonly Column<Row>[] {
  const words = useWords()
  const { say, language } = words
  const placeName = usePlaceName()
  return [
    {
      id: 'person',
      header: say('people.columns.person'),
      kind: 'main',
      cell: (row) => (
        <>
          <Link
            to="/people/$personId"
            params={{ personId: row.person_id }}
            className="font-bold text-ink no-underline hover:underline"
          >
            <Name>{row.name_ar || row.name_fr}</Name>
          </Link>
          <span className="block text-small text-muted">
            {row.name_ar !== '' && row.name_fr !== '' && <Code>{row.name_fr}</Code>}
            {row.name_fr !== '' && ' · '}
            {row.birth_year !== undefined && say('people.born', { year: String(row.birth_year) })}
          </span>
        </>
      ),
    },
    {
      id: 'trade',
      header: say('people.columns.trade'),
      cell: (row) =>
        dotted(
          row.activity_code !== undefined && activityName(row.activity_code, language),
          row.route !== undefined && routeName(row.route, words),
        ) || '—',
    },
    { id: 'place', header: say('people.columns.place'), cell: (row) => placeName(row) ?? '—' },
    {
      id: 'status',
      header: say('people.columns.status'),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          {row.group === 'registered' ? <EntryTag status={row.status} /> : <DossierTag status={row.status} />}
          {row.reference !== undefined && <Code className="text-small text-muted">{row.reference}</Code>}
        </span>
      ),
    },
    { id: 'why', header: say('people.columns.why'), cell: (row) => say(`people.matched.${row.matched_by}`) },
  ]
}
