import { type ReactNode, useId } from 'react'
import { latinDigits } from '../wording/format.ts'
import { useWords } from '../wording/words.ts'
import { Icon } from './icon.tsx'

/** Writing that is left to right whatever the page: codes, phones, amounts, Latin names. */
type Writing = 'text' | 'arabic' | 'latin' | 'code' | 'phone' | 'number' | 'email' | 'date'

const INPUT_MODES: Partial<Record<Writing, 'tel' | 'numeric' | 'email'>> = {
  phone: 'tel',
  number: 'numeric',
  email: 'email',
}

export const INPUT =
  'w-full min-h-[42px] pointer-coarse:min-h-12 rounded-control border bg-surface px-3 py-2 text-ink'

/** What is written from left to right still begins where the lines of the page begin. */
const PAGE_START = 'rtl:text-end'

/** The border of a field, thicker and in terracotta when something is to be mended. */
export const edgeOf = (error: string | undefined): string =>
  error === undefined ? 'border-edge' : 'border-terra border-2'

/** What stands around every field: the label above, help under it, the sentence of an error beneath. */
export function FieldFrame(props: {
  id: string
  label: ReactNode
  help?: ReactNode
  error?: string | undefined
  optional?: boolean
  children: ReactNode
  className?: string
}) {
  const { say } = useWords()
  return (
    <div className={`min-w-0 ${props.className ?? ''}`}>
      <label htmlFor={props.id} className="mb-1 block font-semibold">
        {props.label}
        {props.optional && (
          <span className="ms-2 text-small font-normal text-muted">{say('common.optional')}</span>
        )}
      </label>
      {props.help !== undefined && (
        <p id={`${props.id}-help`} className="-mt-0.5 mb-1 text-small text-muted">
          {props.help}
        </p>
      )}
      {props.children}
      <FieldError id={props.id} error={props.error} />
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (error === undefined) return null
  return (
    <p id={`${id}-error`} className="mt-1 flex items-start gap-1.5 text-small font-semibold text-terra">
      <Icon name="alert" className="mt-0.5 size-[1.1em]" />
      <span>{error}</span>
    </p>
  )
}

/** The elements that explain a field, for `aria-describedby`. */
export const describedBy = (id: string, help: ReactNode, error: string | undefined): string | undefined =>
  [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') ||
  undefined

export type TextFieldProps = {
  label: ReactNode
  value: string
  onChange: (value: string) => void
  onLeave?: () => void
  id?: string
  writing?: Writing
  help?: ReactNode
  error?: string | undefined
  optional?: boolean
  required?: boolean
  lines?: number
  maxLength?: number
  autoComplete?: string
  autoFocus?: boolean
  className?: string
}

/** One line, or a few, of typed text. Digits of any script are taken and shown as 0-9. */
export function TextField(props: TextFieldProps) {
  const { writing = 'text' } = props
  const ownId = useId()
  const id = props.id ?? ownId
  const shared = {
    id,
    value: props.value,
    dir: directionFor(writing),
    lang: writing === 'arabic' ? 'ar' : writing === 'latin' ? 'fr' : undefined,
    maxLength: props.maxLength ?? 300,
    className: `${INPUT} ${edgeOf(props.error)} ${directionFor(writing) === 'ltr' ? PAGE_START : ''}`,
    onChange: (event: { target: { value: string } }) =>
      props.onChange(
        writing === 'text' || writing === 'arabic' ? event.target.value : latinDigits(event.target.value),
      ),
    onBlur: props.onLeave,
    'aria-describedby': describedBy(id, props.help, props.error),
    'aria-invalid': props.error !== undefined || undefined,
    'aria-required': props.required,
  }
  return (
    <FieldFrame {...frameOf(props)} id={id}>
      {props.lines === undefined ? (
        <input
          {...shared}
          type={writing === 'phone' ? 'tel' : 'text'}
          inputMode={INPUT_MODES[writing]}
          autoComplete={props.autoComplete ?? 'off'}
          spellCheck={writing === 'text' ? undefined : false}
          // biome-ignore lint/a11y/noAutofocus: only in a dialog that the user opened to type in it
          autoFocus={props.autoFocus}
        />
      ) : (
        <textarea {...shared} rows={props.lines} />
      )}
    </FieldFrame>
  )
}

/** A password, with a button to see it; pasting is allowed. */
export function PasswordField(props: TextFieldProps & { shown: boolean; onToggle: () => void }) {
  const { say } = useWords()
  const ownId = useId()
  const id = props.id ?? ownId
  return (
    <FieldFrame {...frameOf(props)} id={id}>
      <div className="relative">
        <input
          id={id}
          type={props.shown ? 'text' : 'password'}
          dir="ltr"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          autoComplete={props.autoComplete ?? 'current-password'}
          maxLength={200}
          className={`${INPUT} ${edgeOf(props.error)} ${PAGE_START} pe-12 rtl:ps-12 rtl:pe-3`}
          aria-describedby={describedBy(id, props.help, props.error)}
          aria-invalid={props.error !== undefined || undefined}
          // biome-ignore lint/a11y/noAutofocus: only in a dialog that asks for nothing but the password
          autoFocus={props.autoFocus}
        />
        <button
          type="button"
          onClick={props.onToggle}
          aria-pressed={props.shown}
          aria-label={say('signIn.showPassword')}
          className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-control text-muted hover:text-ink"
        >
          <Icon name={props.shown ? 'eyeOff' : 'eye'} />
        </button>
      </div>
    </FieldFrame>
  )
}

/** The options of {@link FieldFrame} that a field passes on, none of them set to `undefined`. */
function frameOf({ label, help, error, optional, className }: TextFieldProps) {
  return {
    label,
    error,
    ...(help === undefined ? {} : { help }),
    ...(optional === undefined ? {} : { optional }),
    ...(className === undefined ? {} : { className }),
  }
}

function directionFor(writing: Writing): 'ltr' | 'rtl' | 'auto' {
  if (writing === 'text') return 'auto'
  return writing === 'arabic' ? 'rtl' : 'ltr'
}
