import type { ReactNode } from 'react'
import { useId } from 'react'
import { FieldError } from './field.tsx'
import { Icon } from './icon.tsx'

/** One of a few answers, all visible: sex, category, verdict. Arrow keys move between them. */
export function SegmentedField<Value extends string>(props: {
  label: ReactNode
  options: readonly {
    readonly value: Value
    readonly label: ReactNode
    readonly help?: ReactNode
    readonly key?: string
  }[]
  value: Value | undefined
  onChange: (value: Value) => void
  id?: string
  help?: ReactNode
  error?: string | undefined
  className?: string
  columns?: string
}) {
  const ownId = useId()
  const id = props.id ?? ownId
  return (
    <fieldset
      className={`min-w-0 ${props.className ?? ''}`}
      aria-describedby={props.error === undefined ? undefined : `${id}-error`}
    >
      <legend className="mb-1 font-semibold">{props.label}</legend>
      {props.help !== undefined && <p className="-mt-0.5 mb-1 text-small text-muted">{props.help}</p>}
      <div className={`grid gap-2 ${props.columns ?? 'grid-flow-col auto-cols-fr max-wide:grid-flow-row'}`}>
        {props.options.map(({ value, label, help, key }, index) => (
          <Segment
            key={value}
            id={index === 0 ? id : `${id}-${value}`}
            group={ownId}
            chosen={props.value === value}
            onChoose={() => props.onChange(value)}
            help={help}
            shortcut={key}
            invalid={props.error !== undefined}
          >
            {label}
          </Segment>
        ))}
      </div>
      <FieldError id={id} error={props.error} />
    </fieldset>
  )
}

function Segment(props: {
  id: string
  group: string
  chosen: boolean
  onChoose: () => void
  children: ReactNode
  help: ReactNode
  shortcut: string | undefined
  invalid: boolean
}) {
  const look = props.chosen
    ? 'border-green border-2 bg-green-tint text-green'
    : 'border-edge bg-surface text-ink'
  return (
    <label
      className={`flex min-h-[42px] cursor-pointer items-center gap-2 rounded-control border px-3.5 py-1.5 leading-snug font-semibold pointer-coarse:min-h-12 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-indigo ${look} ${props.invalid && !props.chosen ? 'border-terra' : ''}`}
    >
      <input
        id={props.id}
        type="radio"
        name={props.group}
        checked={props.chosen}
        onChange={props.onChoose}
        aria-keyshortcuts={props.shortcut}
        className="sr-only"
      />
      <span
        aria-hidden
        className={`grid size-[18px] shrink-0 place-items-center rounded-full border ${props.chosen ? 'border-green bg-green text-on-green' : 'border-edge'}`}
      >
        {props.chosen && <Icon name="check" className="size-3" />}
      </span>
      <span className="min-w-0">
        {props.children}
        {props.help !== undefined && (
          <span className="block text-small leading-snug font-normal text-muted">{props.help}</span>
        )}
      </span>
    </label>
  )
}
