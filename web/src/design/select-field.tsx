import { type ReactNode, useId } from 'react'
import { describedBy, edgeOf, FieldFrame, INPUT } from './field.tsx'

/** One of a short list that need not stand open: the browser's own list, known on every device. */
export function SelectField(props: {
  label: ReactNode
  value: string
  onChange: (value: string) => void
  options: readonly (readonly [value: string, label: string])[]
  id?: string
  error?: string | undefined
  hideLabel?: boolean
  className?: string
}) {
  const ownId = useId()
  const id = props.id ?? ownId
  return (
    <FieldFrame
      id={id}
      label={props.hideLabel ? <span className="sr-only">{props.label}</span> : props.label}
      error={props.error}
      {...(props.className === undefined ? {} : { className: props.className })}
    >
      <select
        id={id}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        className={`${INPUT} ${edgeOf(props.error)}`}
        aria-describedby={describedBy(id, undefined, props.error)}
        aria-invalid={props.error !== undefined || undefined}
      >
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
