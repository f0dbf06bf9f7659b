import { otherLanguage } from '../wording/language.ts'
import { speak, useWords } from '../wording/words.ts'
import { prefer } from './preferences.ts'

/** Turns the page to the other language and keeps the place: nothing is reloaded, nothing typed is lost. */
export function LanguageSwitch({ className = '' }: { className?: string }) {
  const { language, say } = useWords()
  const other = otherLanguage(language)
  return (
    <button
      type="button"
      lang={other}
      onClick={() => {
        prefer({ language: other })
        void speak(other)
      }}
      className={`min-h-10 rounded-control px-1 font-semibold whitespace-nowrap text-indigo underline decoration-1 underline-offset-[0.22em] pointer-coarse:min-h-12 ${className}`}
    >
      {say('shell.otherLanguage')}
    </button>
  )
}
