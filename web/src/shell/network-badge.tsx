import { useEffect, useState } from 'react'
import { type Connection, useConnection } from '../api/connection.ts'
import { Icon } from '../design/icon.tsx'
import { useDraftKept } from '../session/draft.ts'
import { formatTime } from '../wording/format.ts'
import { useWords, type Words } from '../wording/words.ts'

/** At most one spoken message a minute: a weak network would otherwise talk without end. */
const SPOKEN_EVERY_MS = 60_000

/** Whether everything is at the server, in words; always in the header. */
export function NetworkBadge({ small = false }: { small?: boolean }) {
  const words = useWords()
  const connection = useConnection()
  const draft = useDraftKept()
  const text = sentenceOf(connection, draft, words)
  const well = connection.kind === 'online' && !draft
  const icon =
    connection.kind === 'offline' || connection.kind === 'server'
      ? 'cloudOff'
      : well
        ? 'cloudCheck'
        : 'cloudUp'
  const good = connection.kind === 'online' || connection.kind === 'sending'
  return (
    <>
      <span
        className={`inline-flex items-center gap-2 rounded-control px-3 py-1.5 text-[0.875rem] font-semibold whitespace-nowrap ${good ? 'bg-green-tint text-green' : 'bg-ochre-tint text-ochre'}`}
      >
        <Icon name={icon} />
        <span className={small ? 'sr-only' : ''}>{text}</span>
      </span>
      <Spoken text={good ? '' : text} />
    </>
  )
}

function Spoken({ text }: { text: string }) {
  const [spoken, setSpoken] = useState({ text: '', at: 0 })
  useEffect(() => {
    if (text === spoken.text) return
    const wait = Math.max(0, spoken.at + SPOKEN_EVERY_MS - Date.now())
    const timer = setTimeout(() => setSpoken({ text, at: Date.now() }), wait)
    return () => clearTimeout(timer)
  }, [text, spoken])
  return (
    <span aria-live="polite" className="sr-only">
      {spoken.text}
    </span>
  )
}

function sentenceOf(connection: Connection, draft: boolean, { say }: Words): string {
  switch (connection.kind) {
    case 'online':
      return say(draft ? 'shell.network.draft' : 'shell.network.online')
    case 'sending':
      return say('shell.network.sending')
    case 'server':
      return say('shell.network.server')
    case 'offline': {
      const time = formatTime(connection.since)
      return say(draft ? 'shell.network.offlineKept' : 'shell.network.offline', { time })
    }
  }
}
