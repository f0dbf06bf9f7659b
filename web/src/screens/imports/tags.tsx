import type { IconName } from '../../design/icon.tsx'
import { StatusTag, type Tone } from '../../design/status-tag.tsx'
import { useWords } from '../../wording/words.ts'
import type { ImportRow, ImportView } from './import-view.ts'

const STATUS: Record<ImportView['status'], readonly [Tone, IconName]> = {
  mapped: ['ochre', 'pencil'],
  running: ['indigo', 'refresh'],
  done: ['green', 'check'],
  failed: ['terra', 'alert'],
}

const OUTCOME: Record<ImportRow['outcome'], readonly [Tone, IconName]> = {
  accepted: ['green', 'check'],
  rejected: ['terra', 'cross'],
  review: ['ochre', 'eye'],
}

export function ImportTag({ status }: { status: ImportView['status'] }) {
  const { say } = useWords()
  const [tone, icon] = STATUS[status]
  return (
    <StatusTag tone={tone} icon={icon}>
      {say(`imports.status.${status}`)}
    </StatusTag>
  )
}

export function OutcomeTag({ outcome }: { outcome: ImportRow['outcome'] }) {
  const { say } = useWords()
  const [tone, icon] = OUTCOME[outcome]
  return (
    <StatusTag tone={tone} icon={icon}>
      {say(`imports.outcomes.${outcome}`)}
    </StatusTag>
  )
}
