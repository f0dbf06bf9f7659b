import { useWords } from '../wording/words.ts'
import { Icon } from './icon.tsx'

/** One step of a procedure; it is never a link. */
export type Step = {
  readonly id: string
  readonly name: string
  readonly when?: string | undefined
  readonly state: 'done' | 'current' | 'ahead'
}

const DOTS = {
  done: 'border-2 border-green bg-green text-on-green',
  current: 'border-[3px] border-green text-green bg-surface',
  ahead: 'border-2 border-edge text-muted bg-surface',
}

/** Where a file is: done with a date, current with a ring, to come with a number. One sentence on a phone. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  const { say } = useWords()
  // Where nothing is left to do, the last step is the one to name.
  const found = steps.findIndex(({ state }) => state === 'current')
  const at = found === -1 ? steps.length - 1 : found
  const [current, next] = [steps[at], steps[at + 1]]
  return (
    <>
      {current !== undefined && (
        <p className="mb-4 text-small desk:hidden">
          <b className="text-green">
            {say('common.stepOf', { step: at + 1, steps: steps.length, name: current.name })}
          </b>{' '}
          {next !== undefined && (
            <span className="text-muted">{say('common.stepNext', { name: next.name })}</span>
          )}
        </p>
      )}
      <ol aria-label={label} className="mb-[18px] hidden grid-flow-col auto-cols-fr gap-2 desk:grid">
        {steps.map((step, index) => (
          <li
            key={step.id}
            aria-current={step.state === 'current' ? 'step' : undefined}
            className="flex items-start gap-2.5 leading-snug"
          >
            <span
              className={`grid size-[30px] shrink-0 place-items-center rounded-full text-[0.875rem] font-bold ${DOTS[step.state]}`}
            >
              {step.state === 'done' ? <Icon name="check" /> : index + 1}
            </span>
            <span>
              <span
                className={
                  step.state === 'ahead'
                    ? 'text-muted'
                    : step.state === 'current'
                      ? 'font-bold text-green'
                      : 'font-semibold'
                }
              >
                {step.name}
              </span>
              {step.when !== undefined && <span className="block text-small text-muted">{step.when}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
