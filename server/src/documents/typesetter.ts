import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** What a template reads besides itself: file name → content. */
export type Material = ReadonlyMap<string, Uint8Array | string>

/** A template that does not compile, or material it cannot use: our defect, never the reader's. */
export class TypesettingFault extends Error {
  override readonly name = 'TypesettingFault'
}

const TEMPLATES = fileURLToPath(new URL('./typst', import.meta.url))
const WEIGHTS = ['400Regular', '500Medium', '600SemiBold', '700Bold']

/**
 * The PDF of a template. Only our fonts are known to it, so that a page looks the same everywhere; it
 * reads no network and no file outside the templates. Facts arrive as JSON: nobody's name is ever markup.
 */
export function typeset(template: string, material: Material, { isTagged }: { readonly isTagged: boolean }) {
  const { compiler, pages } = laidOut(template, material)
  // A fixed moment: the same facts give the same bytes, whenever they are printed.
  const pdf = Uint8Array.from(compiler.pdf(pages, { pdfTags: isTagged, creationTimestamp: 0 }))
  // The library remembers every page it ever laid out, for all compilers of the process.
  compiler.evictCache(0)
  return { pdf, pageCount: pages.numOfPages }
}

/** The same pages as one drawing, below each other: what a test looks at. */
export function drawn(template: string, material: Material): string {
  const { compiler, pages } = laidOut(template, material)
  const svg = compiler.plainSvg(pages)
  compiler.evictCache(0)
  return svg
}

function laidOut(template: string, material: Material) {
  const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: fonts() }] })
  for (const [name, content] of material) {
    compiler.mapShadow(join(TEMPLATES, name), Buffer.from(content))
  }
  const compiled = compiler.compile({ mainFilePath: join(TEMPLATES, template) })
  const pages = compiled.result
  if (pages === null) {
    const error = compiled.takeDiagnostics()
    throw new TypesettingFault(`${template}: ${JSON.stringify(error?.shortDiagnostics ?? 'unknown')}`)
  }
  return { compiler, pages }
}

let loaded: Buffer[] | undefined

function fonts(): Buffer[] {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/ibm-plex-sans-arabic/package.json'),
  )
  loaded ??= WEIGHTS.map((weight) => readFileSync(join(folder, weight, `IBMPlexSansArabic_${weight}.ttf`)))
  return loaded
}
