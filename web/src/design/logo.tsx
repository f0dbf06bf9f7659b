/** The eight-point star of two plain squares, the first cut of a zellige panel. */
export function Logo({ className = 'size-8' }: { className?: string }) {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" className={`${className} text-green shrink-0`}>
      <g fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinejoin="round">
        <rect x="10.5" y="10.5" width="27" height="27" />
        <rect x="10.5" y="10.5" width="27" height="27" transform="rotate(45 24 24)" />
      </g>
      <path d="M24 17.5l6.5 6.5-6.5 6.5-6.5-6.5z" fill="currentColor" />
    </svg>
  )
}
