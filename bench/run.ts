import { BENCHES } from './benches/index.ts'
import { CannotMeasure } from './ground/bench.ts'
import { report } from './ground/report.ts'

/** `node bench/run.ts <name>…`: measures what is named, or says what there is. */
async function runBenches(names: readonly string[]): Promise<number> {
  const wanted = names[0] === 'all' ? BENCHES : BENCHES.filter(({ name }) => names.includes(name))
  const unknown = names.filter((name) => name !== 'all' && !BENCHES.some((bench) => bench.name === name))
  if (wanted.length === 0 || unknown.length > 0) {
    if (unknown.length > 0) console.error(`There is no bench ${unknown.join(', ')}.`)
    console.error('Name one or more of these, or `all`:')
    for (const { name, about } of BENCHES) console.error(`  ${name.padEnd(8)} ${about}`)
    return 2
  }
  let code = 0
  for (const bench of wanted) {
    try {
      const measured = await bench.run((sentence) => console.error(sentence))
      for (const line of report(bench, measured)) console.log(line)
      if ((measured.failures?.length ?? 0) > 0) code = 1
    } catch (failure) {
      if (!(failure instanceof CannotMeasure)) throw failure
      console.error(`${bench.name}: ${failure.message}`)
      code = 1
    }
  }
  return code
}

if (import.meta.main) process.exitCode = await runBenches(process.argv.slice(2))
