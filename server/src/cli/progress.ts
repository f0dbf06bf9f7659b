/** How far a long piece of work is; `total` may be unknown. */
export type Progress = (done: number, total?: number) => void

const WIDTH = 30
const EVERY_MS = 100

/**
 * A progress bar on standard error where that is a terminal, and silence elsewhere. Work that ends sooner
 * than the first tick shows none.
 */
export function progressBar(
  what: string,
  terminal: { isTTY?: boolean; write(text: string): unknown } = process.stderr,
): { readonly at: Progress; readonly end: () => void } {
  if (!terminal.isTTY) return { at: () => {}, end: () => {} }
  let last = Date.now()
  let isShown = false
  return {
    at(done, total) {
      if (Date.now() - last < EVERY_MS) return
      last = Date.now()
      isShown = true
      terminal.write(`\r${barText(what, done, total)}\u001B[K`)
    },
    end() {
      if (isShown) terminal.write('\r\u001B[K')
    },
  }
}

/** One state of the bar. */
export function barText(what: string, done: number, total?: number): string {
  if (total === undefined || total === 0) return `${what}: ${done}`
  const share = Math.min(1, done / total)
  const filled = Math.round(share * WIDTH)
  return `${what} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${Math.floor(share * 100)} % (${done}/${total})`
}
