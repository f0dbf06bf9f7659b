import { useEffect, useRef } from 'react'
import { Icon } from '../design/icon.tsx'
import { useWords } from '../wording/words.ts'
import type { Problem } from './problem.ts'
import { sentenceFor } from './sentence.ts'

/** Why it was not accepted, in a sentence, read aloud when it appears. */
export function ProblemBox({ problem }: { problem: Problem }) {
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new problem is brought into view
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [problem])
  return (
    <div
      ref={box}
      role="alert"
      className="mb-4 flex items-start gap-2.5 rounded-control border-2 border-terra bg-terra-tint px-4 py-2.5"
    >
      <span className="mt-0.5 text-terra">
        <Icon name="alert" />
      </span>
      <span>{sentenceFor(problem, words)}</span>
    </div>
  )
}
