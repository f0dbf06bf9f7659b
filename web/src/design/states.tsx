import type { ReactNode } from 'react'
import { useWords } from '../wording/words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

/** Grey lines where something is about to stand. */
export function Skeleton({ lines = 5 }: { lines?: number }) {
  const { say } = useWords()
  return (
    <div role="status" className="grid gap-3 py-2">
      <span className="sr-only">{say('shell.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of nothing have no identity
        <span key={index} aria-hidden className="h-9 animate-pulse rounded-control bg-stone-tint" />
      ))}
    </div>
  )
}

/** Nothing is here, and that is fine: what it means and what may be done. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-3 px-4 py-10 text-center text-muted">
      <p className="max-w-md">{children}</p>
      {action}
    </div>
  )
}

/** It could not be shown: why, and the way on. */
export function Failure({ children, onRetry }: { children: ReactNode; onRetry?: () => void }) {
  const { say } = useWords()
  return (
    <div role="alert" className="grid justify-items-center gap-3 px-4 py-10 text-center">
      <Icon name="alert" className="size-7 text-terra" />
      <p className="max-w-md">{children}</p>
      {onRetry !== undefined && (
        <Button icon="refresh" onPress={onRetry}>
          {say('common.again')}
        </Button>
      )}
    </div>
  )
}
