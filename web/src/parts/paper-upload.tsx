import { type DragEvent, useId, useState } from 'react'
import { asProblem, type Problem } from '../api/problem.ts'
import { sentenceFor } from '../api/sentence.ts'
import { buttonClass } from '../design/button.tsx'
import { Icon } from '../design/icon.tsx'
import { formatRate, formatSize } from '../wording/format.ts'
import { useWords, type Words } from '../wording/words.ts'
import { renamed, shrunk } from './shrink.ts'

type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'shrinking' }
  | { readonly kind: 'sending'; readonly part: number }
  | { readonly kind: 'sent'; readonly from: number; readonly to: number }
  | { readonly kind: 'failed'; readonly name: string; readonly problem: Problem }

/** Takes a paper by camera, by choice or by dropping it; makes photographs small; sends and says how far. */
export function PaperUpload(props: {
  label: string
  more: boolean
  onSend: (file: Blob, name: string, onProgress: (part: number) => void) => Promise<void>
}) {
  const words = useWords()
  const { say } = words
  const id = useId()
  const [over, setOver] = useState(false)
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' })
  const busy = progress.kind === 'shrinking' || progress.kind === 'sending'

  const take = async (files: readonly File[]) => {
    for (const file of files) {
      setProgress({ kind: 'shrinking' })
      try {
        const small = await shrunk(file)
        await props.onSend(small, renamed(file.name, small), (part) => setProgress({ kind: 'sending', part }))
        setProgress({ kind: 'sent', from: file.size, to: small.size })
      } catch (thrown) {
        setProgress({ kind: 'failed', name: file.name, problem: asProblem(thrown) })
        return
      }
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!busy) void take([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={`@container min-w-0 rounded-control border border-dashed px-3 py-2 ${over ? 'border-green bg-green-tint' : 'border-edge'}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label
          htmlFor={id}
          className={`${buttonClass('outlined', 'small')} cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-indigo ${busy ? 'opacity-60' : ''}`}
        >
          <Icon name="camera" />
          {say(props.more ? 'papers.chooseAnother' : 'papers.choose')}
          <span className="sr-only">: {props.label}</span>
          <input
            id={id}
            type="file"
            multiple
            accept="image/*,application/pdf"
            disabled={busy}
            className="sr-only"
            onChange={(event) => {
              void take([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
        <span className="text-small text-muted max-wide:hidden @max-xs:hidden">{say('papers.drop')}</span>
        <span role="status" className="text-small">
          <Told progress={progress} words={words} />
        </span>
      </div>
    </div>
  )
}

function Told({ progress, words }: { progress: Progress; words: Words }) {
  const { say, language } = words
  switch (progress.kind) {
    case 'idle':
      return null
    case 'shrinking':
      return say('papers.shrinking')
    case 'sending':
      return say('papers.sending', { percent: formatRate(BigInt(Math.round(progress.part * 100)) * 100n) })
    case 'sent': {
      const [from, to] = [formatSize(progress.from, language), formatSize(progress.to, language)]
      return (
        <span className="inline-flex items-center gap-1 text-green">
          <Icon name="check" className="size-[1.1em]" />
          {progress.to < progress.from
            ? say('papers.shrunk', { from, to })
            : say('papers.sent', { size: to })}
        </span>
      )
    }
    case 'failed':
      return (
        <span className="inline-flex items-start gap-1 font-semibold text-terra">
          <Icon name="alert" className="mt-0.5 size-[1.1em]" />
          <span>
            {say('papers.failed', { name: progress.name })}: {sentenceFor(progress.problem, words)}
          </span>
        </span>
      )
  }
}
