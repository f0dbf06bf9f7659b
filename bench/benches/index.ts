import type { Bench } from '../ground/bench.ts'
import { bundleBench } from './bundle.ts'
import { cardsBench } from './cards.ts'
import { crashBench } from './crash.ts'
import { importBench } from './import.ts'
import { inboxBench } from './inbox.ts'
import { memoryBench } from './memory.ts'
import { placesBench } from './places.ts'
import { readBench } from './read.ts'
import { searchBench } from './search.ts'
import { freshBench, startBench } from './start.ts'
import { submitBench } from './submit.ts'
import { verifyBench } from './verify.ts'

/** Everything that can be measured. */
export const BENCHES: readonly Bench[] = [
  ...[startBench, freshBench, memoryBench, readBench, searchBench, inboxBench, submitBench, importBench],
  ...[cardsBench, verifyBench, bundleBench, placesBench, crashBench],
]
