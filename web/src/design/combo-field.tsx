import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useWords } from '../wording/words.ts'
import { describedBy, edgeOf, FieldFrame, INPUT } from './field.tsx'
import { Icon } from './icon.tsx'
import { type Findable, findIn, searchListOf } from './search-key.ts'

/**
 * One of a long list, found by typing in either script; only what fits the eye is drawn.
 *
 * The focus stays in the field: arrows move a mark through the list, `Enter` takes, `Esc` gives back
 * what was chosen before. The page around stays readable, which the library's own list does not allow.
 */
export function ComboField<Thing extends Findable>(props: {
  label: ReactNode
  things: readonly Thing[]
  value: string | undefined
  onChange: (id: string | undefined) => void
  id?: string
  help?: ReactNode
  error?: string | undefined
  className?: string
}) {
  const { language, say } = useWords()
  const ownId = useId()
  const id = props.id ?? ownId
  const list = useMemo(() => searchListOf(props.things), [props.things])
  const chosen = props.things.find((thing) => thing.id === props.value)
  const nameOf = (thing: Thing | undefined): string => thing?.[language] ?? ''
  /** What is typed and not yet chosen; `undefined` while the field shows the choice. */
  const [typed, setTyped] = useState<string>()
  const [open, setOpen] = useState(false)
  const [marked, setMarked] = useState(0)
  const found = useMemo(() => (open ? findIn(list, typed ?? '') : []), [open, list, typed])
  const active = open ? found[marked] : undefined

  const close = () => {
    setOpen(false)
    setTyped(undefined)
  }
  const take = (thing: Thing) => {
    props.onChange(thing.id)
    close()
  }
  const show = () => {
    setOpen(true)
    setMarked(0)
  }
  const onKey = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }
    const step = moves[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (!open) return show()
      setMarked(Math.min(found.length - 1, Math.max(0, marked + step)))
    } else if (event.key === 'Enter' && open) {
      // Enter takes from the list; it does not send the form around it.
      event.preventDefault()
      if (active !== undefined) take(active)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      close()
    }
  }
  const optionId = (thing: Thing): string => `${id}-${thing.id}`
  return (
    <FieldFrame {...frameOf(props)} id={id}>
      <div className="relative">
        <input
          id={id}
          role="combobox"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : optionId(active)}
          aria-describedby={describedBy(id, props.help, props.error)}
          aria-invalid={props.error !== undefined || undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          value={typed ?? nameOf(chosen)}
          onChange={(event) => {
            setTyped(event.target.value)
            show()
          }}
          onClick={() => !open && show()}
          onKeyDown={onKey}
          onBlur={() => {
            // An emptied field means nothing chosen; half a name means what was chosen before.
            if (typed === '') props.onChange(undefined)
            close()
          }}
          className={`${INPUT} ${edgeOf(props.error)} pe-11`}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 end-3 grid place-items-center text-muted"
        >
          <Icon name="chevron" />
        </span>
        <Options
          id={`${id}-list`}
          label={say('common.chooseFromList')}
          open={open}
          things={found}
          active={active}
          chosen={props.value}
          optionId={optionId}
          onTake={take}
        />
      </div>
    </FieldFrame>
  )
}

function Options<Thing extends Findable>(props: {
  id: string
  label: string
  open: boolean
  things: readonly Thing[]
  active: Thing | undefined
  chosen: string | undefined
  optionId: (thing: Thing) => string
  onTake: (thing: Thing) => void
}) {
  const { language, say } = useWords()
  const { active } = props
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
    if (active !== undefined) return
    box.current?.scrollTo({ top: 0 })
  }, [active])
  return (
    <div
      ref={box}
      id={props.id}
      role="listbox"
      aria-label={props.label}
      tabIndex={-1}
      hidden={!props.open}
      // The field keeps the focus, or the list would be closed before the press is over.
      onMouseDown={(event) => event.preventDefault()}
      className="absolute inset-x-0 top-full z-30 mt-1 max-h-72 overflow-auto rounded-control border border-edge bg-surface p-1 shadow-[0_6px_20px_rgb(0_0_0/0.15)]"
    >
      {props.open &&
        props.things.map((thing) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus, and its keys take an option
          <div
            key={thing.id}
            id={props.optionId(thing)}
            role="option"
            tabIndex={-1}
            aria-selected={thing.id === props.chosen}
            data-active={thing === active || undefined}
            onClick={() => props.onTake(thing)}
            className={`flex min-h-[42px] cursor-pointer flex-col justify-center rounded-tag px-3 py-1 leading-snug hover:bg-stone-tint ${thing === active ? 'bg-green-tint' : ''} ${thing.id === props.chosen ? 'font-semibold' : ''}`}
          >
            <span>{thing[language]}</span>
            <span className="text-small font-normal text-muted">
              <bdi lang={language === 'ar' ? 'fr' : 'ar'}>{language === 'ar' ? thing.fr : thing.ar}</bdi>
              {thing.note !== undefined && thing.note !== '' && ` · ${thing.note}`}
            </span>
          </div>
        ))}
      {props.open && props.things.length === 0 && (
        <div role="option" aria-selected="false" aria-disabled tabIndex={-1} className="px-3 py-2 text-muted">
          {say('common.noMatch')}
        </div>
      )}
    </div>
  )
}

function frameOf(props: {
  label: ReactNode
  help?: ReactNode
  error?: string | undefined
  className?: string
}) {
  return {
    label: props.label,
    error: props.error,
    ...(props.help === undefined ? {} : { help: props.help }),
    ...(props.className === undefined ? {} : { className: props.className }),
  }
}
