import { useWords } from '../wording/words.ts'
import { Icon } from './icon.tsx'

/** The mark beside a value of law that nobody could confirm: seen, read aloud and printed. */
export function PlaceholderMark() {
  const { say } = useWords()
  return (
    <span
      title={say('common.placeholderWhy')}
      className="inline-flex items-center gap-1 rounded-tag border border-dashed border-ochre bg-ochre-tint px-2 text-small leading-[1.6] font-semibold text-ochre"
    >
      <Icon name="question" className="size-[1.1em]" />
      {say('common.placeholder')}
    </span>
  )
}
