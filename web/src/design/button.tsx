import { type ReactNode, useId } from 'react'
import { useWords } from '../wording/words.ts'
import { Icon, type IconName } from './icon.tsx'

/** `filled` is the one main verb of a screen; `danger` refuses or ends; `quiet` looks like a link. */
export type ButtonKind = 'filled' | 'outlined' | 'danger' | 'quiet'

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-control border font-semibold leading-tight no-underline text-center'

const SIZES = {
  normal: 'min-h-[42px] px-4 py-2 pointer-coarse:min-h-12',
  small: 'min-h-[38px] px-3.5 py-1 text-[0.875rem] pointer-coarse:min-h-12',
}

const KINDS: Record<ButtonKind, string> = {
  filled: 'border-green bg-green text-on-green hover:opacity-90',
  outlined: 'border-edge bg-surface text-ink hover:bg-stone-tint',
  danger: 'border-terra bg-surface text-terra hover:bg-terra-tint',
  quiet: 'border-transparent bg-transparent text-indigo px-2 hover:underline',
}

const BLOCKED = 'border-line bg-stone-tint text-stone cursor-not-allowed'

/** The classes of a button, for a link that stands in for one. */
export const buttonClass = (kind: ButtonKind = 'outlined', size: keyof typeof SIZES = 'normal'): string =>
  `${BASE} ${SIZES[size]} ${KINDS[kind]}`

/**
 * A verb. While it is blocked it keeps its place and the focus, and says what would unblock it;
 * while it works it says so and cannot be pressed twice.
 */
export function Button(props: {
  children: ReactNode
  onPress?: () => void
  kind?: ButtonKind
  size?: keyof typeof SIZES
  icon?: IconName
  /** Why it may not be pressed now, in words. */
  blocked?: string | undefined
  busy?: boolean
  type?: 'button' | 'submit'
  form?: string
  label?: string
  pressed?: boolean
  expanded?: boolean
  controls?: string
  shortcut?: string
  className?: string
}) {
  const { kind = 'outlined', size = 'normal', blocked, busy = false } = props
  const { say } = useWords()
  const reasonId = useId()
  const idle = blocked === undefined && !busy
  const look = blocked === undefined ? KINDS[kind] : BLOCKED
  return (
    <>
      <button
        type={props.type === 'submit' && idle ? 'submit' : 'button'}
        form={props.form}
        className={`${BASE} ${SIZES[size]} ${look} ${props.className ?? ''}`}
        aria-disabled={!idle || undefined}
        aria-describedby={blocked === undefined ? undefined : reasonId}
        aria-label={props.label}
        aria-pressed={props.pressed}
        aria-expanded={props.expanded}
        aria-controls={props.controls}
        aria-keyshortcuts={props.shortcut}
        title={blocked ?? props.label}
        onClick={() => idle && props.onPress?.()}
      >
        {props.icon !== undefined && <Icon name={props.icon} />}
        {busy ? say('common.sending') : props.children}
      </button>
      {blocked !== undefined && (
        <span id={reasonId} hidden>
          {blocked}
        </span>
      )}
    </>
  )
}
