/** The practice's mark: a seedling, drawn in the colour of the text around it. */
export function Icon() {
  return (
    <svg aria-hidden="true" fill="none" height="26" viewBox="0 0 30 30" width="26">
      <path
        d="M15 27V12M15 18c-5 0-8-3-8-8 5 0 8 3 8 8Zm0-4c0-5 3-9 8-10 0 6-3 10-8 10ZM5 27h20"
        stroke="currentColor"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth="1.6"
      />
    </svg>
  )
}
