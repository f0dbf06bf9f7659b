import type { ReactNode } from 'react'

/** A number, code, phone or Latin name: it keeps its own direction wherever it stands. */
export function Code({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <bdi dir="ltr" className={`isolated inline-block whitespace-nowrap ${className}`}>
      {children}
    </bdi>
  )
}

/** A name or text whose direction follows its own letters. */
export function Name({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <bdi dir="auto" className={className}>
      {children}
    </bdi>
  )
}

/** A key of the keyboard. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd
      dir="ltr"
      className="isolated inline-block justify-self-start rounded-tag border border-b-2 border-line bg-bg px-1.5 py-1 text-[0.75rem] leading-none font-semibold text-muted"
    >
      {children}
    </kbd>
  )
}
