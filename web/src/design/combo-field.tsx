import { type ReactNode, useId, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { useWords } from '../wording/words.ts'
import { edgeOf, FieldError, INPUT } from './field.tsx'
import { Icon } from './icon.tsx'
import { type Findable, findIn, searchListOf } from './search-key.ts'

/** One of a long list, found by typing in either script; only what fits the eye is drawn. */
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
  const [typed, setTyped] = useState<string>()
  const text = typed ?? nameOf(chosen)
  const found = useMemo(() => findIn(list, typed ?? ''), [list, typed])

  return (
    <ComboBox
      id={id}
      items={found}
      inputValue={text}
      onInputChange={(value) => setTyped(value === nameOf(chosen) ? undefined : value)}
      selectedKey={props.value ?? null}
      onSelectionChange={(key) => {
        // The library also reports `null` while one types: the choice stands until another is made.
        if (key === null) return
        setTyped(undefined)
        props.onChange(String(key))
      }}
      onBlur={() => {
        if (typed === '') props.onChange(undefined)
        setTyped(undefined)
      }}
      defaultFilter={() => true}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={props.error !== undefined}
      className={`min-w-0 ${props.className ?? ''}`}
    >
      <Label className="mb-1 block font-semibold">{props.label}</Label>
      {props.help !== undefined && (
        <Text slot="description" className="-mt-0.5 mb-1 block text-small text-muted">
          {props.help}
        </Text>
      )}
      <div className="relative">
        <Input className={`${INPUT} ${edgeOf(props.error)} pe-11`} maxLength={120} />
        <Button className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-control text-muted">
          <Icon name="chevron" />
        </Button>
      </div>
      <FieldError id={id} error={props.error} />
      <Popover className="w-(--trigger-width) min-w-60 rounded-control border border-edge bg-surface shadow-[0_6px_20px_rgb(0_0_0/0.15)]">
        <ListBox
          className="max-h-72 overflow-auto p-1"
          renderEmptyState={() => <p className="px-3 py-2 text-muted">{say('common.noMatch')}</p>}
        >
          {(thing: Thing) => (
            <ListBoxItem
              id={thing.id}
              textValue={nameOf(thing)}
              className="flex min-h-[42px] cursor-pointer flex-col justify-center rounded-tag px-3 py-1 leading-snug data-[focused]:bg-green-tint data-[selected]:font-semibold"
            >
              <span>{nameOf(thing)}</span>
              <span className="text-small text-muted" lang={language === 'ar' ? 'fr' : 'ar'} dir="auto">
                {[language === 'ar' ? thing.fr : thing.ar, thing.note].filter(Boolean).join(' · ')}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
