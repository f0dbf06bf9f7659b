import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** A section on its own surface, with its heading; `attention` gives the thick border. */
export function Card(props: {
  title?: ReactNode
  icon?: IconName
  aside?: ReactNode
  children: ReactNode
  attention?: boolean
  id?: string | undefined
  className?: string
}) {
  const frame = props.attention ? 'border-2 border-ochre' : 'border border-line'
  return (
    <section
      id={props.id}
      className={`min-w-0 rounded-card bg-surface p-4 wide:px-5 wide:py-[18px] ${frame} ${props.className ?? ''}`}
    >
      {props.title !== undefined && (
        <h2 className="mb-3 flex flex-wrap items-center gap-x-2 gap-y-1">
          {props.icon !== undefined && <Icon name={props.icon} />}
          <span>{props.title}</span>
          {props.aside !== undefined && (
            <span className="ms-auto text-[0.875rem] font-normal text-muted">{props.aside}</span>
          )}
        </h2>
      )}
      {props.children}
    </section>
  )
}

/** Something to know before going on. */
export function Note({
  tone = 'indigo',
  children,
}: {
  tone?: 'indigo' | 'ochre' | 'terra'
  children: ReactNode
}) {
  const looks = {
    indigo: 'border-indigo bg-indigo-tint',
    ochre: 'border-ochre bg-ochre-tint',
    terra: 'border-terra bg-terra-tint',
  }
  return (
    <div className={`rounded-tag border-s-4 px-3.5 py-2.5 text-[0.875rem] ${looks[tone]}`}>{children}</div>
  )
}

/** Facts of one thing, name beside value; what is not known is left out. */
export function Facts({
  rows,
}: {
  rows: readonly (readonly [name: ReactNode, value: ReactNode, key: string])[]
}) {
  return (
    <dl className="grid gap-x-5 gap-y-1.5 wide:grid-cols-[auto_1fr]">
      {rows
        .filter(([, value]) => Boolean(value))
        .map(([name, value, key]) => (
          <div key={key} className="contents">
            <dt className="text-[0.875rem] text-muted max-wide:mt-1">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
