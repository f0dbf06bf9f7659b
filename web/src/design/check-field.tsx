import type { ReactNode } from 'react'
import { FieldError } from './field.tsx'

/** One thing to tick. */
export function CheckField(props: {
  id: string
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  error?: string | undefined
}) {
  return (
    <div>
      <label className="flex min-h-[42px] cursor-pointer items-start gap-3 py-2 pointer-coarse:min-h-12">
        <input
          id={props.id}
          type="checkbox"
          checked={props.checked}
          onChange={(event) => props.onChange(event.target.checked)}
          className="mt-0.5 size-5 shrink-0 accent-green"
          aria-describedby={props.error === undefined ? undefined : `${props.id}-error`}
          aria-invalid={props.error !== undefined || undefined}
        />
        <span>{props.label}</span>
      </label>
      <FieldError id={props.id} error={props.error} />
    </div>
  )
}
