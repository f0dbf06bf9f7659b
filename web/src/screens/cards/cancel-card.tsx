import { useState } from 'react'
import { ProblemBox } from '../../api/problem-box.tsx'
import { Code, Name } from '../../design/code.tsx'
import { Confirm } from '../../design/confirm.tsx'
import { notify } from '../../design/notices.tsx'
import { SegmentedField } from '../../design/segmented-field.tsx'
import { useEntryCommand } from '../../parts/use-entry-command.ts'
import { nameOf } from '../../session/session.ts'
import { useWords } from '../../wording/words.ts'
import type { CardRow } from './cards.tsx'

/** What a person may give as reason; that the entry ended is said by the register itself. */
const REASONS = ['lost', 'stolen', 'damaged', 'wrong_data', 'replaced'] as const

/** A card stops to be good at once, for everybody who checks it. */
export function CancelCard({ row, onClose }: { row: CardRow; onClose: () => void }) {
  const { say, language } = useWords()
  const { run, busy, problem } = useEntryCommand(row.entry_id)
  const [reason, setReason] = useState<(typeof REASONS)[number]>()
  const [tried, setTried] = useState(false)
  const cancel = async () => {
    setTried(true)
    if (reason === undefined || row.id === undefined) return
    if (!(await run({ kind: 'cancel_card', card_id: row.id, reason }))) return
    notify(say('cards.cancelled'))
    onClose()
  }
  return (
    <Confirm
      open
      title={say('cards.cancelTitle')}
      about={
        <p className="flex flex-wrap gap-x-3">
          <b>
            <Name>{nameOf(row, language)}</Name>
          </b>
          <Code>{row.number}</Code>
        </p>
      }
      verb={say('cards.cancel')}
      kind="danger"
      busy={busy}
      problem={problem && <ProblemBox problem={problem} />}
      onClose={onClose}
      onConfirm={() => void cancel()}
    >
      <p>{say('cards.cancelWhat')}</p>
      <SegmentedField
        label={say('cards.cancelReason')}
        columns="wide:grid-cols-2"
        value={reason}
        onChange={setReason}
        options={REASONS.map((value) => ({ value, label: say(`register.cancelReasons.${value}`) }))}
        error={tried && reason === undefined ? say('cards.cancelMissing') : undefined}
      />
    </Confirm>
  )
}
