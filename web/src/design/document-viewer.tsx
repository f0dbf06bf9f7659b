import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { formatRate } from '../wording/format.ts'
import { useWords } from '../wording/words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { Failure, Skeleton } from './states.tsx'

const ZOOMS = [50, 75, 100, 150, 200, 300, 400]
const WHOLE = 100

/** What a paper is shown from. */
export type ShownFile =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'picture' | 'pdf'; readonly url: string }

/** Fetches a paper and holds it as an address that lives as long as the viewer. */
export function useFile(address: string): ShownFile {
  const [file, setFile] = useState<ShownFile>({ kind: 'loading' })
  useEffect(() => {
    const leave = new AbortController()
    let url: string | undefined
    setFile({ kind: 'loading' })
    fetch(address, { signal: leave.signal, credentials: 'same-origin' })
      .then(async (response) => {
        if (!response.ok) return setFile({ kind: 'failed' })
        const blob = await response.blob()
        url = URL.createObjectURL(blob)
        setFile({ kind: blob.type === 'application/pdf' ? 'pdf' : 'picture', url })
      })
      .catch(() => !leave.signal.aborted && setFile({ kind: 'failed' }))
    return () => {
      leave.abort()
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [address])
  return file
}

/** A paper large enough to read: zoom, turn, contrast, by buttons and keys; dragging is never needed. */
export function DocumentViewer({ address, label }: { address: string; label: string }) {
  const { say } = useWords()
  const file = useFile(address)
  const [zoom, setZoom] = useState(WHOLE)
  const [turns, setTurns] = useState(0)
  const [contrast, setContrast] = useState(false)
  const [broken, setBroken] = useState(false)
  const stepZoom = (step: 1 | -1) =>
    setZoom((before) => ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, ZOOMS.indexOf(before) + step))] ?? WHOLE)
  const onKey = (event: KeyboardEvent) => {
    const action = {
      ...{ '+': () => stepZoom(1), '=': () => stepZoom(1), '-': () => stepZoom(-1) },
      ...{ '0': () => setZoom(WHOLE), r: () => setTurns(turns + 1) },
    }[event.key]
    if (action === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    action()
  }
  if (file.kind === 'loading') return <Skeleton lines={6} />
  if (file.kind === 'failed' || broken) return <Failure>{say('papers.cannotOpen')}</Failure>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside
    <div className="flex h-full min-h-0 flex-col gap-2" onKeyDown={onKey}>
      <div className="flex flex-wrap items-center gap-1.5">
        {file.kind === 'picture' && (
          <>
            <Tool icon="zoomIn" label={say('papers.zoomIn')} shortcut="+" onPress={() => stepZoom(1)} />
            <Tool icon="zoomOut" label={say('papers.zoomOut')} shortcut="-" onPress={() => stepZoom(-1)} />
            <Button size="small" shortcut="0" onPress={() => setZoom(WHOLE)}>
              {say('papers.zoomReset')}
            </Button>
            <Tool icon="turn" label={say('papers.turn')} shortcut="r" onPress={() => setTurns(turns + 1)} />
            <Button size="small" icon="contrast" pressed={contrast} onPress={() => setContrast(!contrast)}>
              {say('papers.contrast')}
            </Button>
            <span role="status" className="text-small text-muted">
              {say('papers.zoomLevel', { percent: formatRate(BigInt(zoom) * 100n) })}
            </span>
          </>
        )}
        <a href={file.url} target="_blank" rel="noreferrer" className="ms-auto text-small">
          {say('papers.openFile')}
        </a>
      </div>
      {file.kind === 'pdf' ? (
        <iframe
          src={file.url}
          title={label}
          className="min-h-[60vh] w-full flex-1 rounded-control border border-line"
        />
      ) : (
        <Picture {...{ url: file.url, label, zoom, turns, contrast }} onBroken={() => setBroken(true)} />
      )}
    </div>
  )
}

function Tool(props: {
  icon: 'zoomIn' | 'zoomOut' | 'turn'
  label: string
  shortcut: string
  onPress: () => void
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      aria-keyshortcuts={props.shortcut}
      onClick={props.onPress}
      className="grid size-[38px] place-items-center rounded-control border border-edge bg-surface hover:bg-stone-tint pointer-coarse:size-12"
    >
      <Icon name={props.icon} />
    </button>
  )
}

/** The picture in a box that scrolls; the box takes the focus so that the arrow keys move it. */
function Picture(props: {
  url: string
  label: string
  zoom: number
  turns: number
  contrast: boolean
  onBroken: () => void
}) {
  const box = useRef<HTMLDivElement>(null)
  const [shape, setShape] = useState({ width: 1, height: 1 })
  useEffect(() => {
    box.current?.focus()
  }, [])
  const lying = props.turns % 2 === 1
  const ratio = shape.width / shape.height
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling place, not a form
    <div
      ref={box}
      role="group"
      aria-label={props.label}
      dir="ltr"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      className="min-h-[50vh] flex-1 overflow-auto rounded-control border border-line bg-stone-tint p-2 desk:min-h-0"
    >
      <div
        className="relative mx-auto"
        style={{ width: `${props.zoom}%`, aspectRatio: lying ? 1 / ratio : ratio }}
      >
        <img
          src={props.url}
          alt={props.label}
          onLoad={({ currentTarget }) =>
            setShape({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
          }
          onError={props.onBroken}
          className="absolute start-1/2 top-1/2 max-w-none"
          style={{
            // Turned by a quarter, the picture's own width lies along the height of its place.
            width: lying ? `${100 * ratio}%` : '100%',
            transform: `translate(-50%, -50%) rotate(${(props.turns % 4) * 90}deg)`,
            filter: props.contrast ? 'grayscale(1) contrast(1.8)' : 'none',
          }}
        />
      </div>
    </div>
  )
}
