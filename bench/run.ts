import { BENCHES } from './benches/index.ts'
import { CannotMeasure } from './ground/bench.ts'
import { circumstances } from './ground/machine.ts'
import { report } from './ground/report.ts'

/** `npx sijill bench <name>…` or `node bench/run.ts <name>…`: measures what is named, or says what there is. */
async function runBenches(names: readonly string[]): Promise<number> {
  const known = Object.keys(BENCHES)
  const wanted = names.includes('all') ? known : names
  const unknown = wanted.filter((name) => !known.includes(name))
  if (wanted.length === 0 || unknown.length > 0) {
    if (unknown.length > 0) console.error(`There is no bench called ${unknown.join(', ')}.`)
    console.error(`Name one or more of these, or all: ${known.join(', ')}.`)
    return 2
  }
  let code = 0
  for (const name of wanted) if (!(await runBench(name))) code = 1
  return code
}

/** Whether the bench ran and found nothing wrong; a budget that is missed is no failure of the run. */
async function runBench(name: string): Promise<boolean> {
  const bench = await BENCHES[name]?.()
  if (bench === undefined) return false
  const before = circumstances()
  try {
    const measured = await bench.run((sentence) => console.error(sentence))
    for (const line of report(bench, before, measured)) console.log(line)
    return (measured.failures?.length ?? 0) === 0
  } catch (failure) {
    if (!(failure instanceof CannotMeasure)) throw failure
    console.error(`${name}: ${failure.message}`)
    return false
  }
}

process.exitCode = await runBenches(process.argv.slice(2))
