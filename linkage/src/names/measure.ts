import { readFileSync } from 'node:fs'
import { compareNames, NAME_LEVEL, type NameLevel, type ReadName, readName } from './compare.ts'

/**
 * Measures the reading of names on files of name pairs:
 * `node linkage/src/names/measure.ts FOLDER` prints one table, in Markdown.
 *
 * FOLDER holds `moroccan_lexicon*.csv` and `ar_latin_*.csv` (Arabic, Latin, occurrences).
 */
type Pair = readonly [arabic: string, latin: string]
type Row = { readonly name: string; readonly levels: readonly NameLevel[]; readonly shared: number }

function linesOf(file: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => line.split(','))
}

const reads = new Map<string, ReadName>()
function read(text: string): ReadName {
  const known = reads.get(text) ?? readName(text)
  reads.set(text, known)
  return known
}

function measure(name: string, pairs: readonly Pair[]): Row {
  const levels = pairs.map(([one, other]) => compareNames(read(one), read(other)))
  const shared = pairs.filter(([one, other]) => {
    const theirs = read(other).skeletons
    return read(one).skeletons.some((skeleton) => theirs.includes(skeleton))
  }).length
  return { name, levels, shared }
}

/** Every name beside names of other rows: each at `steps` distances in the file. */
const crossed = (pairs: readonly Pair[], steps: readonly number[]): readonly Pair[] =>
  steps.flatMap((step) =>
    pairs.flatMap(([arabic], index): readonly Pair[] => {
      const other = pairs[(index + step) % pairs.length]
      return other && other[0] !== arabic ? [[arabic, other[1]]] : []
    }),
  )

function report(row: Row): void {
  const { name, levels, shared } = row
  const share = (count: number): string => `${((100 * count) / levels.length).toFixed(2)} %`
  const from = (least: NameLevel): string => share(levels.filter((level) => level >= least).length)
  console.log(
    `| ${name} | ${levels.length} | ${share(shared)} | ${from(NAME_LEVEL.same)} | ${from(NAME_LEVEL.contained)} | ${from(NAME_LEVEL.near)} | ${from(NAME_LEVEL.consonants)} |`,
  )
}

function lexicon(file: string): void {
  const names = linesOf(file).map(([, , arabic = '', latin = '', variants = '']) => ({
    arabic,
    spellings: [latin, ...variants.split(';').filter((variant) => variant !== '')],
  }))
  const both = names.flatMap(({ arabic, spellings }) => spellings.map((latin): Pair => [arabic, latin]))
  const latin = names.flatMap(({ spellings }) =>
    spellings.flatMap((one, index) => spellings.slice(index + 1).map((other): Pair => [one, other])),
  )
  const others = (pick: (name: (typeof names)[number]) => readonly string[]): readonly Pair[] =>
    names.flatMap(({ arabic }, index) =>
      names.flatMap((name, place) => (place === index ? [] : pick(name).map((text): Pair => [arabic, text]))),
    )
  report(measure('Moroccan names, Arabic and Latin', both))
  report(measure('Moroccan names, two Latin spellings', latin))
  report(
    measure(
      'other names, Arabic and Latin',
      others(({ spellings }) => spellings),
    ),
  )
  report(
    measure(
      'other names, Arabic and Arabic',
      others(({ arabic }) => [arabic]),
    ),
  )
  if (process.argv.includes('--misses')) {
    for (const [one, other] of [...both, ...latin])
      if (compareNames(read(one), read(other)) < NAME_LEVEL.same)
        console.error(
          `missed ${compareNames(read(one), read(other))} ${one} ${other} ${read(one).skeletons} ${read(other).skeletons}`,
        )
    for (const [one, other] of others(({ spellings }) => spellings))
      if (compareNames(read(one), read(other)) >= NAME_LEVEL.same) console.error(`collides ${one} ${other}`)
  }
}

function mined(name: string, file: string): void {
  const pairs = linesOf(file).map(([arabic = '', latin = '']): Pair => [arabic, latin])
  report(measure(name, pairs))
  report(measure(`${name}, random pairs`, crossed(pairs, [997, 2003, 4001])))
  if (process.argv.includes('--misses')) {
    for (const [index, [one, other]] of pairs.entries())
      if (index % 37 === 0 && compareNames(read(one), read(other)) < NAME_LEVEL.consonants)
        console.error(`mined-missed ${one} ${other} ${read(one).skeletons} ${read(other).skeletons}`)
  }
}

const folder = process.argv[2] ?? '.'
console.log('| pairs | number | share a skeleton | same | or contained | or near | or consonants |')
console.log('|---|---|---|---|---|---|---|')
lexicon(`${folder}/moroccan_lexicon_dev.csv`)
mined('Wikidata names', `${folder}/ar_latin_wikidata_dev.csv`)
mined('Wikipedia names', `${folder}/ar_latin_google_dev.csv`)
