import type { Bench } from '../ground/bench.ts'
import { crashBench } from './crash.ts'
import { inboxBench } from './inbox.ts'
import { readBench } from './read.ts'
import { searchBench } from './search.ts'
import { submitBench } from './submit.ts'

/** Everything that can be measured. */
export const BENCHES: readonly Bench[] = [readBench, searchBench, inboxBench, submitBench, crashBench]
