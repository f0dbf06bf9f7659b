import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { buttonClass } from '../../design/button.tsx'
import { Name } from '../../design/code.tsx'
import type { IconName } from '../../design/icon.tsx'
import { StatusTag, type Tone } from '../../design/status-tag.tsx'
import type { Column } from '../../design/table.tsx'
import { activityName, dotted, provinceName, routeName } from '../../parts/names.ts'
import { CardTag, DossierTag } from '../../parts/tags.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { nameOf } from '../../session/session.ts'
import { useWords, type Words } from '../../wording/words.ts'
import type { InboxRow } from './inbox.tsx'

/** What waits, who it is, what is expected in one sentence, and one verb. */
export function useInboxColumns(): readonly Column<InboxRow>[] {
  const words = useWords()
  const { say, language } = words
  return [
    {
      id: 'person',
      header: say('inbox.columns.person'),
      kind: 'main',
      className: 'wide:min-w-[215px]',
      cell: (row) => (
        <>
          <RowLink row={row} className="font-bold text-ink no-underline">
            <Name>{nameOf(row, language)}</Name>
          </RowLink>
          <span className="block text-small text-muted">{tradeOf(row, words)}</span>
        </>
      ),
    },
    { id: 'state', header: say('inbox.columns.state'), cell: (row) => <StateTag row={row} /> },
    { id: 'expected', header: say('inbox.columns.expected'), cell: (row) => expectedOf(row, words) },
    {
      id: 'province',
      header: say('inbox.columns.province'),
      cell: ({ province_code }) =>
        province_code === undefined ? '—' : provinceName(province_code, language),
    },
    {
      id: 'since',
      header: say('inbox.columns.since'),
      cell: ({ since, late }) => <Waiting since={since} late={late} />,
    },
    {
      id: 'act',
      header: say('inbox.columns.act'),
      kind: 'action',
      cell: (row) => (
        <RowLink row={row} className={`${buttonClass('outlined', 'small')} wide:min-w-[126px]`}>
          {say(`register.verbs.${row.verb}`)}
          <span className="sr-only">: {nameOf(row, language)}</span>
        </RowLink>
      ),
    },
  ]
}

/** Where the verb of a row is done. */
function RowLink({ row, className, children }: { row: InboxRow; className: string; children: ReactNode }) {
  if (row.kind === 'card')
    return (
      <Link to="/cards" search={{ status: row.state }} className={className}>
        {children}
      </Link>
    )
  const draft = row.state === 'draft'
  return (
    <Link
      to={draft ? '/registrations/$dossierId' : '/dossiers/$dossierId'}
      params={{ dossierId: row.id }}
      className={className}
    >
      {children}
    </Link>
  )
}

const tradeOf = (row: InboxRow, words: Words): string =>
  dotted(
    row.route !== undefined && routeName(row.route, words),
    row.activity_code !== undefined && activityName(row.activity_code, words.language),
  )

const expectedOf = ({ awaits }: InboxRow, { find }: Words): string =>
  find(`register.awaits.${awaits}`) ?? awaits

const AWAITED: Readonly<Record<string, readonly [Tone, IconName]>> = {
  duplicate: ['ochre', 'copy'],
  documents: ['ochre', 'alert'],
  particulars: ['ochre', 'alert'],
  charge: ['ochre', 'heart'],
}

function StateTag({ row }: { row: InboxRow }) {
  const { find } = useWords()
  if (row.kind === 'card') return <CardTag status={row.state} />
  const awaited = row.state === 'draft' ? undefined : AWAITED[row.awaits]
  if (awaited === undefined) return <DossierTag status={row.state} />
  const [tone, icon] = awaited
  return (
    <StatusTag tone={tone} icon={icon}>
      {find(`inbox.states.${row.awaits}`)}
    </StatusTag>
  )
}
