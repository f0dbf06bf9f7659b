import { useSession } from '../session/session.ts'

/** The telephone of the chamber one works in, where it has entered one. */
export function useHelpPhone(): string | undefined {
  const session: object = useSession()
  return 'help_phone' in session && typeof session.help_phone === 'string' ? session.help_phone : undefined
}
