import { Link } from '@tanstack/react-router'
import { Button } from '../../design/button.tsx'
import { Code, Name } from '../../design/code.tsx'
import type { Column } from '../../design/table.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { nameOf, useSession } from '../../session/session.ts'
import { officeNameOf } from '../../shell/office-name.ts'
import { useWords } from '../../wording/words.ts'
import type { CardRow, CardTab } from './cards.tsx'

/** The columns of the card desk; a tick to choose where a lot can be printed. */
export function useCardColumns(props: {
  tab: CardTab
  chosen: ReadonlyMap<string, CardRow> | undefined
  onToggle: (row: CardRow, on: boolean) => void
  onAct: (act: 'hand_over' | 'cancel', row: CardRow) => void
}): readonly Column<CardRow>[] {
  const { say, language } = useWords()
  const { rights } = useSession()
  const { tab, chosen } = props
  const cancellable =
    (tab === 'to_print' || tab === 'printed' || tab === 'handed_over') && rights.includes('issue_card')
  const choose: readonly Column<CardRow>[] =
    chosen === undefined
      ? []
      : [
          {
            id: 'choose',
            header: say('cards.columns.choose'),
            cell: (row) => (
              <input
                type="checkbox"
                checked={chosen.has(row.entry_id)}
                onChange={(event) => props.onToggle(row, event.target.checked)}
                aria-label={say('cards.chooseOne', { name: nameOf(row, language) })}
                className="size-5 accent-green"
              />
            ),
          },
        ]
  return [
    ...choose,
    {
      id: 'person',
      header: say('cards.columns.person'),
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
    { id: 'number', header: say('cards.columns.number'), cell: ({ number }) => <Code>{number}</Code> },
    {
      id: 'office',
      header: say('cards.columns.office'),
      cell: ({ office_code }) => officeNameOf(office_code, language),
    },
    {
      id: 'since',
      header: say('cards.columns.since'),
      cell: ({ since }) => <Waiting since={since} late={false} />,
    },
    {
      id: 'act',
      header: say('cards.columns.act'),
      kind: 'action',
      cell: (row) => (
        <span className="flex flex-wrap justify-end gap-2">
          {cancellable && row.id !== undefined && (
            <Button size="small" kind="quiet" onPress={() => props.onAct('cancel', row)}>
              {say('cards.cancel')}
              <span className="sr-only">: {nameOf(row, language)}</span>
            </Button>
          )}
          {tab === 'printed' && rights.includes('hand_over_card') && (
            <Button size="small" onPress={() => props.onAct('hand_over', row)}>
              {say('cards.handOver')}
              <span className="sr-only">: {nameOf(row, language)}</span>
            </Button>
          )}
        </span>
      ),
    },
  ]
}
