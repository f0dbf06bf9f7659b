import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../wording/words.ts'

/** Marks of direction that a page needs and a window's title shows as boxes. */
const ISOLATES = /[\u2066-\u2069]/g

const isSearching = (): boolean => document.activeElement?.matches('input[type="search"]') === true

/** True once a first page has been shown: then each new page takes the focus. */
let shownOne = false

/**
 * The heading of a page. It names the document and takes the focus when one comes to the page from
 * another, so that a reader hears where it is.
 */
export function PageHeading(props: {
  title: string
  children?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  before?: ReactNode
}) {
  const { say } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Whoever is typing in the search box goes on typing: the page follows the words.
    if (shownOne && !isSearching()) heading.current?.focus()
    shownOne = true
  }, [])
  useEffect(() => {
    document.title = say('shell.titleOfPage', { page: props.title }).replace(ISOLATES, '')
  }, [say, props.title])
  return (
    <div className="mb-[18px] flex flex-wrap items-end gap-x-4 gap-y-3">
      <div className="flex min-w-0 flex-1 basis-72 items-center gap-3.5">
        {props.before}
        <div className="min-w-0">
          <h1 ref={heading} tabIndex={-1} className="break-words">
            {props.children ?? props.title}
          </h1>
          {props.lead !== undefined && <p className="text-muted">{props.lead}</p>}
        </div>
      </div>
      {props.actions !== undefined && (
        <div className="flex flex-wrap items-center gap-2.5">{props.actions}</div>
      )}
    </div>
  )
}

/** The first letter of a name in a circle: a mark for the eye, not a picture of the person. */
export function Initial({ name, big = false }: { name: string; big?: boolean }) {
  return (
    <span
      aria-hidden
      className={`grid shrink-0 place-items-center rounded-full bg-green-tint font-bold text-green ${big ? 'size-13 text-xl max-wide:hidden' : 'size-9'}`}
    >
      {Array.from(name.trim())[0] ?? ''}
    </span>
  )
}
