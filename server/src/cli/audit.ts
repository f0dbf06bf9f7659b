import { snakeKeys } from '@sijill/core/contract'
import type { Command } from 'commander'
import type { Register } from '../composition.ts'
import { type Audit, auditActs, type ChainFault, countActs, type ProjectionFault } from '../store/audit.ts'
import { wholeRegister } from '../store/owner.ts'
import { type Answer, addCommand, type Common, type Open, say, withRegister } from './command.ts'
import { progressBar } from './progress.ts'

/** `audit verify`: whether every chain of acts holds. */
export function auditCommands(program: Command, open: Open): void {
  const audit = program.command('audit').description('whether the acts are as they were written')
  addCommand(audit, 'verify', 'check every chain; names the first act that does not fit').action(
    async (options: Common) =>
      withRegister(open, async (register) => say(options, await auditAnswer(register))),
  )
}

/** Reads every act and says what does not fit. */
export async function auditAnswer({ pools }: Pick<Register, 'pools'>): Promise<Answer> {
  const bar = progressBar('acts')
  const audit = await wholeRegister(pools.owner, async (db) => {
    const total = await countActs(db)
    return auditActs(db, (acts) => bar.at(acts, total))
  }).finally(bar.end)
  const { faults, lines } = audit
  return {
    json: snakeKeys({ ...audit, first: faults[0] ?? null }),
    text: [...faults.map(faultLine), ...lines.map(strayLine), verdict(audit)],
    isRefused: !holds(audit),
  }
}

/** Whether nothing was found. */
export const holds = ({ broken, lines }: Audit): boolean => broken === 0 && lines.length === 0

function verdict(audit: Audit): string {
  const { acts, streams, broken, lines } = audit
  const read = `${acts} acts in ${streams} chains`
  if (holds(audit)) return `${read}: every chain holds, and every table stands where its chains end.`
  return `${read}: ${broken} chains are broken, ${lines.length} lines do not stand where their chains end.`
}

const REASONS: Readonly<Record<ChainFault['reason'] | ProjectionFault['reason'], string>> = {
  version_gap: 'an act before it is gone',
  previous_hash_wrong: 'it does not follow the act before it',
  hash_wrong: 'its content is not what was written',
  unknown_kind: 'no act is of this kind',
  line_missing: 'its line is gone',
  acts_missing: 'its acts are gone',
  version_differs: 'its line is not at the last act',
  entry_missing: 'the dossier was approved, and the entry is gone',
}

const faultLine = ({ reason, position, actId, streamKind, stream, version, kind }: ChainFault): string =>
  `act ${position}, ${kind} (${actId}), version ${version} of ${streamKind} ${stream}: ${REASONS[reason]}`

const strayLine = ({ reason, table, id, version, head }: ProjectionFault): string =>
  `${table} ${id}, line ${version ?? '-'}, last act ${head ?? '-'}: ${REASONS[reason]}`
