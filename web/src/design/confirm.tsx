import { type ReactNode, useState } from 'react'
import { useWords } from '../wording/words.ts'
import { Button, type ButtonKind } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './field.tsx'

/** Asks before an act that binds: the person's name and number are said again, and a reason where one is due. */
export function Confirm(props: {
  title: string
  /** Who or what the act is about: name and number. */
  about: ReactNode
  children?: ReactNode
  verb: string
  kind?: ButtonKind
  open: boolean
  busy?: boolean
  problem?: ReactNode
  /** With a reason asked for, its label; the act waits until something is written. */
  reason?: string
  /** Further fields are complete. */
  complete?: boolean
  /** The act has become pointless: only the way back is offered, under these words. */
  over?: string | undefined
  onClose: () => void
  onConfirm: (reason: string) => void
}) {
  const { say } = useWords()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = props.reason !== undefined && reason.trim() === ''
  const confirm = () => {
    if (props.over !== undefined) return props.onClose()
    setAsked(true)
    if (!missing && props.complete !== false) props.onConfirm(reason.trim())
  }
  return (
    <Dialog title={props.title} open={props.open} onClose={props.onClose}>
      <form
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          confirm()
        }}
      >
        <div className="rounded-control bg-stone-tint px-4 py-2.5">{props.about}</div>
        {props.children}
        {props.reason !== undefined && (
          <TextField
            label={props.reason}
            help={say('common.reasonNeeded')}
            error={asked && missing ? say('common.reasonNeeded') : undefined}
            value={reason}
            onChange={setReason}
            lines={3}
            maxLength={1000}
          />
        )}
        {props.problem}
        <div className="mt-1 flex flex-wrap justify-end gap-2.5">
          {props.over === undefined ? (
            <>
              <Button onPress={props.onClose}>{say('common.cancel')}</Button>
              <Button type="submit" kind={props.kind ?? 'filled'} busy={props.busy ?? false}>
                {props.verb}
              </Button>
            </>
          ) : (
            <Button kind="filled" onPress={props.onClose}>
              {props.over}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}
