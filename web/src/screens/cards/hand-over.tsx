import { parseCin } from '@sijill/core/kernel'
import { useState } from 'react'
import { ProblemBox } from '../../api/problem-box.tsx'
import { Code, Name } from '../../design/code.tsx'
import { Confirm } from '../../design/confirm.tsx'
import { FieldError, TextField } from '../../design/field.tsx'
import { notify } from '../../design/notices.tsx'
import { SegmentedField } from '../../design/segmented-field.tsx'
import { useEntryCommand } from '../../parts/use-entry-command.ts'
import { nameOf } from '../../session/session.ts'
import { useWords } from '../../wording/words.ts'
import type { CardRow } from './cards.tsx'

/** The card goes into a hand: the holder's, or that of somebody named who came for it. */
export function HandOver({ row, onClose }: { row: CardRow; onClose: () => void }) {
  const { say, language } = useWords()
  const { run, busy, problem } = useEntryCommand(row.entry_id)
  const [to, setTo] = useState<'holder' | 'proxy'>('holder')
  const [name, setName] = useState('')
  const [cin, setCin] = useState('')
  const [tried, setTried] = useState(false)
  const proxyCin = parseCin(cin)
  const incomplete = to === 'proxy' && (name.trim() === '' || cin.trim() === '')
  const malformed = to === 'proxy' && !proxyCin.ok
  const handOver = async () => {
    setTried(true)
    if (incomplete || malformed || row.id === undefined) return
    const recipient =
      to === 'holder'
        ? ({ kind: 'holder' } as const)
        : ({ kind: 'proxy', name: name.trim(), cin: proxyCin.ok ? proxyCin.value : '' } as const)
    if (!(await run({ kind: 'hand_over_card', card_id: row.id, to: recipient }))) return
    notify(say('cards.handedOver'))
    onClose()
  }
  return (
    <Confirm
      open
      title={say('cards.handOverTitle')}
      about={
        <p className="flex flex-wrap gap-x-3">
          <b>
            <Name>{nameOf(row, language)}</Name>
          </b>
          <Code>{row.number}</Code>
        </p>
      }
      verb={say('cards.handOverVerb')}
      busy={busy}
      problem={problem && <ProblemBox problem={problem} />}
      onClose={onClose}
      onConfirm={() => void handOver()}
    >
      <p>{say('cards.handOverWhat')}</p>
      <SegmentedField
        label={say('cards.handOverTo')}
        columns="grid-cols-2"
        value={to}
        onChange={setTo}
        options={[
          { value: 'holder', label: say('cards.holder') },
          { value: 'proxy', label: say('cards.proxy') },
        ]}
      />
      {to === 'proxy' && (
        <div className="grid gap-3">
          <TextField label={say('cards.proxyName')} value={name} onChange={setName} maxLength={120} />
          <TextField
            label={say('cards.proxyCin')}
            writing="code"
            help={say('registration.cinHelp')}
            error={tried && malformed && !incomplete ? say('refusals.malformed_cin') : undefined}
            value={cin}
            onChange={setCin}
            maxLength={20}
          />
          <FieldError id="proxy" error={tried && incomplete ? say('cards.proxyMissing') : undefined} />
        </div>
      )}
    </Confirm>
  )
}
