import { useEffect, useRef } from 'react'
import { useWords } from '../wording/words.ts'
import { Icon } from './icon.tsx'

/** A field to mend: the same sentence stands beside the field. */
export type FieldProblem = { readonly field: string; readonly sentence: string }

/** What is to be mended, first on the page and focused, each line a link to its field. */
export function ErrorSummary({ problems, attempt }: { problems: readonly FieldProblem[]; attempt: number }) {
  const { say } = useWords()
  const box = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new attempt takes the focus again
  useEffect(() => {
    box.current?.focus()
  }, [attempt])
  if (problems.length === 0) return null
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="error-summary"
      className="mb-4 rounded-card border-2 border-terra bg-surface px-5 py-4"
    >
      <h2 id="error-summary" className="mb-2 flex items-center gap-2 text-terra">
        <Icon name="alert" />
        {say('common.fieldsToFix', { count: problems.length })}
      </h2>
      <ul className="grid gap-1">
        {problems.map(({ field, sentence }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-small text-muted">{say('common.entriesKept')}</p>
    </section>
  )
}

/** Follows the link without changing the address, and moves the focus into the field. */
function focusField(event: { preventDefault: () => void }, field: string): void {
  event.preventDefault()
  const target = document.getElementById(field)
  const input = target?.matches('input, textarea, select, button')
    ? target
    : target?.querySelector('input, button')
  if (input instanceof HTMLElement) {
    input.scrollIntoView({ block: 'center' })
    input.focus()
  }
}
