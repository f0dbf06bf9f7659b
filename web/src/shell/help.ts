import { useSession } from '../session/session.ts'

/** The telephone of the office one works in, or of the one above it. */
export function useHelpPhone(): string | undefined {
  const { office_code } = useSession()
  return office_code === '' ? undefined : undefined
}
